"""罚息: the contract rate and an uplift on what is overdue, by days; the sum is rounded, never each day."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.calculations.interest.day_count import (
    COURT_BASIS,
    days_between,
    days_of_a_year,
    interest_for_days,
)
from core.calculations.working import Line
from core.case.contract import DayBasis
from core.figures import percent_text, yuan_text
from core.law.library import parameter
from core.money import Rounding

RATE_PLACES = 6
RULE = "penalty_30_50"


@dataclass(frozen=True, slots=True)
class PenaltyInterest:
    """Penalty interest in yuan, the yearly rate and the days behind it, and how it was made."""

    amount: Decimal
    annual_rate: Decimal
    days: int
    working: tuple[Line, ...]
    citations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UpliftBounds:
    """Least and most that a bank may add to the contract rate on a day, as fractions, and the rule."""

    least: Decimal
    most: Decimal
    citations: tuple[str, ...]

    def hold(self, uplift: Decimal) -> bool:
        """Whether an uplift lies between the two, both included."""
        return self.least <= uplift <= self.most


def uplift_bounds(on: date) -> UpliftBounds:
    """What the central bank's rule allows its lenders on a day. Raises `RuleNotInForce` before it began."""
    least = parameter("loan.penalty_uplift.min").on(on)
    most = parameter("loan.penalty_uplift.max").on(on)
    return UpliftBounds(least.value, most.value, (least.citation.id,))


def penalty_rate(contract_rate: Decimal, uplift: Decimal) -> Decimal:
    """The yearly rate once overdue: 7.2 % with an uplift of 0.5 is 10.8 %."""
    return contract_rate * (1 + uplift)


def penalty_interest(
    overdue: Decimal,
    annual_rate: Decimal,
    first: date,
    until: date,
    *,
    uplift: Decimal,
    basis: DayBasis = COURT_BASIS,
    both_ends: bool = False,
) -> PenaltyInterest:
    """Penalty interest on `overdue` yuan from `first` to `until`, by actual days.

    `annual_rate` is the contract's, `uplift` the part added to it (0.5 is 上浮 50 %).
    Raises `ValueError` if the days run backwards or an amount or rate is below zero.
    """
    days = days_between(first, until, both_ends=both_ends)
    rate = penalty_rate(annual_rate, uplift)
    amount = penalty_for_days(overdue, annual_rate, days, uplift=uplift, basis=basis)
    counted = "头尾都算" if both_ends else "算头不算尾"
    return PenaltyInterest(
        amount,
        rate,
        days,
        (
            Line(
                "罚息年利率",
                percent_text(rate, places=RATE_PLACES),
                f"{percent_text(annual_rate, places=RATE_PLACES)} × (1 + {percent_text(uplift)})",
            ),
            Line("天数", f"{days} 天", f"{first} 到 {until}，{counted}"),
            Line(
                "罚息",
                amount,
                f"{yuan_text(overdue)} × {percent_text(rate, places=RATE_PLACES)} × {days} ÷ {days_of_a_year(basis)}",
            ),
        ),
        (RULE, "cc_676"),
    )


def penalty_for_days(
    overdue: Decimal,
    annual_rate: Decimal,
    days: int,
    *,
    uplift: Decimal,
    basis: DayBasis = COURT_BASIS,
    rounding: Rounding = Rounding.HALF_UP,
) -> Decimal:
    """Penalty interest in yuan for a number of days. Raises `ValueError` if anything is below zero."""
    if uplift < 0:
        raise ValueError(f"an uplift below zero is none: {uplift}")
    return interest_for_days(
        overdue, penalty_rate(annual_rate, uplift), days, basis, rounding=rounding
    )
