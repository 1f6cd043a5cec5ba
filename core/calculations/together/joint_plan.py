"""A plan for all lenders together, and what it comes to: judged exactly, whoever proposed it."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import zip_longest

from core.calculations.together.claims import Claim, Course
from core.money import ZERO

WAITING = Decimal("0.0001")
"""Of a base, for each month until it is paid. Practice: one fen for each hundred yuan and month settles which plan is
better where interest stops and every term costs the same, in favour of the greater debts being done sooner."""


class Method(StrEnum):
    """Who is paid off first with what the month leaves."""

    PRO_RATA = "pro_rata"
    DEAREST_FIRST = "dearest_first"
    SMALLEST_FIRST = "smallest_first"
    URGENT_FIRST = "urgent_first"
    OPTIMUM = "optimum"

    @property
    def label(self) -> str:
        """The Chinese words for the screen."""
        return {
            Method.PRO_RATA: "按欠款比例",
            Method.DEAREST_FIRST: "先还利率高的",
            Method.SMALLEST_FIRST: "先还欠得少的",
            Method.URGENT_FIRST: "先还最急的",
            Method.OPTIMUM: "最省的排法",
        }[self]


@dataclass(frozen=True, slots=True)
class JointPlan:
    """Courses in the order of the claims. No month's sum is above what is available for it."""

    method: Method
    claims: tuple[Claim, ...]
    courses: tuple[Course, ...]

    @property
    def monthly(self) -> tuple[Decimal, ...]:
        """What all lenders together are paid, month by month."""
        rows = zip_longest(*(each.amounts for each in self.courses), fillvalue=ZERO)
        return tuple(sum(row, ZERO) for row in rows)

    @property
    def heaviest(self) -> Decimal:
        """The greatest sum of a month."""
        return max(self.monthly, default=ZERO)

    @property
    def months(self) -> int:
        """Months until the last lender is paid."""
        return max((each.months for each in self.courses), default=0)

    @property
    def total(self) -> Decimal:
        """What is paid in all."""
        return sum((each.total for each in self.courses), ZERO)

    @property
    def interest(self) -> Decimal:
        """What is paid above the bases."""
        return self.total - sum((claim.base for claim in self.claims), ZERO)

    @property
    def objective(self) -> Decimal:
        """What every course costs (`cost`), in yuan: less is better."""
        pairs = zip(self.claims, self.courses, strict=True)
        return sum((cost(claim, course) for claim, course in pairs), Decimal(0))

    def fits(self, available: Sequence[Decimal]) -> bool:
        """Whether every month's sum is covered; past the end of `available`, its last month goes on."""
        return all(paid <= of_month(available, month) for month, paid in enumerate(self.monthly))


def cost(claim: Claim, course: Course) -> Decimal:
    """The interest of a course, and `WAITING` for its months; yuan, finer than the fen."""
    return course.total - claim.base + WAITING * claim.base * course.months


def of_month(available: Sequence[Decimal], month: int) -> Decimal:
    """What a month has, counted from 0; the last figure holds for all later months."""
    return available[min(month, len(available) - 1)] if available else ZERO
