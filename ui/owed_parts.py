"""What the lender says is owed, part by part, as of which day, from where, and what to ask."""

from datetime import date

import streamlit as st

from core.case.debt import COMPONENT_LABELS, Debt
from core.figures import date_text, yuan_text
from core.money import ZERO
from ui import tables

STALE_AFTER_DAYS = 30


def owed_parts(debt: Debt, as_of: date) -> None:
    """The table of the parts, the sentence on what can be talked about, and what to have listed."""
    tables.figures(
        "元",
        {COMPONENT_LABELS[name]: (part,) for name, part in debt.balance.parts().items()},
        ["对方说的"],
        alt=f"{debt.name}的欠款由哪几部分组成，单位元",
    )
    st.markdown(
        f":small[:gray[{debt.figure_source.label}，{date_text(debt.as_of)} 的数。{_age(debt, as_of)}]]"
    )
    added = debt.balance.total - debt.balance.principal
    if added > ZERO:
        st.markdown(
            f"**本金以外有 {yuan_text(added)} 元。** 可以请对方逐项列明怎么算的、按合同哪一条；减不减，由对方决定。"
        )
    elif debt.balance.total > ZERO:
        st.markdown("**全部记在本金里。** 可以请对方把本金、利息和费用分开列，再看哪些能谈。")
    for point in _to_have_listed(debt):
        st.markdown(f"- {point}")


def _age(debt: Debt, as_of: date) -> str:
    days = (as_of - debt.as_of).days
    if days > STALE_AFTER_DAYS:
        return f"已过去 {days} 天，谈之前请对方报一个新的数。"
    return ""


def _to_have_listed(debt: Debt) -> list[str]:
    balance = debt.balance
    points = []
    if balance.interest > ZERO:
        points.append("利息：年利率多少，从哪天算到哪天，有没有对逾期的利息再计利息。")
    if balance.penalty_interest > ZERO:
        points.append("罚息：比合同利率加了多少，合同里写在哪一条。")
    if balance.late_fee > ZERO:
        points.append("违约金：每个月怎么收的，有没有上限，和罚息有没有重复收。")
    if balance.other_fees > ZERO:
        points.append("其他费用：是什么费、收给谁、有没有单独签字同意。")
    if debt.contract_annual_rate is None:
        points.append("合同上的年利率还没有填，问到以后补在“债务”里，下面的估算会更准。")
    return points
