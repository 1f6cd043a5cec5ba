"""The answer to "what is really owed": three columns, part by part, with every line that made them."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from core.calculations.cost.annual_cost import AnnualCost
from core.calculations.limits.ceilings import CeilingSegment
from core.calculations.working import Line
from core.figures import yuan_text
from core.money import ZERO


class Basis(StrEnum):
    """How much stands behind the figures."""

    REBUILT = "rebuilt"
    ESTIMATED = "estimated"

    @property
    def label(self) -> str:
        """The Chinese word for the badge."""
        return {Basis.REBUILT: "按流水逐日算", Basis.ESTIMATED: "只有总数，估算"}[self]


@dataclass(frozen=True, slots=True)
class Span:
    """An amount of yuan that lies between two; both the same where it is known."""

    low: Decimal
    high: Decimal

    @property
    def exact(self) -> bool:
        """Whether it is one amount."""
        return self.low == self.high

    @property
    def text(self) -> str:
        """1,234.00, or 1,000.00 – 1,234.00."""
        return (
            yuan_text(self.low)
            if self.exact
            else f"{yuan_text(self.low)} – {yuan_text(self.high)}"
        )

    def __add__(self, other: "Span") -> "Span":
        """The span of the sum."""
        return Span(self.low + other.low, self.high + other.high)


def exactly(amount: Decimal) -> Span:
    """A known amount."""
    return Span(amount, amount)


@dataclass(frozen=True, slots=True)
class Part:
    """One component in three columns, in yuan. `None` where nothing can be said.

    `name` is a component of `Balance`, or "total"; `working` and `citations` say how and by what.
    """

    name: str
    label: str
    claimed: Decimal
    contractual: Span | None
    supportable: Span | None
    working: tuple[Line, ...] = ()
    citations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AccountLine:
    """One stretch of days of the rebuilt account, in yuan, first day in, last day out (算头不算尾).

    `event` says what this line is: a drawing, a payment, or what accrued; `accrued` is what it added and
    `how` the sum that made it; `principal` and `charges` are what stood after it. A line of nought days is
    an event of its first day.
    """

    first: date
    until: date
    days: int
    event: str
    base: Decimal
    annual_rate: Decimal
    accrued: Decimal
    principal: Decimal
    charges: Decimal
    how: str = ""


@dataclass(frozen=True, slots=True)
class Missing:
    """A fact without which the figures stay a range: why it matters, and what to ask the lender for."""

    fact: str
    why: str
    ask: str


@dataclass(frozen=True, slots=True)
class Owed:
    """Claimed, contractual, supportable, as of `as_of` (the day of the lender's figures).

    `ask_to_reduce` is what one may ask the lender, or a court, to reduce: claimed less supportable, never
    below zero. `under_claimed` is the contrary: supportable less claimed, where the lender asks for less
    than would stand. Where `split_known` is false the lender named one lump: `claimed` of the five parts is
    only how it was typed, and the totals alone can be compared. `lines` is the account day by day, empty
    for an estimate.
    """

    debt_id: str
    as_of: date
    basis: Basis
    parts: tuple[Part, ...]
    total: Part
    ask_to_reduce: Span
    under_claimed: Span
    sentence: str
    annual_cost: AnnualCost | None = None
    ceilings: tuple[CeilingSegment, ...] = ()
    lines: tuple[AccountLine, ...] = ()
    missing: tuple[Missing, ...] = ()
    conventions: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()
    citations: tuple[str, ...] = field(default=())
    split_known: bool = True

    @property
    def reducible(self) -> bool:
        """Whether there is anything one may ask to be reduced."""
        return self.ask_to_reduce.high > ZERO
