"""Dated, cited rules as data, and the registry that answers what was in force on a day."""
