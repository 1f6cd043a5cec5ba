"""What may go wrong in a month. Assumptions of the person, for comparing plans; no statistics of anybody."""

from dataclasses import dataclass
from decimal import Decimal

from core.money import ZERO


@dataclass(frozen=True, slots=True)
class Mishaps:
    """Chances are for one month, 0 to 1; sums are yuan; shares are fractions of the month's income.

    `job_loss` begins `jobless_months` in which `lost_share` of the income is missing. `bill` is a sum to be paid at
    once. `late_wage` moves a month's income into the next. `swing` is how far a usual month lies from the typical one,
    as the standard deviation of an even spread around it.
    """

    job_loss: Decimal = Decimal(0)
    jobless_months: int = 1
    lost_share: Decimal = Decimal(1)
    bill_chance: Decimal = Decimal(0)
    bill: Decimal = ZERO
    late_wage: Decimal = Decimal(0)
    swing: Decimal = Decimal(0)

    def __post_init__(self) -> None:
        """Refuse what is no chance, no share or no sum."""
        fractions = (self.job_loss, self.lost_share, self.bill_chance, self.late_wage)
        if not all(0 <= each <= 1 for each in fractions):
            raise ValueError("chances and shares lie between 0 and 1")
        if self.bill < 0 or self.jobless_months < 1 or not 0 <= self.swing <= Decimal("0.5"):
            raise ValueError("no sum below zero, a month at least, a swing up to a half")


@dataclass(frozen=True, slots=True)
class Month:
    """A typical month: yuan of income and of essential spending; `set_aside` is at hand before the first."""

    income: Decimal
    spending: Decimal
    set_aside: Decimal = ZERO
