"""A person's own words: what they touch on, what must be referred first, and the answers kept here that fit best."""
