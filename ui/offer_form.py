"""One lender's offer: which kind, how long, from when, what to ask to be waived, and what comes of it."""

from datetime import date
from decimal import Decimal

import streamlit as st

from core.calculations.hold import offer_hold
from core.calculations.instalments import InstalmentOffer, offer_instalments, waivable
from core.calculations.offers import HOLD_MONTHS, check_offer
from core.calculations.settlement import offer_settlement
from core.case.agreement import Offer, OfferKind
from core.case.case import Case
from core.case.debt import COMPONENT_LABELS, Balance, Debt
from core.errors import Problem
from core.figures import yuan_text
from core.money import ZERO
from core.workflow.progress import progress
from ui import session
from ui.inputs import Fields
from ui.offer_outcome import outcome
from ui.replaced_terms import would_replace

START_MONTHS, MOST_MONTHS = 36, 600


def offer_form(case: Case, debt: Debt, shown: Offer | None, as_of: date, due: date) -> None:
    """Draw the form of one debt and save it when asked; faults stand beside their fields."""
    kind = st.segmented_control(
        "用哪种办法",
        list(OfferKind),
        default=shown.kind if shown else OfferKind.INSTALMENTS,
        format_func=lambda kind: kind.label,
        required=True,
        key=f"kind.{debt.debt_id}",
    )
    fields = Fields(f"offer.{debt.debt_id}.{kind.value}")
    same = shown if shown and shown.kind is kind else None
    made = _DRAW[kind](fields, debt, same, as_of, due)
    if made is None:
        fields.report()
        return
    problems = (made,) if isinstance(made, Problem) else check_offer(case, made.offer, as_of)
    if isinstance(made, InstalmentOffer):
        outcome(made)
        would_replace(progress(case, debt.debt_id, as_of), made.offer.terms, "你要的")
    refused = fields.report(problems)
    if isinstance(made, InstalmentOffer) and st.button(
        f"{debt.name}就按这个", disabled=refused, key=f"save.{debt.debt_id}"
    ):
        session.save(case.with_offer(made.offer), f"改了{debt.name}的方案")
        session.tell(f"{debt.name}的方案存好了。")
        st.rerun()


Made = InstalmentOffer | Problem | None


def _instalments(fields: Fields, debt: Debt, same: Offer | None, as_of: date, due: date) -> Made:
    left, right = st.columns(2)
    with left:
        months = fields.text(
            "months", "分多少期（个月）", str(same.terms.months if same else START_MONTHS)
        )
    with right:
        first = fields.day(
            "first_due_date", "第一期哪天还", same.terms.first_due_date if same else due
        )
    waived = _waived(debt, same)
    number, day = _whole(fields, "months", months), _coming(fields, first, as_of)
    if number is None or day is None:
        return None
    return offer_instalments(debt, number, as_of, first_due_date=day, waived=waived)


def _settlement(fields: Fields, debt: Debt, same: Offer | None, as_of: date, due: date) -> Made:
    st.markdown(
        "一次付清，请对方免掉剩下的。先要到书面的结清条件，再付钱；免不免、免多少由对方决定。"
    )
    left, right = st.columns(2)
    with left:
        text = fields.amount("amount", "一次能付多少（元）", same.terms.total if same else None)
    with right:
        first = fields.day(
            "first_due_date", "打算哪天付", same.terms.first_due_date if same else due
        )
    amount, day = fields.read("amount", text), _coming(fields, first, as_of)
    if amount is None or day is None:
        return None
    return offer_settlement(debt, amount, as_of, pay_on=day)


def _hold(fields: Fields, debt: Debt, same: Offer | None, as_of: date, due: date) -> Made:
    st.markdown("先按月还一点，到期双方再看一次。适合收入过几个月会变的时候。")
    columns = st.columns(3)
    with columns[0]:
        text = fields.amount("amount", "每月先还（元）", same.terms.monthly if same else None)
    with columns[1]:
        months = fields.text(
            "months", "先还几个月", str(same.terms.months if same else HOLD_MONTHS)
        )
    with columns[2]:
        first = fields.day(
            "first_due_date", "第一次哪天还", same.terms.first_due_date if same else due
        )
    amount, number = fields.read("amount", text), _whole(fields, "months", months)
    day = _coming(fields, first, as_of)
    if amount is None or number is None or day is None:
        return None
    return offer_hold(debt, amount, number, as_of, first_due_date=day)


_DRAW = {
    OfferKind.INSTALMENTS: _instalments,
    OfferKind.DISCOUNTED_SETTLEMENT: _settlement,
    OfferKind.HOLD: _hold,
}


def _whole(fields: Fields, field: str, text: str) -> int | None:
    plain = text.strip().removesuffix("期").removesuffix("个月").strip()
    if plain.isdecimal() and 1 <= int(plain) <= MOST_MONTHS:
        return int(plain)
    fields.problems.append(Problem(field, "这里要填 1 以上的整数，比如 36。"))
    return None


def _coming(fields: Fields, day: date | None, as_of: date) -> date | None:
    if day is None or day < as_of:
        fields.problems.append(Problem("first_due_date", "请选今天或以后的一天。"))
        return None
    return day


def _waived(debt: Debt, same: Offer | None) -> Balance:
    """Tick boxes for what is asked to be waived; principal is not asked for in instalments."""
    asked = same.terms.waived if same else waivable(debt)
    parts = {
        name: part
        for name, part in debt.balance.parts().items()
        if part > ZERO and name != "principal"
    }
    if not parts:
        return Balance()
    st.markdown("请对方免掉哪些（可以请求，由对方决定）")
    ticked: dict[str, Decimal] = {
        name: part
        for name, part in parts.items()
        if st.checkbox(
            f"{COMPONENT_LABELS[name]} {yuan_text(part)} 元",
            value=getattr(asked, name) > ZERO,
            key=f"waive.{debt.debt_id}.{name}",
        )
    }
    return Balance(**ticked)
