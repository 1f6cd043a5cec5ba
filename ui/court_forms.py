"""Forms for what others do with a debt: the end of a lawsuit, a sale."""

from datetime import date

import streamlit as st

from core.case.entries import CourtCaseEnded, DebtSold
from core.errors import Problem
from ui import session
from ui.inputs import Fields
from ui.record import NOT_YET, record


def court_case_ended(debt_id: str, as_of: date) -> None:
    """That the lawsuit was withdrawn or ended without a judgment to pay."""
    with st.form(f"ended.{debt_id}", border=False):
        fields = Fields(f"ended.{debt_id}")
        on = fields.day("on", "哪天结束的", as_of)
        note = fields.text("note", "怎么结束的", placeholder="比如对方撤诉、调解成了", most=200)
        if not st.form_submit_button("记下法院程序结束"):
            return
        if on is None or on > as_of:
            fields.problems.append(Problem("on", NOT_YET))
        if fields.report() or on is None:
            return
    record(
        fields,
        CourtCaseEnded(entry_id=session.new_id(), debt_id=debt_id, on=on, note=note),
        "法院程序结束",
        "记下了。",
    )


def debt_sold(debt_id: str, as_of: date) -> None:
    """Who says that they hold the debt now, and whether the notice was seen."""
    with st.form(f"sold.{debt_id}", border=False):
        fields = Fields(f"sold.{debt_id}")
        assignee = fields.text("assignee", "说是转给了谁（公司全称）", most=100)
        on = fields.day("on", "哪天知道的", as_of)
        seen = st.checkbox("原来的贷款人发来的转让通知，我看到了", key=f"sold.{debt_id}.seen")
        if not st.form_submit_button("记下债权转让"):
            return
        if not assignee:
            fields.problems.append(Problem("assignee", "写下对方说的公司全称，好去核对。"))
        if on is None or on > as_of:
            fields.problems.append(Problem("on", NOT_YET))
        if fields.report() or on is None:
            return
    record(
        fields,
        DebtSold(
            entry_id=session.new_id(), debt_id=debt_id, on=on, assignee=assignee, notice_seen=seen
        ),
        "债权转让",
        "记下了。没有核对清楚之前，先别给新公司转账。",
    )
