"""The numbers the law sets, on a day: each with its unit, rule and standing, and how it changed."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from core.case.lender import LenderKind
from core.figures import date_text
from core.law.changes import values_on
from core.law.citation import Topic
from core.law.model import Standing
from core.law.parameter import Parameter, Value
from core.law.staleness import is_stale
from core.law.value_text import dated_text, value_text
from ui import pieces, tables
from ui.rate_history import NAMES as DRAWN
from ui.rate_history import rate_history
from ui.rule_search import ask_kind
from ui.rules import COLOURS

LONGEST_BOLD = 36
"""A value longer than this stands in plain ink under its name, as a list does."""


def dated_values(on: date, today: date) -> None:
    """Choose a topic and a kind of lender; then the values that hold on the day, a paragraph each."""
    held = values_on(on)
    topics = [topic for topic in Topic if any(value.citation.topic is topic for value in held)]
    left, right = st.columns(2)
    with left:
        topic = st.selectbox(
            "哪个主题", topics, format_func=lambda one: one.label, key="values.topic"
        )
    with right:
        kind = ask_kind("values.kind")
    shown = [
        value for value in held if value.citation.topic is topic and _binds(value.parameter, kind)
    ]
    if not shown:
        st.markdown("这一天、这一类没有记下的数。")
        return
    st.markdown(f"**{date_text(on)}，{len(shown)} 个数。**")
    for value in shown:
        if value.parameter.id not in DRAWN:
            st.markdown(_paragraph(value, today))
            _changes(value.parameter)
    rates = [value for value in shown if value.parameter.id in DRAWN]
    if rates:
        pieces.section("贷款市场报价利率（LPR）怎么变的")
        rate_history(on)
        for value in rates:
            st.markdown(_paragraph(value, today))
    _sources(shown)


def _binds(rule: Parameter, kind: LenderKind | None) -> bool:
    return kind is None or not rule.lender_kinds or kind in rule.lender_kinds


def _paragraph(value: Value, today: date) -> str:
    """Name and value with what is unsure; then, quietly, the rule, the day it began, and a note."""
    rule, text = value.parameter, pieces.escape(value_text(value.parameter, value.raw))
    badges = "" if value.verified else " :orange-badge[还没核实]"
    badges += " :orange-badge[该重看了]" if is_stale(rule, today) else ""
    shown = f"　**{text}**{badges}" if len(text) <= LONGEST_BOLD else f"{badges}  \n{text}"
    standing = value.citation.standing
    mark = (
        f":{COLOURS[standing.value]}-badge[{standing.label}] "
        if standing is not Standing.UNVERIFIED
        else ""
    )
    written = f"{value.citation.title}，从 {date_text(value.in_force_from)}起"
    note = f"。{value.note.removesuffix('。')}" if value.note else ""
    return (
        f"{pieces.escape(rule.description)}{shown}  \n"
        f"{mark}:small[:gray[{pieces.escape(written + note)}]]"
    )


def _sources(shown: Sequence[Value]) -> None:
    """Where each of these values was read, how sure that is, and when."""
    with st.expander("这些数是从哪里看来的"):
        for value in shown:
            rule = value.parameter
            st.markdown(
                f"{pieces.escape(rule.description)}  \n:small[:gray[{rule.confidence.label}，"
                f"{date_text(rule.checked_on)} 看过。{pieces.escape(rule.source)}]]"
            )


def _changes(rule: Parameter) -> None:
    """The values through time as a small table, for those that changed."""
    if len(rule.values) == 1:
        return
    with st.expander(f"{pieces.escape(rule.description)}：怎么变的"):
        tables.words(
            "从哪天起",
            {
                f"{dated.in_force_from:%Y-%m-%d}": (dated_text(rule, dated),)
                for dated in rule.values
            },
            ("数值",),
            alt=f"{rule.description}怎么变的",
        )
        for dated in rule.values:
            note = f"。{dated.note}" if dated.note else ""
            pieces.quiet(
                pieces.escape(f"{dated.in_force_from:%Y-%m-%d}：{dated.citation.title}{note}")
            )
