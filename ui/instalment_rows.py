"""The agreed instalments: how far, what is next, and every date with its state."""

from decimal import Decimal
from typing import Literal

import altair as alt
import pandas as pd
import streamlit as st

from core.calculations.repayment import InstalmentState, InstalmentStatus
from core.figures import yuan_text
from core.workflow.progress import Progress
from ui import charts, tables
from ui.charts import Ink

_NEAR = 6
"""Instalments shown at once; the rest wait in an expander."""


def paid_bar(state: Progress) -> None:
    """One bar of what is paid and what is left, each named above its end."""
    if state.terms is None:
        return
    paid, left = state.paid_under_agreement, state.left_under_agreement
    charts.draw(
        ("paid", paid, left),
        lambda colours: _layers(paid, left, colours),
        64,
        f"已还 {yuan_text(paid)} 元，还剩 {yuan_text(left)} 元。",
    )


def _layers(paid: Decimal, left: Decimal, colours: Ink) -> list[alt.Chart]:
    middle, end = float(paid), float(paid + left)
    x = alt.X("start:Q", axis=None, scale=alt.Scale(domain=[0, end], nice=False))
    parts = pd.DataFrame(
        [(0.0, middle, colours.ours), (middle, end, colours.left_alone)],
        columns=["start", "end", "colour"],
    )
    bar = (
        alt.Chart(parts)
        .mark_bar(height=22)
        .encode(x=x, x2="end:Q", y=alt.value(48), color=alt.Color("colour:N", scale=None))
    )
    return [
        bar,
        _name(f"已还 {yuan_text(paid)}", 0.0, "left", colours.ours_label),
        _name(f"还剩 {yuan_text(left)}", end, "right", colours.left_alone_label),
    ]


def _name(text: str, at: float, align: Literal["left", "right"], colour: str) -> alt.Chart:
    chart: alt.Chart = (
        alt.Chart(pd.DataFrame([(at, text)], columns=["start", "text"]))
        .mark_text(align=align, baseline="bottom", fontSize=14, fontWeight=600, color=colour)
        .encode(x=alt.X("start:Q", axis=None), y=alt.value(30), text="text:N")
    )
    return chart


def instalment_table(statuses: tuple[InstalmentStatus, ...]) -> None:
    """The next dates, and all dates one tap away."""
    open_ones = [s for s in statuses if s.state is not InstalmentState.PAID]
    near = open_ones[:_NEAR] or list(statuses[-_NEAR:])
    _table(near, "接下来几期的日子、应还和状态")
    if len(near) < len(statuses):
        with st.expander(f"全部 {len(statuses)} 期", icon=":material/event:"):
            _table(list(statuses), "全部各期的日子、应还和状态")


def _table(statuses: list[InstalmentStatus], alt_text: str) -> None:
    tables.words(
        "期",
        {
            str(status.instalment.number): (
                f"{status.instalment.due_date}",
                yuan_text(status.instalment.amount),
                _state(status),
            )
            for status in statuses
        },
        ["哪天", "元", "状态"],
        alt=alt_text,
    )


def _state(status: InstalmentStatus) -> str:
    if status.state is InstalmentState.PARTIAL or (
        status.state is InstalmentState.MISSED and status.paid
    ):
        return f"{status.state.label}，差 {yuan_text(status.left)}"
    return status.state.label
