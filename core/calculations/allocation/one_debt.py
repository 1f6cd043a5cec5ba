"""Where one payment goes inside one debt: bucket after bucket, and what is too much comes out again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from core.calculations.working import Line
from core.case.parts import COMPONENT_LABELS
from core.figures import yuan_text
from core.money import ZERO

COSTS = "costs"
"""What it cost the lender to enforce the debt (实现债权的费用); no component of a `Balance`."""

INTEREST_AND_FEES = "interest_and_fees"
"""Everything but principal in one figure, as a card's lender often states it."""

LABELS = MappingProxyType(
    {COSTS: "实现债权的费用", INTEREST_AND_FEES: "利息和费用", **COMPONENT_LABELS}
)
"""Bucket → its Chinese name; a bucket that is not named here is shown by its own name."""


@dataclass(frozen=True, slots=True)
class Allocation:
    """One payment shared out, in yuan.

    `to` and `remaining` name every bucket that was given, in the order of payment; `overpayment` is what
    was left when all were empty and is to be given back.
    """

    to: Mapping[str, Decimal]
    remaining: Mapping[str, Decimal]
    overpayment: Decimal
    working: tuple[Line, ...]

    @property
    def paid(self) -> Decimal:
        """The payment: what went to the buckets and what was too much."""
        return sum(self.to.values(), self.overpayment)


def allocate(
    payment: Decimal, buckets: Mapping[str, Decimal], order: Sequence[str] = ()
) -> Allocation:
    """The payment poured into the buckets in `order`, each filled before the next.

    `buckets` is bucket → yuan owed. Names in `order` without a bucket are passed over; buckets that `order`
    does not name come last, in the order in which they were given. Nothing is made or lost:
    `sum(to) + overpayment == payment`, and each bucket's `to + remaining` is what it held.
    Raises `ValueError` if the payment or a bucket is negative.
    """
    if payment < ZERO or any(owed < ZERO for owed in buckets.values()):
        raise ValueError("neither a payment nor what is owed can be negative")
    left, to = payment, dict[str, Decimal]()
    for name in dict.fromkeys((*order, *buckets)):
        if name in buckets:
            to[name] = min(left, buckets[name])
            left -= to[name]
    return Allocation(
        to=to,
        remaining={name: buckets[name] - to[name] for name in to},
        overpayment=left,
        working=_working(payment, buckets, to, left),
    )


def _working(
    payment: Decimal, buckets: Mapping[str, Decimal], to: Mapping[str, Decimal], left: Decimal
) -> tuple[Line, ...]:
    lines, at_hand = [Line("这次还的", payment)], payment
    for name, amount in to.items():
        how = f"手里 {yuan_text(at_hand)}，欠 {yuan_text(buckets[name])}，取小的一个"
        lines.append(Line(f"抵{LABELS.get(name, name)}", amount, how))
        at_hand -= amount
    if left:
        lines.append(Line("多还的", left, "各项都抵完了，剩下的应当退还或留作以后抵用"))
    return tuple(lines)
