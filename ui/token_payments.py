"""For a month that leaves nothing: how a very small sum would be spread, after what it does was said."""

import streamlit as st

from core.calculations.token_payments import RESTARTS, token_payments
from core.case.case import Case
from core.case.debt import Debt
from ui import pieces, tables
from ui.inputs import Fields


def token_section(case: Case, debts: tuple[Debt, ...]) -> None:
    """One tap away, never suggested."""
    if not debts:
        return
    with st.expander("想先象征性还一点", icon=":material/volunteer_activism:"):
        st.markdown(RESTARTS)
        fields = Fields(f"token.{case.case_id}")
        text = fields.amount("total", "每月一共能挤出多少（元）", None)
        if not text.strip():
            return
        total = fields.read("total", text)
        if fields.report() or total is None:
            return
        found = token_payments(debts, total)
        if not found:
            st.markdown(f"{len(debts)} 家，每家不到 1 元，先不要还，写困难说明请对方延期。")
            return
        tables.figures(
            "元",
            {token.name: (token.amount,) for token in found},
            ["每月"],
            alt="每一家每月象征性还多少",
        )
        pieces.quiet("还之前先打官方客服，问清还进哪个账户、记成什么，留好凭证。")
