"""What is claimed, what the contract gives, what would stand."""
