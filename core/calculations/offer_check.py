"""The refusal of what the budget cannot carry: all offers and agreements, month by month."""

from datetime import date

from core.calculations.capacity import repayment_capacity
from core.calculations.load import heaviest_month, monthly_load
from core.calculations.terms import longest_term
from core.case.agreement import Offer, OfferKind, RepaymentTerms
from core.case.case import Case
from core.errors import Problem
from core.figures import yuan_text
from core.money import ZERO
from core.workflow.progress import binding_terms, progress


def check_offer(case: Case, offer: Offer, as_of: date) -> tuple[Problem, ...]:
    """Why this offer cannot stand beside all others and the agreements; empty when it can."""
    problems = []
    longest = longest_term(case.debt(offer.debt_id), as_of)
    if offer.terms.months > longest.months:
        problems.append(longest.refusal())
    binding = binding_terms(case, as_of)
    chosen = {other.debt_id: other for other in case.offers} | {offer.debt_id: offer}
    open_offers = [
        other
        for debt_id, other in chosen.items()
        if (debt_id == offer.debt_id or debt_id not in binding)
        and not progress(case, debt_id, as_of).paid_off
    ]
    if offer.kind is OfferKind.DISCOUNTED_SETTLEMENT and offer.terms.months == 1:
        return (*problems, *_check_lump_sum(case, open_offers))
    plans = [terms for debt_id, terms in binding.items() if debt_id != offer.debt_id]
    return (*problems, *_check_months(case, plans, open_offers, as_of))


def _check_lump_sum(case: Case, offers: list[Offer]) -> tuple[Problem, ...]:
    wanted = sum((offer.terms.total for offer in offers if _paid_at_once(offer)), ZERO)
    if wanted <= case.budget.lump_sum:
        return ()
    missing = yuan_text(wanted - case.budget.lump_sum)
    return (
        Problem(
            "monthly",
            f"一次性结清一共要 {yuan_text(wanted)} 元，比你填的可一次拿出的钱多 {missing} 元。"
            "请改小金额，或先在“收支”里写清钱从哪里来。不要为了结清再去借。",
        ),
    )


def _check_months(
    case: Case, agreed: list[RepaymentTerms], offers: list[Offer], as_of: date
) -> tuple[Problem, ...]:
    available = repayment_capacity(case.budget).available
    load = dict(monthly_load(agreed, as_of))
    monthly = [offer.terms for offer in offers if not _paid_at_once(offer)]
    for month, amount in monthly_load(monthly, as_of, single=True).items():
        load[month] = load.get(month, ZERO) + amount
    heaviest = heaviest_month(load)
    if heaviest is None or heaviest[1] <= available:
        return ()
    (year, month_number), amount = heaviest
    return (
        Problem(
            "monthly",
            f"{year} 年 {month_number} 月各家加起来要还 {yuan_text(amount)} 元，"
            f"比每月能拿出的 {yuan_text(available)} 元多 {yuan_text(amount - available)} 元。"
            "请改小每期金额或加长期数，答应了还不上会更难谈。",
        ),
    )


def _paid_at_once(offer: Offer) -> bool:
    return offer.kind is OfferKind.DISCOUNTED_SETTLEMENT and offer.terms.months == 1
