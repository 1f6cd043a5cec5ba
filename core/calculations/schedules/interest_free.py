"""免息分期: a sum in equal instalments and nothing on top, as a lender writes it."""

from decimal import Decimal

from core.calculations.schedules.equal_payment import equal_payment
from core.calculations.schedules.rows import Schedule
from core.money import ZERO, Rounding


def interest_free(
    total: Decimal, periods: int, *, rounding: Rounding = Rounding.HALF_UP
) -> Schedule:
    """Each instalment half up to the fen, the last one takes the rest: 10,000.01 in 3 → 3,333.34 twice and 3,333.33.

    Unlike an offer of ours, which is cut down (`core.calculations.instalments.split_evenly`).
    Raises `ValueError` for a sum or a number of periods that cannot be.
    """
    return equal_payment(total, ZERO, periods, rounding=rounding)
