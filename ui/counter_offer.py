"""The lender's terms set beside what was asked, and what to answer."""

from datetime import date

import streamlit as st

from core.case.agreement import RepaymentTerms
from core.case.case import Case
from core.case.debt import Debt
from core.checks.counter_offer import compare_terms
from core.figures import yuan_text
from core.workflow.progress import Progress
from ui import pieces, routes, tables

_SHORT = {"还款期间停止计息": "停息"}


def asked_of(case: Case, debt: Debt, state: Progress) -> RepaymentTerms | None:
    """What was asked: as it stood in the application, else the offer chosen now."""
    if state.application and state.application.asked:
        return state.application.asked
    offer = case.offer(debt.debt_id)
    return offer.terms if offer else None


def counter_offer(
    case: Case, debt: Debt, asked: RepaymentTerms | None, proposed: RepaymentTerms, as_of: date
) -> None:
    """The table, the sentence under it, and the ways to answer."""
    found = compare_terms(asked, proposed, case, debt.debt_id, as_of)
    tables.words(
        "条件",
        {
            _SHORT.get(row.label, row.label): (
                _short_day(row.asked),
                _short_day(row.proposed),
                row.difference,
            )
            for row in found.rows
        },
        ["你要的", "对方的", "差多少"],
        alt="你申请的条件、对方还价的条件和差别",
    )
    badge = ":green-badge[还得起]" if found.monthly_fit else ":orange-badge[还不起]"
    st.markdown(f"{badge}　**{found.sentence}**")
    pieces.quiet(f"照你填的收支，这一家每月最多能还 {yuan_text(found.monthly_limit)} 元。")
    if found.monthly_fit:
        st.markdown(
            "可以接受的话，先请对方把条件写成协议，在下面一条条核对再签。"
            "想再谈，就说：“每月这个数我能做到，总数或减免能不能再商量？”"
        )
    else:
        st.markdown(
            f"可以这样答：“这个数我做不到，答应了会断。我每月能稳定还 "
            f"{yuan_text(found.monthly_limit)} 元，请按这个数重新排期。”"
        )
        routes.link("plan", "改方案，再提一次", debt_id=debt.debt_id)


def _short_day(text: str) -> str:
    """2026 年 12 月 27 日 → 2026-12-27, so that four columns fit a phone."""
    year, mark, rest = text.partition(" 年 ")
    if not mark:
        return text
    month, _, day = rest.removesuffix(" 日").partition(" 月 ")
    return f"{year}-{int(month):02d}-{int(day):02d}"
