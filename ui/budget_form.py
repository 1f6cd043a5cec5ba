"""Forms of the month: essential spending by category, and what is kept back or could be paid at once."""

from collections.abc import Mapping
from datetime import date

import streamlit as st

from core.case.budget import Spending, SpendingCategory, SpendingPart
from core.case.case import Case
from core.errors import Problem
from core.money import ZERO
from ui import pieces
from ui.budget_topics import Topic, keep, weight
from ui.inputs import Fields
from ui.spending_averages import unexplained
from ui.whereabouts import stays_here


def spending_form(case: Case, as_of: date, *, primary: bool) -> None:
    """Essential spending by category in its two parts; a reason for what is higher than usual."""
    known = {line.category: line for line in case.budget.spending}
    pieces.section("每月必须花多少")
    st.markdown(
        "只填活下去、上班、上学、看病要花的。没有的空着。还给网贷、信用卡的不填在这里。"
        "和别人一起付的填全部，别人给你的那份加到“收入”里。"
    )
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
        reasons = _reasons(case, fields, known, as_of)
        sent = st.form_submit_button("保存并继续", type=weight(primary=primary))
    if not sent:
        return
    read = {each: fields.read(each.value, text, empty=ZERO) for each, text in amounts.items()}
    if fields.report():
        return
    lines = tuple(
        Spending(
            category=category,
            monthly=amount,
            reason=reasons[category],
            due_day=known[category].due_day if category in known else None,
        )
        for category, amount in read.items()
        if amount
    )
    changed = case.budget.model_copy(update={"spending": lines})
    above = unexplained(case, changed, as_of)
    keep(
        case.with_budget(changed, as_of),
        "改了必要支出",
        Topic.SPENDING,
        also=f"有 {len(above)} 项比平均数高，回“支出”写一句为什么。" if above else "",
    )


def _reasons(
    case: Case, fields: Fields, known: Mapping[SpendingCategory, Spending], as_of: date
) -> dict[SpendingCategory, str]:
    """Reasons that are asked for stand open, all others are one tap away."""
    asked = {
        category
        for each in unexplained(case, case.budget, as_of)
        for category in each.categories[:1]
    } | {category for category, line in known.items() if line.reason}

    def draw(category: SpendingCategory) -> str:
        start = known[category].reason if category in known else ""
        return fields.text(f"reason.{category.value}", category.label, start, most=100)

    if asked:
        st.markdown("**写一句为什么**　:small[:gray[会写进收支明细表和申请书]]")
    reasons = {category: draw(category) for category in SpendingCategory if category in asked}
    with st.expander("别的也想写一句为什么" if asked else "哪一项偏高，写一句为什么"):
        return reasons | {
            category: draw(category) for category in SpendingCategory if category not in asked
        }


def reserve_form(case: Case, as_of: date, *, primary: bool) -> None:
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
        sent = st.form_submit_button("保存并继续", type=weight(primary=primary))
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
    keep(case.with_budget(changed, as_of), "改了备用和能一次拿出的钱", Topic.RESERVE)
