"""先息后本: interest every period, the whole principal with the last one."""

from decimal import Decimal

from core.calculations.schedules.rows import Schedule, refuse_impossible, row
from core.dates import MONTHS_OF_A_YEAR
from core.money import ZERO, Rounding, round_money


def interest_only(
    principal: Decimal,
    annual_rate: Decimal,
    periods: int,
    *,
    periods_a_year: int = MONTHS_OF_A_YEAR,
    rounding: Rounding = Rounding.HALF_UP,
) -> Schedule:
    """The plan of a loan. Raises `ValueError` for one that cannot be."""
    refuse_impossible(principal, annual_rate, periods)
    interest = round_money(principal * annual_rate / periods_a_year, rounding)
    return tuple(
        row(
            number,
            principal,
            interest=interest,
            principal=principal if number == periods else ZERO,
        )
        for number in range(1, periods + 1)
    )
