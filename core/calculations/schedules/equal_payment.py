"""等额本息: the same payment every period, interest on what is left, the last instalment takes up the rounding."""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise

from core.calculations.interest.day_count import year_fraction
from core.calculations.schedules.level_payment import level_payment, level_payment_at
from core.calculations.schedules.rows import (
    Schedule,
    dated,
    refuse_impossible,
    row,
)
from core.dates import MONTHS_OF_A_YEAR
from core.money import Rounding, round_money

YearPart = Callable[[date, date], Decimal]
"""The part of a year between two days."""


def equal_payment(
    principal: Decimal,
    annual_rate: Decimal,
    periods: int,
    *,
    periods_a_year: int = MONTHS_OF_A_YEAR,
    rounding: Rounding = Rounding.HALF_UP,
) -> Schedule:
    """The plan of a loan: interest = round(balance × rate of the period), last instalment = balance + interest.

    A lender's plan rounds each instalment half up; an offer of ours is cut down
    (`core.calculations.instalments.split_evenly`), because what is promised must not grow by rounding.
    Raises `ValueError` for a loan that cannot be.
    """
    payment = level_payment(principal, annual_rate, periods, periods_a_year=periods_a_year)
    rates = (annual_rate / periods_a_year,) * periods
    return level_rows(principal, rates, payment, rounding=rounding)


def equal_payment_by_days(
    principal: Decimal,
    annual_rate: Decimal,
    drawn_on: date,
    due: Sequence[date],
    *,
    year_part: YearPart = year_fraction,
    rounding: Rounding = Rounding.HALF_UP,
) -> Schedule:
    """The plan when every period bears interest by its days, an irregular first one too.

    `due` are the due dates, upwards; `year_part` counts the days (`interest.day_count`, actual over 365 unless
    told). Raises `ValueError` for a loan or dates that cannot be.
    """
    refuse_impossible(principal, annual_rate, len(due))
    rates = tuple(
        annual_rate * year_part(first, until) for first, until in pairwise((drawn_on, *due))
    )
    payment = level_payment_at(principal, rates)
    return dated(level_rows(principal, rates, payment, rounding=rounding), due)


def level_rows(
    principal: Decimal, rates: Sequence[Decimal], payment: Decimal, *, rounding: Rounding
) -> Schedule:
    """Rows of one payment, rounded here; no more principal is asked for than is left."""
    level, owed, rows = round_money(payment, rounding), principal, []
    for number, rate in enumerate(rates, start=1):
        interest = round_money(owed * rate, rounding)
        part = owed if number == len(rates) else max(Decimal(0), min(level - interest, owed))
        rows.append(row(number, owed, interest=interest, principal=part))
        owed -= part
    return tuple(rows)
