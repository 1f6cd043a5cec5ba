"""A credit card's interest, minimum payment and late fee, and its account day by day."""
