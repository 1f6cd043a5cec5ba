"""Money day by day: what comes in, what goes out, and where the account stands lowest."""
