"""到期一次还本付息: principal and all interest in one payment."""

from datetime import date
from decimal import Decimal

from core.calculations.interest.day_count import LENDER_BASIS, interest
from core.calculations.schedules.rows import Schedule, refuse_impossible, row
from core.case.contract import DayBasis
from core.dates import MONTHS_OF_A_YEAR
from core.money import Rounding, round_money


def bullet_interest(
    principal: Decimal,
    annual_rate: Decimal,
    months: int,
    *,
    compounded_monthly: bool = False,
    rounding: Rounding = Rounding.HALF_UP,
) -> Decimal:
    """The interest in yuan: P r t, or on interest too every month, which holds only if it was agreed.

    Raises `ValueError` for a loan that cannot be.
    """
    refuse_impossible(principal, annual_rate, months)
    if compounded_monthly:
        growth = (1 + annual_rate / MONTHS_OF_A_YEAR) ** months - 1
        return round_money(principal * growth, rounding)
    return round_money(principal * annual_rate * months / MONTHS_OF_A_YEAR, rounding)


def bullet(
    principal: Decimal,
    annual_rate: Decimal,
    months: int,
    *,
    compounded_monthly: bool = False,
    rounding: Rounding = Rounding.HALF_UP,
) -> Schedule:
    """The one row of the plan, by whole months. Raises `ValueError` for a loan that cannot be."""
    due = bullet_interest(
        principal,
        annual_rate,
        months,
        compounded_monthly=compounded_monthly,
        rounding=rounding,
    )
    return (row(1, principal, interest=due, principal=principal),)


def bullet_by_days(
    principal: Decimal,
    annual_rate: Decimal,
    drawn_on: date,
    due: date,
    basis: DayBasis = LENDER_BASIS,
) -> Schedule:
    """The one row of the plan, by days. Raises `ValueError` for a loan or dates that cannot be."""
    refuse_impossible(principal, annual_rate, 1)
    earned = interest(principal, annual_rate, drawn_on, due, basis)
    return (row(1, principal, interest=earned, principal=principal),)
