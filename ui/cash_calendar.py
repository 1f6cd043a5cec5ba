"""Day by day, whether the money is there when it falls due: the chart, its table, and a better day to pay."""

from datetime import date

import streamlit as st

from core.calculations.cash.calendar import CashCalendar
from core.calculations.cash.of_case import better_due_days, calendar_of
from core.case.budget import SpendingCategory
from core.case.case import Case
from core.errors import Problem
from ui import pieces, session
from ui.cash_chart import cash_chart
from ui.inputs import Fields

_LAST_DAY = 31
_WITH_A_DAY = (SpendingCategory.HOUSING, SpendingCategory.PRIORITY_LOANS)
_SUGGESTED = 2


def cash_section(stored: Case, planned: Case, as_of: date) -> None:
    """Shown on request. `planned` is the case with the offers on the page; what is asked is kept in `stored`."""
    if not st.toggle("一天一天看，到日子钱够不够", key="cash.shown"):
        return
    _asked(stored)
    found = calendar_of(planned, as_of)
    if stored.budget.cash_in_hand is None:
        pieces.quiet("手头的钱没有填，从 0 算起。填了才准。")
    st.markdown(f"**{found.sentence}**")
    _assumed(found)
    cash_chart(found)
    if found.below_buffer:
        moves = better_due_days(planned, as_of)[:_SUGGESTED]
        for move in moves:
            st.markdown(move.sentence)
        if not moves:
            st.markdown("换还款日帮不上忙。紧的那几天先少花一点，或者每期少报一点、晚一个月开始。")


def _assumed(found: CashCalendar) -> None:
    labels = dict.fromkeys(flow.label for day in found.days for flow in day.flows if flow.assumed)
    if labels:
        names = "、".join(map(pieces.escape, labels))
        pieces.quiet(f"{names}没有固定的到账日，按最晚的那天算。没有写付款日的花销，摊到每一天。")


def _asked(case: Case) -> None:
    """What only this view needs: the money in hand, and on which day rent and mortgage are paid."""
    budget = case.budget
    fixed = [line for line in budget.spending if line.category in _WITH_A_DAY]
    fields = Fields(f"cash.{case.case_id}")
    with st.form("cash-form", border=False):
        with st.grid(2, min_column_width=200):
            with st.container(gap=None):
                text = fields.amount("cash_in_hand", "现在手头有多少（元）", budget.cash_in_hand)
            days = {}
            for line in fixed:
                with st.container(gap=None):
                    days[line.category] = fields.text(
                        f"due_day.{line.category.value}",
                        f"{line.category.label}每月几号付",
                        str(line.due_day or ""),
                        placeholder="例如 1",
                        most=2,
                    )
        if not st.form_submit_button("照这个算"):
            return
    cash = fields.read_optional("cash_in_hand", text)
    read = {category: _day(fields, category, typed) for category, typed in days.items()}
    if fields.report():
        return
    spending = tuple(
        line.model_copy(update={"due_day": read[line.category]}) if line.category in read else line
        for line in budget.spending
    )
    changed = budget.model_copy(update={"cash_in_hand": cash, "spending": spending})
    session.save(case.model_copy(update={"budget": changed}), "写下了手头的钱和付款日")
    st.rerun()


def _day(fields: Fields, category: SpendingCategory, typed: str) -> int | None:
    if not typed:
        return None
    if typed.isascii() and typed.isdigit() and 1 <= int(typed) <= _LAST_DAY:
        return int(typed)
    fields.problems.append(
        Problem(f"due_day.{category.value}", "这里填几号，1 到 31。日子不固定就空着。")
    )
    return None
