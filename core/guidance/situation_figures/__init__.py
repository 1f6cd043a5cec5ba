"""Numbers of a situation, from what a person typed: each with its working, its rules, and what it does not say."""
