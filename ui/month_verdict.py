"""What a month comes to: the title of 收支, the honest word when nothing is left, and the way on."""

import streamlit as st

from core.calculations.capacity import repayment_capacity
from core.case.budget import Budget
from core.figures import whole_yuan_text, yuan_text
from core.money import ZERO
from ui import pieces, routes


def is_complete(budget: Budget) -> bool:
    """Whether there is enough to say what a month leaves."""
    return bool(budget.incomes and budget.spending)


def verdict(budget: Budget) -> None:
    """The page's title and its sentence."""
    if not is_complete(budget):
        pieces.title(
            "先算清一个月能剩多少",
            "收入和必要支出填好，就知道能答应对方多少。一样一样来，填一样存一样。",
        )
        return
    capacity = repayment_capacity(budget)
    if capacity.available > ZERO:
        kept = f"再留 {yuan_text(capacity.buffer)} 元备用。" if capacity.buffer else "没有留备用。"
        pieces.title(
            f"每月能拿出 {whole_yuan_text(capacity.available)} 元还债",
            f"到手 {yuan_text(capacity.income)} 元，减去必要支出 {yuan_text(capacity.essential_expenses)} 元，"
            f"{kept}几家一起，答应的数不超过它。",
        )
    else:
        short = f"每月还缺 {yuan_text(capacity.shortfall)} 元。" if capacity.shortfall else ""
        pieces.title(
            "眼下没有能拿出来的",
            f"{short}这不是你的错，也不等于没法谈：先看一遍支出有没有填多；没填错，就不要答应每月的数，"
            "先请求延期、暂停计收息费，有了收入再谈分期。吃饭、看病、房租排在前面。",
        )


def way_on(budget: Budget) -> None:
    """The working, one tap away, and the page's one primary button."""
    capacity = repayment_capacity(budget)
    pieces.working(capacity.working)
    label = "看看每一笔能怎么谈" if capacity.available > ZERO else "看看能请求什么"
    if st.button(label, type="primary", icon=":material/arrow_forward:"):
        routes.go("assessment")
