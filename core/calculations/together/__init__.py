"""All lenders at once: one sum a month, level instalments for each, within the longest terms, to the fen."""
