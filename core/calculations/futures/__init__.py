"""Many possible futures of a budget and a plan: what a bad month does, and what would carry it."""
