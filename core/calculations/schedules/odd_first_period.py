"""A first period that is no whole month: from the day of drawing to the first due date by days, later by months."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from core.calculations.interest.day_count import (
    LENDER_BASIS,
    counted_days,
    days_of_a_year,
    interest,
)
from core.calculations.schedules.rows import Schedule
from core.calculations.working import Line
from core.case.contract import DayBasis
from core.figures import RATE_PLACES, percent_text, yuan_text


@dataclass(frozen=True, slots=True)
class FirstPeriod:
    """The days of the first period and its interest in yuan, with the working."""

    days: int
    interest: Decimal
    working: tuple[Line, ...]


def odd_first_period(
    principal: Decimal,
    annual_rate: Decimal,
    drawn_on: date,
    first_due: date,
    basis: DayBasis = LENDER_BASIS,
) -> FirstPeriod:
    """Principal × days × annual rate ÷ days of a year, first day in, last day out.

    Practice of banks: actual days over 360; some lenders divide by 365. Raises `ValueError` if the due
    date lies before the day of drawing.
    """
    days = counted_days(drawn_on, first_due, basis)
    due = interest(principal, annual_rate, drawn_on, first_due, basis)
    how = f"{yuan_text(principal)} × {percent_text(annual_rate, places=RATE_PLACES)} × {days} ÷ {days_of_a_year(basis)}"
    return FirstPeriod(
        days,
        due,
        (
            Line("第一期的天数", f"{days} 天", f"{drawn_on} 到 {first_due}，{basis.label}"),
            Line("第一期的利息", due, how),
        ),
    )


def with_odd_first_period(rows: Schedule, interest_of_first: Decimal) -> Schedule:
    """The regular rows with another interest in the first; principal stays, so later rows do not change."""
    first = rows[0]
    payment = interest_of_first + first.principal + first.fee
    return (replace(first, interest=interest_of_first, payment=payment), *rows[1:])
