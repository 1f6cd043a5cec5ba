"""Arithmetic, one concept a file. A result holds its amounts, the lines that made it, and its citations."""
