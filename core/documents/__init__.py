"""What leaves: letters as plain data, then set as PDF or text."""
