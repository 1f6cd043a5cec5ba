"""What stays: cases in a database, versioned and verifiable."""
