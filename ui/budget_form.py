"""Forms of the month: income by line with its pay-day, essential spending by category, what is kept back."""

from typing import Literal

import streamlit as st

from core.case.budget import Budget, Income, Spending, SpendingCategory, SpendingPart
from core.case.case import Case
from core.errors import Problem
from core.money import ZERO
from ui import pieces, session
from ui.budget_topics import Topic, keep
from ui.inputs import Fields
from ui.whereabouts import stays_here

_LINES = "budget.income_lines"
_LAST_DAY = 31


def income_form(case: Case, *, primary: bool) -> None:
    """What comes in, a line each; an emptied line is dropped."""
    budget = case.budget
    pieces.section("每月到手多少")
    st.markdown(
        "填扣完税和社保、真正到手的数，按最近几个月里差的那个月填。没有收入，也写一行，金额填 0。"
    )
    fields = Fields(f"income.{case.case_id}")
    count = max(len(budget.incomes), session.recall(_LINES, 1))
    with st.form("income-form", border=False):
        typed = [_income_line(fields, budget, line) for line in range(count)]
        with st.container(horizontal=True):
            sent = st.form_submit_button("保存并继续", type=_weight(primary=primary))
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
    missing = [] if incomes else [Problem("label.0", "还没有填收入。没有收入也请填一行，写 0。")]
    if fields.report([] if fields.problems else missing):
        return
    session.remember(_LINES, len(incomes))
    changed = budget.model_copy(update={"incomes": incomes})
    keep(case.model_copy(update={"budget": changed}), "改了收入", Topic.INCOME)


def _income_line(fields: Fields, budget: Budget, line: int) -> tuple[str, str, str]:
    known = budget.incomes[line] if line < len(budget.incomes) else None
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


def spending_form(case: Case, *, primary: bool) -> None:
    """Essential spending by category in its two parts; a reason for what is higher than usual."""
    known = {line.category: line for line in case.budget.spending}
    pieces.section("每月必须花多少")
    st.markdown("只填活下去、上班、上学、看病要花的。没有的空着。还给网贷、信用卡的不填在这里。")
    fields = Fields(f"spending.{case.case_id}")
    amounts: dict[SpendingCategory, str] = {}
    with st.form("spending-form", border=False):
        for part, note in (
            (SpendingPart.FIXED, "这个月改不了的"),
            (SpendingPart.FLEXIBLE, "能省一点、但不能没有的"),
        ):
            st.markdown(f"**{part.label}**　:small[:gray[{note}]]")
            with st.grid(3, min_column_width=160):
                for category in (each for each in SpendingCategory if each.part is part):
                    with st.container(gap=None):
                        amounts[category] = fields.amount(
                            category.value,
                            f"{category.label}（元）",
                            known[category].monthly if category in known else None,
                        )
        with st.expander("哪一项偏高，写一句为什么"):
            reasons = {
                category: fields.text(
                    f"reason.{category.value}",
                    category.label,
                    known[category].reason if category in known else "",
                    most=100,
                )
                for category in SpendingCategory
            }
        sent = st.form_submit_button("保存并继续", type=_weight(primary=primary))
    if not sent:
        return
    read = {each: fields.read(each.value, text, empty=ZERO) for each, text in amounts.items()}
    if fields.report():
        return
    lines = tuple(
        Spending(category=category, monthly=amount, reason=reasons[category])
        for category, amount in read.items()
        if amount
    )
    changed = case.budget.model_copy(update={"spending": lines})
    keep(case.model_copy(update={"budget": changed}), "改了必要支出", Topic.SPENDING)


def reserve_form(case: Case, *, primary: bool) -> None:
    """What is kept back each month, and what could be paid at once; why before what."""
    budget = case.budget
    pieces.section("留一点备用")
    st.markdown("每月留一小笔给想不到的开销。留了，协议才不容易因为一次看病就断。")
    fields = Fields(f"reserve.{case.case_id}")
    with st.form("reserve-form", border=False):
        buffer = fields.amount("buffer", "每月留作备用（元）", budget.buffer or None)
        pieces.section("能一次拿出来的钱")
        st.markdown(
            "**为什么问：** 对方常会问有没有存款、有没有人帮。能一次还清一部分，有时可以请求减免，由对方决定。"
            f"只填你愿意写进申请书的，过日子的钱不算。{stays_here()}"
        )
        lump_sum = fields.amount("lump_sum", "能一次拿出（元）", budget.lump_sum or None)
        source = fields.text(
            "lump_sum_source",
            "从哪里来",
            budget.lump_sum_source,
            placeholder="例如 存款、家人帮忙",
            most=60,
        )
        sent = st.form_submit_button("保存并继续", type=_weight(primary=primary))
    if not sent:
        return
    kept = fields.read("buffer", buffer, empty=ZERO)
    at_once = fields.read("lump_sum", lump_sum, empty=ZERO)
    unsaid = at_once and not source
    if fields.report(
        [Problem("lump_sum_source", "写一句这笔钱从哪里来，对方会问。")] if unsaid else []
    ):
        return
    changed = budget.model_copy(
        update={"buffer": kept, "lump_sum": at_once, "lump_sum_source": source}
    )
    keep(case.model_copy(update={"budget": changed}), "改了备用和能一次拿出的钱", Topic.RESERVE)


def _weight(*, primary: bool) -> Literal["primary", "secondary"]:
    return "primary" if primary else "secondary"
