"""What one card bill costs in interest when it is not paid in full, and a quick estimate of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from core.calculations.card.interest import (
    BearingBase,
    InterestSegment,
    Lot,
    interest_of_days,
)
from core.calculations.working import Line
from core.case.contract import CardInterestOn
from core.figures import yuan_text
from core.money import ZERO

DatedAmount = tuple[date, Decimal]
"""A day and yuan: a purchase on its posting day, or a payment."""

RULES = ("card_bill_full_interest", "card_2020_327")


@dataclass(frozen=True, slots=True)
class BillInterest:
    """The interest of one bill in yuan, and the segments that make it."""

    interest: Decimal
    segments: tuple[InterestSegment, ...]
    working: tuple[Line, ...]
    citations: tuple[str, ...] = RULES


def bill_interest(
    purchases: Sequence[DatedAmount],
    payments: Sequence[DatedAmount],
    *,
    until: date,
    daily_rate: Decimal,
    due: date | None = None,
    interest_on: CardInterestOn = CardInterestOn.WHOLE_BILL,
    count_last_day: bool = False,
) -> BillInterest:
    """Interest of the bill up to the next statement day `until`.

    Paid in full by `due`: nothing. Else every purchase bears `daily_rate` from its posting day, the part that
    is paid stops on the day of its payment (全额计息); with `UNPAID_PART` what was paid by `due` bears
    nothing at all. Payments meet the oldest purchase first. Without `due` every payment counts as in time.
    `count_last_day` counts the statement day too; the default is 算头不算尾. Each segment is rounded to the
    fen. Source: 各行领用合约 (practice, `card_bill_full_interest`).
    """
    lots = [Lot(on, amount) for on, amount in sorted(purchases) if on <= until]
    billed = sum((lot.amount for lot in lots), ZERO)
    known = sorted(payment for payment in payments if payment[0] <= until)
    in_time = [payment for payment in known if due is None or payment[0] <= due]
    if sum((amount for _, amount in in_time), ZERO) >= billed:
        return BillInterest(
            ZERO, (), (Line("这期账单的利息", ZERO, "到期还款日前全部还清，不收利息"),)
        )
    base = BearingBase()
    _repay(lots, in_time)
    for lot in lots:
        base.add_lot(lot, interest_on)
    for on, amount in _repay(lots, known[len(in_time) :]):
        base.add(on, -amount)
    segments = base.charge(until + timedelta(days=count_last_day), daily_rate)
    total = sum((segment.interest for segment in segments), ZERO)
    ends = "出账日当天也算" if count_last_day else "算头不算尾"
    return BillInterest(
        total,
        segments,
        (
            *(segment.line(daily_rate) for segment in segments),
            Line("这期账单的利息", total, f"{interest_on.label}，{ends}，各段相加"),
        ),
    )


def _repay(lots: Sequence[Lot], payments: Sequence[DatedAmount]) -> list[DatedAmount]:
    """Take the payments off the lots, oldest first; gives what was really taken, payment by payment."""
    taken = list[DatedAmount]()
    for on, amount in payments:
        left = amount
        for lot in lots:
            left -= lot.repay(max(on, lot.posted), left)
        taken.append((on, amount - left))
    return taken


def estimated_bill_interest(
    bill: Decimal, paid: Decimal, *, days: int, remaining_days: int, daily_rate: Decimal
) -> BillInterest:
    """A rough figure for a bill paid in part, as public calculators make it; not what a lender posts.

    (bill × `days` + what is left × `remaining_days`) × rate: `days` from purchase to the next statement,
    `remaining_days` those after the payment. The whole bill counts for all `days`, so some days of the rest are
    counted twice: an estimate from above, for when posting days are not known.
    Raises `ValueError` if more was paid than billed.
    """
    if paid > bill:
        raise ValueError("more was paid than billed")
    whole = interest_of_days(bill, days, daily_rate)
    rest = interest_of_days(bill - paid, remaining_days, daily_rate)
    return BillInterest(
        whole + rest,
        (),
        (
            Line("整张账单", whole, f"{yuan_text(bill)} × {days} 天 × {daily_rate}"),
            Line(
                "没还的部分",
                rest,
                f"{yuan_text(bill - paid)} × {remaining_days} 天 × {daily_rate}",
            ),
            Line("估算的利息", whole + rest, "两项相加；只是估算，以对方账单为准"),
        ),
    )
