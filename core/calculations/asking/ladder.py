"""One request with a second and a third choice inside: each gives the lender more, none takes more a month."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from core.calculations.debt_offer import HOLD_MONTHS
from core.calculations.hold import offer_hold
from core.calculations.instalments import InstalmentOffer, fewest_months, offer_instalments
from core.case.agreement import Choice, Offer, OfferKind
from core.case.debt import COMPONENT_LABELS, Balance, Debt
from core.money import ZERO

MOST_CHOICES = 2
"""After the first request: a second and a third."""

_TAKEN_BACK = (("penalty_interest",), ("late_fee", "other_fees", "interest"))
"""What is asked to be waived and taken back first, step by step; principal is never asked for in instalments."""


def choices_after(
    debt: Debt, offer: Offer, most_a_month: Decimal, as_of: date
) -> tuple[Choice, ...]:
    """What to ask for where the offer is refused; at most two, empty where there is nothing more to give.

    Each pays `most_a_month` yuan or less in any month. Its waiver is smaller than the one before; the last one may be
    a small payment for some months and a review.
    """
    if offer.kind is OfferKind.HOLD or most_a_month <= ZERO:
        return ()
    found: list[Choice] = []
    for choice in _candidates(debt, offer, most_a_month, as_of):
        if len(found) < MOST_CHOICES and choice.terms not in [each.terms for each in found]:
            found.append(choice)
    return tuple(found)


def by_component(debt: Debt, choice: Choice) -> dict[str, tuple[Decimal, Decimal]]:
    """Chinese component → yuan waived and yuan paid, of components that are owed. A hold leaves all of it owed."""
    return {
        COMPONENT_LABELS[name]: (waived, owed - waived)
        for name, owed in debt.balance.parts().items()
        if owed
        for waived in (getattr(choice.terms.waived, name),)
    }


def _candidates(debt: Debt, offer: Offer, most: Decimal, as_of: date) -> Iterator[Choice]:
    first_due = offer.terms.first_due_date
    settled = offer.kind is OfferKind.DISCOUNTED_SETTLEMENT
    waived = offer.terms.waived.model_copy(update={"principal": ZERO})
    steps = [waived, *_steps(waived)] if settled else list(_steps(waived))
    for less in steps:
        made = _instalments(debt, less, most, as_of, first_due)
        if made:
            yield made
    held = offer_hold(debt, most, HOLD_MONTHS, as_of, first_due_date=first_due)
    if isinstance(held, InstalmentOffer):
        yield Choice(kind=OfferKind.HOLD, terms=held.offer.terms)


def _steps(waived: Balance) -> Iterator[Balance]:
    for names in _TAKEN_BACK:
        less = waived.model_copy(update=dict.fromkeys(names, ZERO))
        if less != waived:
            waived = less
            yield waived


def _instalments(
    debt: Debt, waived: Balance, most: Decimal, as_of: date, first_due: date
) -> Choice | None:
    base = debt.balance.less(waived).total
    if base <= ZERO:
        return None
    months = fewest_months(base, most)
    made = offer_instalments(debt, months, as_of, first_due_date=first_due, waived=waived)
    if not isinstance(made, InstalmentOffer):
        return None
    return Choice(kind=OfferKind.INSTALMENTS, terms=made.offer.terms)
