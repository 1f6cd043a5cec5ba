"""The form of what comes in each month: a line per income, with its pay-day."""

from datetime import date

import streamlit as st

from core.case.budget import Income, IncomeSource
from core.case.case import Case
from core.errors import Problem
from ui import pieces, session
from ui.budget_topics import Topic, keep, weight
from ui.inputs import Fields

_LINES = "budget.income_lines"
_LAST_DAY = 31


def income_form(case: Case, as_of: date, *, primary: bool) -> None:
    """What comes in as the same sum each month, a line each; an emptied line is dropped."""
    budget = case.budget
    plain = tuple(income for income in budget.incomes if is_plain(income))
    others = tuple(income for income in budget.incomes if not is_plain(income))
    pieces.section("每月到手多少")
    st.markdown(
        "填扣完税和社保、真正到手的数。每月不一样多的，填在下面。没有收入，也写一行，金额填 0。"
    )
    fields = Fields(f"income.{case.case_id}")
    count = max(len(plain), session.recall(_LINES, 1))
    with st.form("income-form", border=False):
        typed = [_income_line(fields, plain, line) for line in range(count)]
        with st.container(horizontal=True):
            sent = st.form_submit_button("保存并继续", type=weight(primary=primary))
            more = st.form_submit_button("再加一笔收入", icon=":material/add:")
    if more:
        session.remember(_LINES, count + 1)
        st.rerun()
    if not sent:
        return
    incomes = tuple(
        income
        for line, (label, monthly, pay_day) in enumerate(typed)
        if (income := _read_income(fields, line, label, monthly, pay_day))
    )
    missing = (
        []
        if incomes or others
        else [Problem("label.0", "还没有填收入。没有收入也请填一行，写 0。")]
    )
    if fields.report([] if fields.problems else missing):
        return
    session.remember(_LINES, len(incomes))
    changed = budget.model_copy(update={"incomes": (*incomes, *others)})
    keep(case.with_budget(changed, as_of), "改了收入", Topic.INCOME)


def is_plain(income: Income) -> bool:
    """Whether it is earned and the same each month: a line of this form, not of the one for other incomes."""
    return income.pay is None and income.source is IncomeSource.EARNED


def _income_line(fields: Fields, plain: tuple[Income, ...], line: int) -> tuple[str, str, str]:
    known = plain[line] if line < len(plain) else None
    name, amount, day = st.columns([4, 4, 3], gap="small")
    with name:
        label = fields.text(
            f"label.{line}", "哪来的", known.label if known else "", placeholder="工资", most=20
        )
    with amount:
        monthly = fields.amount(
            f"monthly.{line}", "每月到手（元）", known.monthly if known else None
        )
    with day:
        pay_day = fields.text(
            f"pay_day.{line}",
            "几号到账",
            str(known.pay_day) if known and known.pay_day else "",
            placeholder="例如 15",
            most=2,
        )
    return label, monthly, pay_day


def _read_income(
    fields: Fields, line: int, label: str, monthly: str, pay_day: str
) -> Income | None:
    if not label and not monthly.strip():
        return None
    amount = fields.read(f"monthly.{line}", monthly)
    if not label:
        fields.problems.append(Problem(f"label.{line}", "给这笔收入起个名，比如“工资”。"))
    day = int(pay_day) if pay_day.isascii() and pay_day.isdigit() else None
    if pay_day and (day is None or not 1 <= day <= _LAST_DAY):
        fields.problems.append(
            Problem(f"pay_day.{line}", "这里填几号，1 到 31。日子不固定就空着。")
        )
        return None
    if amount is None or not label:
        return None
    return Income(label=label, monthly=amount, pay_day=day)
