"""违约金: what a card charges for a minimum payment that was missed."""

from datetime import date
from decimal import Decimal

from core.law.library import citation
from core.money import ZERO, round_half_up

USUAL_RATIO = Decimal("0.05")
"""Practice: a twentieth of what is missing of the minimum. Floors (none, 1, 5, 10 yuan) and caps (500 yuan at one
bank) differ, so both are arguments."""


def late_fee(
    minimum: Decimal,
    paid_by_due: Decimal,
    *,
    ratio: Decimal = USUAL_RATIO,
    floor: Decimal = ZERO,
    cap: Decimal | None = None,
) -> Decimal:
    """`ratio` of what is missing of the minimum on the due day, in yuan, rounded half up to the fen.

    At least `floor` where something is missing, never above `cap`, nothing where the minimum was paid.
    Source: 各行领用合约; agreed freely since 2017 (银发〔2016〕111号). Raises `ValueError` if anything is negative.
    """
    if min(minimum, paid_by_due, ratio, floor, cap or ZERO) < 0:
        raise ValueError("nothing here can be negative")
    missing = max(ZERO, minimum - paid_by_due)
    if not missing:
        return ZERO
    fee = max(floor, round_half_up(missing * ratio))
    return fee if cap is None else min(fee, cap)


def old_late_charge_is_abolished(on: date) -> bool:
    """Whether 滞纳金 may no longer be charged on that day (since 2017-01-01, 银发〔2016〕111号)."""
    return citation("card_2016_111").in_force_on(on)
