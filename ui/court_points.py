"""Short points on courts, each marked where it is not law, with the rules they rest on one tap away."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from core.guidance.court import Point, said
from core.law.library import citation
from core.law.model import Standing
from ui import pieces
from ui.rules import COLOURS, rule_line


def points(found: Sequence[Point], on: date) -> None:
    """A list of points; what is no law wears its standing."""
    st.markdown("\n".join(f"- {said(point.say, on)}{_badge(point)}" for point in found))


def based_on(rules: Sequence[str], label: str = "依据") -> None:
    """The rules, each once, folded away."""
    with st.expander(label, icon=":material/menu_book:"):
        for rule in dict.fromkeys(rules):
            rule_line(rule)


def rules_of(found: Sequence[Point]) -> tuple[str, ...]:
    """Every rule behind the points, in their order."""
    return tuple(rule for point in found for rule in point.rules)


def _badge(point: Point) -> str:
    order = tuple(Standing)
    weakest = max((citation(rule).standing for rule in point.rules), key=order.index)
    if weakest is Standing.LAW:
        return ""
    return f" :{COLOURS.get(weakest.value, 'gray')}-badge[{pieces.escape(weakest.label)}]"
