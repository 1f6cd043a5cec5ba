"""Interest of a card by days: what bears it, in segments, each rounded to the fen."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from core.calculations.working import Line
from core.case.contract import CardInterestOn
from core.figures import date_text, yuan_text
from core.money import ZERO, round_half_up


@dataclass(frozen=True, slots=True)
class InterestSegment:
    """Days over which one base bore interest: from `first`, up to and without `until`; all in yuan."""

    first: date
    until: date
    base: Decimal
    interest: Decimal

    @property
    def days(self) -> int:
        """How many days bore interest."""
        return (self.until - self.first).days

    def line(self, daily_rate: Decimal) -> Line:
        """The segment as a line that can be redone by hand."""
        return Line(
            f"{date_text(self.first)}起 {self.days} 天",
            self.interest,
            f"{yuan_text(self.base)} × {self.days} 天 × {daily_rate_text(daily_rate)}",
        )


def daily_rate_text(daily_rate: Decimal) -> str:
    """日万分之 5 of Decimal("0.0005"); a fraction a day."""
    return f"日万分之 {(daily_rate * 10000).normalize():f}"


def interest_of_days(base: Decimal, days: int, daily_rate: Decimal) -> Decimal:
    """Yuan × days × daily rate, rounded half up to the fen. Raises `ValueError` for negative days."""
    if days < 0:
        raise ValueError("days cannot be negative")
    return round_half_up(base * days * daily_rate)


@dataclass(slots=True)
class Lot:
    """One posted purchase and what has been paid off it, in yuan."""

    posted: date
    amount: Decimal
    repaid: list[tuple[date, Decimal]] = field(default_factory=list)
    left: Decimal = field(init=False)

    def __post_init__(self) -> None:
        self.left = self.amount

    def repay(self, on: date, amount: Decimal) -> Decimal:
        """Take off what fits of `amount`; gives back how much that was."""
        taken = min(amount, self.left)
        if taken:
            self.left -= taken
            self.repaid.append((on, taken))
        return taken


class BearingBase:
    """What bears interest, kept as changes by day; a day once charged is not charged again."""

    def __init__(self) -> None:
        self._changes: dict[date, Decimal] = {}

    def add(self, on: date, change: Decimal) -> None:
        """The base moves by `change` yuan from `on`, also where that day is long past."""
        self._changes[on] = self._changes.get(on, ZERO) + change

    def add_lot(self, lot: Lot, interest_on: CardInterestOn) -> None:
        """A purchase of a bill that was not paid in full bears interest from its posting day.

        Of the whole bill, a part that was paid bears it up to its payment; else only what is left bears it.
        """
        if interest_on is CardInterestOn.WHOLE_BILL:
            self.add(lot.posted, lot.amount)
            for on, amount in lot.repaid:
                self.add(on, -amount)
        else:
            self.add(lot.posted, lot.left)

    def charge(self, until: date, daily_rate: Decimal) -> tuple[InterestSegment, ...]:
        """The segments up to and without `until`; what stands then goes on from there."""
        due = sorted(on for on in self._changes if on < until)
        segments, base, first = list[InterestSegment](), ZERO, until
        for on in (*due, until):
            change = self._changes.pop(on, ZERO) if on < until else ZERO
            if on < until and not change:
                continue
            if base and on > first:
                interest = interest_of_days(base, (on - first).days, daily_rate)
                segments.append(InterestSegment(first, on, base, interest))
            base, first = base + change, on
        if base:
            self.add(until, base)
        return tuple(segments)
