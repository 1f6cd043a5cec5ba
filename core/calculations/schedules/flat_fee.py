"""等本等费: equal principal and a fee on the amount first lent in every period, whatever has been repaid."""

from dataclasses import replace
from decimal import Decimal

from core.calculations.schedules.equal_principal import equal_principal
from core.calculations.schedules.rows import Schedule, with_fee
from core.money import ZERO, Rounding, round_money


def flat_fee(
    principal: Decimal,
    periods: int,
    fee_per_period: Decimal,
    *,
    all_with_first: bool = False,
    rounding: Rounding = Rounding.HALF_UP,
) -> Schedule:
    """The plan of a bill in instalments; principal to the fen, the rest of it in the last period.

    `fee_per_period` is yuan; `all_with_first` collects the fees of all periods with the first instalment.
    Raises `ValueError` for a loan that cannot be, or a fee below zero.
    """
    if fee_per_period < 0:
        raise ValueError(f"the fee must not be below zero: {fee_per_period}")
    rows = equal_principal(principal, ZERO, periods, rounding=rounding)
    if not all_with_first:
        return with_fee(rows, fee_per_period)
    fee = fee_per_period * periods
    return (replace(rows[0], fee=fee, payment=rows[0].payment + fee), *rows[1:])


def fee_of(principal: Decimal, rate: Decimal, rounding: Rounding = Rounding.HALF_UP) -> Decimal:
    """The fee of a period in yuan from its rate: 10,000 at 0.6 % is 60.00."""
    return round_money(principal * rate, rounding)
