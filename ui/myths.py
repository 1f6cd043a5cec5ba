"""What people are told about debt that is not so, each with what is, and the rules."""

from collections.abc import Sequence

import streamlit as st

from core.law.myth import Myth
from ui import pieces
from ui.rules import rule_line


def myth_list(myths: Sequence[Myth]) -> None:
    """One expander per myth: what is said, then what is the case and where it is written."""
    for myth in myths:
        with st.expander(f"“{pieces.escape(myth.said.removesuffix('。'))}”"):
            sure = "" if myth.confidence.is_checked else f"（{myth.confidence.label}）"
            st.markdown(pieces.escape(myth.answer) + sure)
            for rule in myth.rules:
                rule_line(rule)
