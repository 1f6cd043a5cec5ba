"""The questions of a situation, and what was typed into them."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import streamlit as st

from core.checks.typed_rates import read_annual_rate
from core.errors import Problem
from core.guidance.situation import AnsweredSituation, AskedFor
from core.importers.cell_days import read_day
from ui.contract_reading import rate, whole
from ui.inputs import Fields

MOST_DAYS = 9999
MOST_TEXT = 20_000
_DAYS = "填整数天，比如 20。"


@dataclass(frozen=True)
class Typed:
    """What could be read; `None` where nothing was typed, or it could not be read."""

    days_overdue: int | None = None
    amount: Decimal | None = None
    principal: Decimal | None = None
    annual_rate: Decimal | None = None
    days_used: int | None = None
    early_fee: Decimal | None = None
    minimum_payment: Decimal | None = None
    demand_days: tuple[date, ...] = ()
    paid_off_on: date | None = None
    agreement_text: str = ""


_LONG = {
    AskedFor.DEMAND_DAYS: ("一行一个日期，例如 2026-05-01", 3, 1000),
    AskedFor.AGREEMENT_TEXT: ("把协议、短信或 App 里的文字整段贴进来", 5, MOST_TEXT),
}
_COUNTS = {AskedFor.DAYS_OVERDUE, AskedFor.DAYS_USED}


def ask_numbers(situation: AnsweredSituation) -> Typed:
    """Draw the questions; problems stand beside their fields."""
    fields = Fields(f"situation.{situation.situation_id}")
    found: dict[str, Any] = {}
    with st.grid(2, min_column_width=240):
        for asked in situation.questions:
            if asked not in _LONG:
                with st.container(gap=None):
                    found[asked.value] = _short(fields, asked)
    for asked in situation.questions:
        if asked in _LONG:
            found[asked.value] = _long(fields, asked)
    fields.report()
    return Typed(**found)


def _short(fields: Fields, asked: AskedFor) -> date | int | Decimal | None:
    name, label = asked.value, asked.label
    if asked is AskedFor.PAID_OFF_ON:
        return fields.day(name, label, None, help_text="还没还清就空着。")
    if asked in _COUNTS:
        text = fields.text(name, label, placeholder="例如 20")
        return whole(fields, name, text, MOST_DAYS, _DAYS)
    if asked is AskedFor.ANNUAL_RATE:
        text = fields.text(name, label, placeholder="例如 18.25")
        return rate(fields, name, text, read_annual_rate)
    return fields.read_optional(name, fields.amount(name, label, None))


def _long(fields: Fields, asked: AskedFor) -> str | tuple[date, ...]:
    placeholder, lines, most = _LONG[asked]
    text = fields.text(asked.value, asked.label, placeholder=placeholder, lines=lines, most=most)
    return text if asked is AskedFor.AGREEMENT_TEXT else _days(fields, text)


def _days(fields: Fields, text: str) -> tuple[date, ...]:
    found = []
    for line in text.splitlines():
        day = read_day(line, AskedFor.DEMAND_DAYS.value)
        if isinstance(day, Problem):
            fields.problems.append(day)
        elif day:
            found.append(day)
    return tuple(found)
