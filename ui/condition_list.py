"""Conditions held against the case: met, not met, to be asked; each with why, and its rule."""

from collections.abc import Sequence

import streamlit as st

from core.guidance.condition import Condition
from core.law.library import citation
from ui import pieces
from ui.rules import COLOURS

_COLOURS = {True: "green", False: "orange", None: "gray"}


def condition_list(found: Sequence[Condition]) -> None:
    """One condition a paragraph; the rule's standing stands beside its name."""
    for each in found:
        rules = "　".join(map(_rule, each.citations))
        st.markdown(
            f":{_COLOURS[each.met]}-badge[{each.label}] **{pieces.escape(each.sentence)}**  \n"
            f"{pieces.escape(each.why)}" + (f"  \n:small[{rules}]" if rules else "")
        )


def _rule(rule_id: str) -> str:
    rule = citation(rule_id)
    return f":{COLOURS[rule.standing.value]}-badge[{rule.standing.label}] :gray[{rule.title}]"
