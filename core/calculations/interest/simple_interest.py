"""Simple interest by days on one sum, at one rate or at several one after another, with its working.

This is how a judgment's interest is reckoned too: the sum it names, at the rate it names, for its days.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

from core.calculations.interest.day_count import (
    COURT_BASIS,
    counted_days,
    days_of_a_year,
    interest_for_days,
)
from core.calculations.working import Line
from core.case.contract import DayBasis
from core.figures import percent_text, yuan_text
from core.money import Rounding, round_half_up

RATE_PLACES = 6


@dataclass(frozen=True, slots=True)
class RateSpan:
    """A yearly rate from `first` on, up to and without `until`."""

    first: date
    until: date
    annual_rate: Decimal


@dataclass(frozen=True, slots=True)
class SimpleInterest:
    """Interest in yuan, the days it ran, and how it was made."""

    amount: Decimal
    days: int
    working: tuple[Line, ...]


def simple_interest(
    principal: Decimal,
    spans: Sequence[RateSpan],
    basis: DayBasis = COURT_BASIS,
    *,
    both_ends: bool = False,
) -> SimpleInterest:
    """Interest over spans that follow one another, each kept exact and the sum rounded half up.

    `both_ends` counts the last day of the last span too (头尾都算); by default 算头不算尾. One span gives a line
    that can be redone by hand.
    Raises `ValueError` if there is no span, if they leave a gap or overlap, or an amount or rate is below zero.
    """
    if not spans or any(one.until != following.first for one, following in pairwise(spans)):
        raise ValueError("spans of a rate follow one another without a gap")
    lines, total, days = [], Decimal(0), 0
    for number, span in enumerate(spans, start=1):
        last = both_ends and number == len(spans)
        counted = counted_days(span.first, span.until, basis, both_ends=last)
        part = interest_for_days(
            principal, span.annual_rate, counted, basis, rounding=Rounding.NONE
        )
        lines.append(_line(principal, span, counted, basis, part))
        total, days = total + part, days + counted
    amount = round_half_up(total)
    if len(lines) > 1:
        lines.append(Line("利息合计", amount, "各段相加，最后四舍五入到分"))
    return SimpleInterest(amount, days, tuple(lines))


def _line(principal: Decimal, span: RateSpan, days: int, basis: DayBasis, part: Decimal) -> Line:
    return Line(
        f"{span.first} 到 {span.until} 的利息",
        round_half_up(part),
        f"{yuan_text(principal)} × {percent_text(span.annual_rate, places=RATE_PLACES)} × {days} 天"
        f" ÷ {days_of_a_year(basis)}",
    )
