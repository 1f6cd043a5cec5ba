"""What other ways bring the lender, as published, and what the own offer is worth beside them."""

from datetime import date

import streamlit as st

from core.calculations.lenders_eye.view import WayOut, lenders_eye
from core.case.agreement import RepaymentTerms
from core.case.debt import Debt
from core.figures import yuan_text
from ui import pieces
from ui.lenders_eye_chart import eye_chart


def eye_section(debt: Debt, terms: RepaymentTerms | None, as_of: date) -> None:
    """One tap away: the sentence first that these are wholesale prices, then each way with its source."""
    with st.expander("对方手里别的路，值多少", icon=":material/visibility:"):
        found = lenders_eye(debt, terms, as_of)
        st.markdown(f":orange-badge[:material/warning: 批发价] {found.sentence}")
        eye_chart(found)
        for way in found.ways:
            st.markdown(f"**{way.way.label}**　{_sums(way)}{way.sentence}")
            pieces.quiet(way.source)
        pieces.working_lines(found.working, found.citations)


def _sums(way: WayOut) -> str:
    if way.low is None or way.high is None:
        return ""
    if way.low == way.high:
        return f"照批发价，这一笔对应 {yuan_text(way.low)} 元。"
    return f"照批发价，这一笔对应 {yuan_text(way.low)} 到 {yuan_text(way.high)} 元。"
