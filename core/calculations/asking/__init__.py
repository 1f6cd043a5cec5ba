"""What to ask a lender for: where to begin, what to aim at, where to stop, and what to say when it says no."""
