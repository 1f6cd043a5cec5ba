"""提前结清: the principal left and interest for the days it was used, or for the whole period where that was agreed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.calculations.interest.payment import Payment
from core.calculations.schedules.overdue import recalculated
from core.calculations.schedules.rows import Schedule
from core.calculations.schedules.running_loan import Pricing
from core.calculations.working import Line
from core.money import ZERO

RULES = ("cc_677", "pl_2020_30")


@dataclass(frozen=True, slots=True)
class Prepayment:
    """What closes a loan on a day, in yuan. `interest` is due and unpaid interest and that of the running period."""

    on: date
    principal: Decimal
    interest: Decimal
    fee: Decimal
    working: tuple[Line, ...]
    citations: tuple[str, ...]

    @property
    def total(self) -> Decimal:
        """The amount to pay."""
        return self.principal + self.interest + self.fee


def prepayment(
    rows: Schedule,
    pricing: Pricing,
    drawn_on: date,
    payments: Sequence[Payment] = (),
    *,
    on: date,
    whole_period: bool = False,
    fee: Decimal = ZERO,
) -> Prepayment:
    """What closes the loan of `rows` on a day, after `payments`.

    Unless agreed otherwise interest stops on the day (民法典677; 民间借贷规定 art. 30). `whole_period` charges the
    running period in full, `fee` is what the contract asks for early payment, in yuan.
    Raises `ValueError` as `recalculated` does.
    """
    now = recalculated(rows, pricing, drawn_on, payments, as_of=on)
    running = now.period_interest if whole_period else now.open_interest
    running_how = "合同约定按整期算" if whole_period else f"只算到 {on}，按实际用钱的天数"
    total = now.principal + now.due_interest + running + fee
    return Prepayment(
        on=on,
        principal=now.principal,
        interest=now.due_interest + running,
        fee=fee,
        working=(
            Line("剩余本金", now.principal, "借的本金 − 已经还的本金"),
            Line("到期没还的利息", now.due_interest, "前面各期还没还的利息"),
            Line("这一期的利息", running, running_how),
            Line("提前还款的费用", fee, "合同写的数，没有就是 0"),
            Line("提前结清要还", total, "以上相加"),
        ),
        citations=RULES,
    )
