"""The payment that is the same every period and clears a loan: 等额本息, before it is rounded.

M = P r ÷ (1 - (1 + r)^-n). The rate of a period is never cut short first.
"""

from collections.abc import Sequence
from decimal import Decimal

from core.calculations.schedules.rows import refuse_impossible
from core.dates import MONTHS_OF_A_YEAR


def level_payment(
    principal: Decimal,
    annual_rate: Decimal,
    periods: int,
    *,
    periods_a_year: int = MONTHS_OF_A_YEAR,
    at_start: bool = False,
) -> Decimal:
    """The unrounded payment in yuan; `at_start` when each is due at the beginning of its period.

    Raises `ValueError` for a loan that cannot be.
    """
    refuse_impossible(principal, annual_rate, periods)
    rate = annual_rate / periods_a_year
    if rate == 0:
        return principal / periods
    payment = principal * rate / (1 - (1 + rate) ** -periods)
    return payment / (1 + rate) if at_start else payment


def level_payment_at(principal: Decimal, rates: Sequence[Decimal]) -> Decimal:
    """The unrounded payment when each period has a rate of its own, as with days counted exactly.

    It is the principal over the sum of the periods' discount factors; equal rates give `level_payment`.
    """
    factor, factors = Decimal(1), []
    for rate in rates:
        factor /= 1 + rate
        factors.append(factor)
    return principal / sum(factors)


def interest_as_advertised(principal: Decimal, payment: Decimal, periods: int) -> Decimal:
    """All interest in yuan if every payment were the rounded one, as brochures state it.

    A plan's own interest may differ by some fen, because its last instalment takes up the rounding.
    """
    return payment * periods - principal
