"""A rule beside the figure that uses it: standing, name and article, and what is not verified."""

import streamlit as st

from core.law.library import citation
from ui import pieces

COLOURS = {"law": "green", "standard": "blue", "practice": "blue", "unverified": "orange"}


def rule_line(rule_id: str) -> None:
    """One rule in two lines: badge and title, then what it says in plain words."""
    rule = citation(rule_id)
    colour = COLOURS.get(rule.standing.value, "gray")
    st.markdown(
        f":{colour}-badge[{rule.standing.label}] {pieces.escape(rule.title)}  \n"
        f":small[:gray[{pieces.escape(rule.paraphrase)}]]"
    )
