"""The numbers the law sets, on a day: each with its unit, rule, standing, and how it changed."""

from datetime import date

import streamlit as st

from core.case.lender import LenderKind
from core.figures import date_text
from core.law.changes import values_on
from core.law.citation import Topic
from core.law.parameter import Parameter, Value
from core.law.staleness import is_stale
from core.law.value_text import dated_text, value_text
from ui import pieces
from ui.rate_history import NAMES as RATES
from ui.rate_history import rate_history
from ui.rule_search import ask_kind
from ui.rules import rule_line

MOST_CHANGES = 12
"""A value that changed more often than this is drawn, not listed."""


def dated_values(on: date, today: date) -> None:
    """Choose a topic and a kind of lender; then the values that hold on the day, each to open."""
    held = values_on(on)
    topics = [topic for topic in Topic if any(_topic(value) is topic for value in held)]
    left, right = st.columns(2)
    with left:
        topic = st.selectbox(
            "哪个主题", topics, format_func=lambda one: one.label, key="values.topic"
        )
    with right:
        kind = ask_kind("values.kind")
    shown = [value for value in held if _topic(value) is topic and _binds(value.parameter, kind)]
    st.markdown(
        f"**{date_text(on)}，{len(shown)} 个数。**" if shown else "这一天、这一类没有记下的数。"
    )
    if any(value.parameter.id in RATES for value in shown):
        rate_history(on)
    with st.container(gap="xsmall"):
        for value in shown:
            _value(value, today)


def _topic(value: Value) -> Topic:
    return value.citation.topic


def _binds(rule: Parameter, kind: LenderKind | None) -> bool:
    return kind is None or not rule.lender_kinds or kind in rule.lender_kinds


def _value(value: Value, today: date) -> None:
    rule = value.parameter
    badges = "" if value.verified else " :orange-badge[还没核实]"
    badges += " :orange-badge[该重看了]" if is_stale(rule, today) else ""
    text = value_text(rule, value.raw)
    short = text if len(text) <= len("2020 年 1 月 1 日 到 2025 年 12 月 31 日") else ""
    with st.expander(f"{pieces.escape(rule.description)}　**{pieces.escape(short)}**{badges}"):
        if not short:
            st.markdown(pieces.escape(text))
        rule_line(value.citation.id)
        st.markdown("  \n".join(f":small[:gray[{pieces.escape(line)}]]" for line in _notes(value)))
        if 1 < len(rule.values) <= MOST_CHANGES:
            st.markdown("**怎么变的**")
            st.markdown("\n".join(_changes(rule)))


def _notes(value: Value) -> list[str]:
    rule = value.parameter
    notes = [f"从 {date_text(value.in_force_from)}起"]
    if rule.lender_kinds:
        notes.append("管的是：" + "、".join(kind.label for kind in rule.lender_kinds))
    if value.note:
        notes.append(value.note)
    notes.append(f"{rule.confidence.label}，{date_text(rule.checked_on)} 看过")
    notes.append(f"来源：{rule.source}")
    return notes


def _changes(rule: Parameter) -> list[str]:
    return [
        f"- {date_text(dated.in_force_from)}起　{pieces.escape(dated_text(rule, dated))}"
        + (f"　:small[:gray[{pieces.escape(dated.note)}]]" if dated.note else "")
        for dated in rule.values
    ]
