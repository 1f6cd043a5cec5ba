"""A row per debt: its name, what is owed, its state in a word, one sentence, one date."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from decimal import Decimal

import streamlit as st

from core.agenda.next_steps import NextStep
from core.case.case import Case
from core.dates import weekday_text
from core.figures import short_date_text, yuan_text
from core.workflow.progress import left_to_pay, progress
from core.workflow.stages import Stage
from ui import pieces, routes

_COUNTS = "零一两三四五六七八九十"
_ROAD = {
    "摸清": {Stage.ASSESSING},
    "协商": {
        Stage.DRAFTING,
        Stage.SENT,
        Stage.UNDER_REVIEW,
        Stage.COUNTER_OFFERED,
        Stage.REFUSED,
        Stage.SUED,
        Stage.SOLD_ON,
    },
    "还清": {Stage.AGREED, Stage.REPAYING, Stage.BREACHED, Stage.PAID_OFF},
    "结清": {Stage.CONFIRMED},
}


def count_text(debts: int) -> str:
    """两笔, 五笔, 12 笔."""
    return f"{_COUNTS[debts]}笔" if debts < len(_COUNTS) else f"{debts} 笔"


def road_text(case: Case, as_of: date) -> str:
    """How far along the road the debts are: 摸清 1 笔 → 协商 3 笔 → 还清 1 笔 → 结清 0 笔."""
    stages = [progress(case, debt.debt_id, as_of).stage for debt in case.debts]
    parts = []
    for word, group in _ROAD.items():
        here = sum(stage in group for stage in stages)
        parts.append(f"**{word} {here} 笔**" if here else f":gray[{word}]")
    return f":small[{'　→　'.join(parts)}]"


@contextmanager
def row(name: str, amount: Decimal, page: str | None, debt_id: str) -> Iterator[None]:
    """The frame of one debt's row; what is drawn inside stands under its first line."""
    with st.container(border=True, gap=None):
        with st.container(
            horizontal=True,
            horizontal_alignment="distribute",
            vertical_alignment="center",
            wrap=False,
        ):
            label = f"**{pieces.escape(name)}**"
            if page:
                routes.link(page, label, debt_id=debt_id)
            else:
                st.markdown(label, width="content")
            st.markdown(f"{yuan_text(amount)} 元", width="content")
        yield


def step_row(case: Case, step: NextStep, as_of: date) -> None:
    """One debt on 今天: the link leads to where its next step is done."""
    debt = case.debt(step.debt_id)
    state = progress(case, debt.debt_id, as_of)
    with row(debt.name, left_to_pay(debt, state), step.page, debt.debt_id):
        st.markdown(
            f":{step.badge.colour}-badge[{step.badge.label}] "
            f":small[{pieces.escape(step.sentence)}{_due(step)}]"
        )


def _due(step: NextStep) -> str:
    if step.due is None or f"{step.due.month} 月 {step.due.day} 日" in step.sentence:
        return ""
    return f"　:gray[{short_date_text(step.due)} {weekday_text(step.due)}]"
