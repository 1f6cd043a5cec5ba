"""The lead card of 今天: the one thing to do first, its deadline, why, and the button that goes there."""

from datetime import date

import streamlit as st

from core.agenda.next_steps import NextStep
from core.case.case import Case
from core.dates import weekday_text
from core.figures import short_date_text
from ui import pieces, routes, session

_DONE = {
    "contact": ("已打过，记一笔", "contact"),
    "repayment": ("已还了，记一笔", "repayment"),
    "letters": ("已寄出，记一笔", "tracking"),
    "tracking": ("刚通过电话，记一笔", "contact"),
    "fallback": ("刚通过电话，记一笔", "contact"),
}
"""From the page where a step is done to the page where it is recorded once done."""


def lead_card(case: Case, step: NextStep, as_of: date) -> None:
    """Badge with the deadline, header, what and why, and the page's one primary button."""
    debt = case.debt(step.debt_id)
    with st.container(border=True, key="lead"):
        st.markdown(
            f":{step.badge.colour}-badge[:material/schedule: {deadline_text(step.due, as_of)}]"
        )
        st.header(f"{pieces.escape(debt.name)}：{step.badge.label}", anchor=False)
        st.markdown(pieces.escape(step.sentence) + pieces.escape(step.why))
        with st.container(horizontal=True):
            if st.button(step.action, type="primary", icon=":material/arrow_forward:"):
                _leave(debt.debt_id, step.page)
            if step.page in _DONE:
                label, page = _DONE[step.page]
                if st.button(label):
                    _leave(debt.debt_id, page)


def deadline_text(due: date | None, as_of: date) -> str:
    """今天就可以做 · 今天 · 明天 · 已过 3 天 · 11-25 周三前."""
    if due is None:
        return "今天就可以做"
    days = (due - as_of).days
    if days < 0:
        return f"已过 {-days} 天"
    near = {0: "今天", 1: "明天前"}
    return near.get(days, f"{short_date_text(due)} {weekday_text(due)}前")


def _leave(debt_id: str, page: str) -> None:
    session.focus(debt_id)
    routes.go(page)
