"""The minimum payment of a card bill (最低还款额)."""

from decimal import Decimal

from core.money import ZERO, round_half_up

USUAL_RATIO = Decimal("0.10")
"""Practice: a tenth of the spending; several banks now take a twentieth. The contract decides (银发〔2016〕111号)."""


def minimum_payment(
    spending: Decimal,
    ratio: Decimal = USUAL_RATIO,
    *,
    over_limit: Decimal = ZERO,
    interest_and_fees: Decimal = ZERO,
    earlier_minimum: Decimal = ZERO,
    floor: Decimal = ZERO,
) -> Decimal:
    """A share of the spending within the limit, and all of the rest.

    The rest: what is over the limit, interest and fees, and what was not paid of an earlier minimum.
    Yuan, rounded half up to the fen; at least `floor`, never more than the whole bill.
    Source: 各行领用合约 (practice). Raises `ValueError` if anything is negative.
    """
    in_full = over_limit + interest_and_fees + earlier_minimum
    if min(spending, ratio, over_limit, interest_and_fees, earlier_minimum, floor) < 0:
        raise ValueError("nothing here can be negative")
    return min(spending + in_full, max(floor, round_half_up(spending * ratio) + in_full))
