"""Shared Streamlit pieces. Pages import these; these import core."""
