"""What enters: files a person already has."""
