"""What one lender can be offered out of its share of the month."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.calculations.instalments import fewest_months, offer_instalments, split_evenly
from core.calculations.offer_words import NOTHING_LEFT, hold_sentence, instalment_sentence
from core.calculations.terms import longest_term
from core.case.agreement import Offer, OfferKind, RepaymentTerms
from core.case.debt import Balance, Debt
from core.errors import Problem
from core.money import ZERO

HOLD_MONTHS = 6
"""Months of a small payment before both sides look again. Practice, not law."""


@dataclass(frozen=True)
class DebtOffer:
    """What one lender can be offered. `monthly` is zero and `offer` empty when there is nothing."""

    debt_id: str
    share: Decimal
    offer: Offer | None
    kind: OfferKind | None
    months: int
    monthly: Decimal
    sentence: str
    problem: Problem | None = None

    @property
    def most_in_a_month(self) -> Decimal:
        """The largest instalment, in yuan."""
        terms = self.offer.terms if self.offer else None
        return max(terms.monthly, terms.last_instalment) if terms else ZERO


def offer_for(debt: Debt, share: Decimal, as_of: date, due: date, waived: Balance) -> DebtOffer:
    """The shortest instalments within the share; a hold where even the longest term does not reach."""
    base = debt.balance.less(waived).total
    if share <= ZERO:
        return _none(debt, share, Problem("monthly", NOTHING_LEFT))
    months = fewest_months(base, share) if base > ZERO else 1
    if months > longest_term(debt, as_of).months:
        return _hold(debt, share, as_of, due, base)
    made = offer_instalments(debt, months, as_of, first_due_date=due, waived=waived)
    if isinstance(made, Problem):
        return _none(debt, share, made)
    terms = made.offer.terms
    return DebtOffer(
        debt_id=debt.debt_id,
        share=share,
        offer=made.offer,
        kind=OfferKind.INSTALMENTS,
        months=months,
        monthly=terms.monthly,
        sentence=instalment_sentence(terms),
    )


def _none(debt: Debt, share: Decimal, problem: Problem) -> DebtOffer:
    return DebtOffer(debt.debt_id, share, None, None, 0, ZERO, problem.sentence, problem)


def _hold(debt: Debt, share: Decimal, as_of: date, due: date, base: Decimal) -> DebtOffer:
    longest = longest_term(debt, as_of)
    terms = RepaymentTerms(
        months=HOLD_MONTHS,
        monthly=share,
        last_instalment=share,
        first_due_date=due,
        interest_suspended=True,
    )
    missing = max(split_evenly(base, longest.months)) - share
    return DebtOffer(
        debt_id=debt.debt_id,
        share=share,
        offer=Offer(
            debt_id=debt.debt_id,
            kind=OfferKind.HOLD,
            terms=terms,
            made_on=as_of,
            balance=debt.balance.total,
        ),
        kind=OfferKind.HOLD,
        months=HOLD_MONTHS,
        monthly=share,
        sentence=hold_sentence(share, HOLD_MONTHS, longest.months, missing),
    )
