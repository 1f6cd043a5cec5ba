"""What each lender would be paid by level instalments of so many months."""

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from core.calculations.instalments import split_evenly
from core.calculations.plans.personalised_plan import personalised_plan
from core.money import ZERO


@dataclass(frozen=True, slots=True)
class Claim:
    """One debt to be paid in level instalments from the first month on.

    `base` is what instalments are made of, in yuan: the balance less what is asked to be waived. `annual_rate` is the
    rate after the agreement (0 where interest stops), `rate_now` the contract's, which runs until then.
    `most_months` is the longest term, by law or practice. `least_monthly` is the smallest instalment that the lender
    is known to take; `None` is not known. `urgency` is greater where leaving it alone harms sooner.
    """

    claim_id: str
    name: str
    base: Decimal
    annual_rate: Decimal = ZERO
    most_months: int = 60
    least_monthly: Decimal | None = None
    urgency: int = 0
    rate_now: Decimal = ZERO

    def __post_init__(self) -> None:
        """Refuse what no claim can be."""
        if self.base <= ZERO or self.annual_rate < 0 or self.most_months < 1:
            raise ValueError("a base above zero, a rate not below zero and a term are needed")


@dataclass(frozen=True, slots=True)
class Course:
    """The instalments of a claim over a number of months, in yuan; they add up to `total`."""

    amounts: tuple[Decimal, ...]

    @property
    def months(self) -> int:
        """How many instalments."""
        return len(self.amounts)

    @property
    def total(self) -> Decimal:
        """All instalments together."""
        return sum(self.amounts, ZERO)

    @property
    def heaviest(self) -> Decimal:
        """The greatest instalment: the last one takes up the rounding and may be it."""
        return max(self.amounts)


def course(claim: Claim, months: int) -> Course:
    """Level instalments, the last takes up the rest.

    Without interest each is cut to the fen, as our own offers are; with interest half up, as a lender's plan is.
    """
    return Course(_amounts(claim.base, months, claim.annual_rate))


@lru_cache(maxsize=256)
def courses(claim: Claim) -> tuple[Course, ...]:
    """Every course that can be agreed, the shortest first; none where even the shortest is below what is taken."""
    all_of_them = (course(claim, months) for months in range(1, claim.most_months + 1))
    least = claim.least_monthly or ZERO
    return tuple(
        each for each in all_of_them if min(each.amounts) > ZERO and each.amounts[0] >= least
    )


@lru_cache(maxsize=4096)
def _amounts(base: Decimal, months: int, annual_rate: Decimal) -> tuple[Decimal, ...]:
    if annual_rate:
        return tuple(row.payment for row in personalised_plan(base, months, annual_rate).rows)
    monthly, last = split_evenly(base, months)
    return (*[monthly] * (months - 1), last)
