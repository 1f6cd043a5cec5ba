"""What people are told about debt that is not so, each with what is, and the rules."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from core.case.debt import Debt
from core.guidance.misleading import Place, misleading_myths
from core.law.myth import Myth
from core.workflow.progress import Progress
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


def myths_here(page: str, debt: Debt, state: Progress, as_of: date) -> None:
    """The one or two myths that would mislead on this page, folded; nothing where there is none."""
    found = misleading_myths(
        Place(
            page,
            state.stage,
            debt.kind,
            debt.days_past_due(as_of),
            frozenset(paper.paper for paper in state.court_papers),
        )
    )
    if found:
        with st.container(gap="xsmall"):
            pieces.quiet("可能听过这样的话，点开看是不是这样")
            myth_list(found)
