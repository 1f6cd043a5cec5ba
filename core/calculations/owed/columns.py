"""The two computed columns of an answer, before they are set beside what the lender claims."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from core.calculations.limits.ceilings import CeilingSegment
from core.calculations.owed.report import AccountLine, Basis, Missing, Span
from core.calculations.working import Line
from core.money import round_half_up

COMPONENTS = ("principal", "interest", "penalty_interest", "late_fee", "other_fees")


@dataclass(frozen=True, slots=True)
class Columns:
    """Component → span, with the lines and rules of each; `None` where nothing can be said.

    `working["total"]` holds what belongs to no one component: the ceilings and what was paid above them.
    """

    basis: Basis
    contractual: Mapping[str, Span] | None
    supportable: Mapping[str, Span] | None
    working: Mapping[str, tuple[Line, ...]] = field(default_factory=dict)
    citations: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    ceilings: tuple[CeilingSegment, ...] = ()
    lines: tuple[AccountLine, ...] = ()
    missing: tuple[Missing, ...] = ()
    conventions: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()


def span_of(amounts: Sequence[Decimal]) -> Span:
    """The span of these exact amounts, each rounded half up to the fen."""
    rounded = [round_half_up(amount) for amount in amounts]
    return Span(min(rounded), max(rounded))
