"""The lender's terms set beside what was asked, and what to answer."""

from datetime import date

import streamlit as st

from core.calculations.month_room import tight_months
from core.case.agreement import RepaymentTerms
from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import LenderReplied
from core.checks.agreement.reading import find_traps
from core.checks.agreement.splitting import clauses
from core.checks.counter_offer import Comparison, compare_terms, signed_text
from core.checks.offer_cost import OfferCost, offer_cost
from core.figures import date_text, percent_text, yuan_text
from core.workflow.progress import Progress
from ui import pieces, routes, tables
from ui.replaced_terms import would_replace

_SHORT = {"还款期间停止计息": "停息"}
FEW_MONTHS = 3


def asked_of(case: Case, debt: Debt, state: Progress) -> RepaymentTerms | None:
    """What was asked: as it stood in the letter that was answered, else the offer chosen now."""
    if state.asked_in and state.asked_in.asked:
        return state.asked_in.asked
    offer = case.offer(debt.debt_id)
    return offer.terms if offer else None


def counter_offer(
    case: Case, debt: Debt, state: Progress, reply: LenderReplied, as_of: date
) -> None:
    """The table, what it costs and would replace, whether each month carries it, what is tied to it, ways to answer."""
    proposed, asked = reply.terms, asked_of(case, debt, state)
    if proposed is None:
        return
    found = compare_terms(asked, proposed, case, debt.debt_id, as_of)
    theirs = offer_cost(debt, proposed, as_of, stated=reply.stated_annual_rate)
    own = offer_cost(debt, asked, as_of) if asked else None
    rows = {
        _SHORT.get(row.label, row.label): (
            _short_day(row.asked),
            _short_day(row.proposed),
            row.difference,
        )
        for row in found.rows
    }
    tables.words(
        "条件",
        {**rows, **_cost_rows(own, theirs)},
        ["你要的", "对方的", "差多少"],
        alt="你申请的条件、对方还价的条件和差别",
    )
    pieces.quiet(
        f"金额是元。“今天值”是把以后每一期按一年期 LPR {percent_text(theirs.rate)} 折到今天；"
        "“年成本”是比欠款多还的部分折成的单利。"
    )
    would_replace(state, proposed, "对方的")
    badge = ":green-badge[还得起]" if found.monthly_fit else ":orange-badge[还不起]"
    st.markdown(f"{badge}　**{found.sentence}**")
    st.markdown(theirs.sentence)
    tight = tight_months(case, debt.debt_id, proposed, as_of)
    if tight:
        more = f"，一共 {len(tight)} 个月" if len(tight) > FEW_MONTHS else ""
        said = "；".join(month.sentence for month in tight[:FEW_MONTHS])
        st.markdown(f"和别家的加在一起：{said}{more}。")
    for trapped in find_traps(clauses(reply.conditions)):
        st.warning(f"“{pieces.escape(trapped.where[0].plain)}”：{trapped.trap.say}")
    if reply.valid_until:
        over = reply.valid_until < as_of
        pieces.quiet(
            f"对方说这个条件保留到 {date_text(reply.valid_until)}"
            + ("，已经过了，先问还算不算。" if over else "。")
        )
    pieces.quiet(f"照你填的收支，这一家每月最多能还 {yuan_text(found.monthly_limit)} 元。")
    _ways_to_answer(found, debt)


def _cost_rows(own: OfferCost | None, theirs: OfferCost) -> dict[str, tuple[str, str, str]]:
    worth = yuan_text(own.present_value) if own else "—"
    gap = signed_text(theirs.present_value - own.present_value) if own else ""
    return {
        "今天值": (worth, yuan_text(theirs.present_value), gap),
        "年成本": (_rate(own), _rate(theirs), ""),
    }


def _rate(cost: OfferCost | None) -> str:
    if cost is None or cost.annual is None:
        return "—"
    return percent_text(cost.annual)


def _ways_to_answer(found: Comparison, debt: Debt) -> None:
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
