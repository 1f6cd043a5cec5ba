"""等额本金: the same principal every period, and interest on what is left."""

from decimal import Decimal

from core.calculations.schedules.rows import Schedule, refuse_impossible, row
from core.dates import MONTHS_OF_A_YEAR
from core.money import Rounding, round_money


def equal_principal(
    principal: Decimal,
    annual_rate: Decimal,
    periods: int,
    *,
    periods_a_year: int = MONTHS_OF_A_YEAR,
    rounding: Rounding = Rounding.HALF_UP,
) -> Schedule:
    """The plan of a loan; the last period takes the rest of the principal. Unrounded, interest is (n + 1) P r ÷ 2.

    Raises `ValueError` for a loan that cannot be.
    """
    refuse_impossible(principal, annual_rate, periods)
    rate = annual_rate / periods_a_year
    part = round_money(principal / periods, rounding)
    owed, rows = principal, []
    for number in range(1, periods + 1):
        now = owed if number == periods else min(part, owed)
        rows.append(row(number, owed, interest=round_money(owed * rate, rounding), principal=now))
        owed -= now
    return tuple(rows)
