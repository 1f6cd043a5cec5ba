"""What to do next and by when, for one debt and for the day."""
