"""What borrowing really costs a year."""
