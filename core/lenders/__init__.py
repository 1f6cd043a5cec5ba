"""The directory of lenders, as data."""
