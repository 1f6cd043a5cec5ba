"""What a plan becomes when payments are late or missing: interest keeps accruing on the principal actually unpaid."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

from core.calculations.interest.payment import Payment
from core.calculations.schedules.rows import Schedule, ScheduleRow
from core.calculations.schedules.running_loan import Pricing, RunningLoan
from core.calculations.working import Line
from core.dates import add_months
from core.money import ZERO, round_half_up

Period = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Recalculated:
    """A plan run against what was paid, as of a day; amounts in yuan.

    `rows` are all periods: past ones with the interest that really arose, later ones as if all that is due were
    paid on `as_of` and the rest on time. `principal` is all unpaid principal, `due_principal` the part that is
    due; `due_interest` is unpaid and due, `open_interest` that of the running period up to `as_of`, after the
    last due date too; `period_interest` what that period costs if it is charged whole.
    """

    as_of: date
    rows: Schedule
    principal: Decimal
    due_principal: Decimal
    due_interest: Decimal
    open_interest: Decimal
    period_interest: Decimal
    overpaid: Decimal
    working: tuple[Line, ...]


def recalculated(
    rows: Schedule,
    pricing: Pricing,
    drawn_on: date,
    payments: Sequence[Payment] = (),
    *,
    as_of: date,
) -> Recalculated:
    """The plan of `rows`, each with its due date, after `payments` up to `as_of`.

    The contract's payment stays; more interest leaves less for principal, and the last instalment takes up
    the rest. Unpaid interest bears none. Where the contract's rows differ in payment but for the last one,
    as in 等额本金, the row's own payment holds. Later payments are left out.
    Raises `ValueError` if a row has no due date, dates do not run upwards, or the loan was drawn after `as_of`.
    """
    if as_of < drawn_on:
        raise ValueError(f"{as_of} is before the loan was drawn")
    if any(payment.on < drawn_on or payment.amount < 0 for payment in payments):
        raise ValueError("payments follow the drawing and are not negative")
    walk = _Walk(RunningLoan(rows[0].balance + rows[0].principal), pricing, payments, as_of)
    due_days, made = _due_days(rows), []
    for period, row in zip(pairwise((drawn_on, *due_days)), rows, strict=True):
        walk.through(period)
        made.append(walk.due(row, last=row is rows[-1]))
    month = 0
    while walk.then is None:
        walk.through((add_months(due_days[-1], month), add_months(due_days[-1], month + 1)))
        month += 1
    return _answer(as_of, tuple(made), walk.then, walk.period_interest)


def _due_days(rows: Schedule) -> tuple[date, ...]:
    days = tuple(row.due_date for row in rows if row.due_date is not None)
    if len(days) != len(rows):
        raise ValueError("every row needs its due date")
    return days


def _answer(as_of: date, rows: Schedule, then: RunningLoan, whole: Decimal) -> Recalculated:
    return Recalculated(
        as_of=as_of,
        rows=rows,
        principal=then.principal,
        due_principal=then.due_principal,
        due_interest=then.due_interest,
        open_interest=then.open_interest,
        period_interest=max(ZERO, whole - then.taken),
        overpaid=then.overpaid,
        working=(
            Line("还没还的本金", then.principal, "还的钱先抵到期的利息，再抵到期的本金"),
            Line("其中已到期", then.due_principal, "到了还款日还没还的本金"),
            Line("到期没还的利息", then.due_interest, "每期利息 = 实际没还的本金 × 年利率 ÷ 12"),
            Line("这一期已经产生的利息", then.open_interest, f"按天算到 {as_of}，还没到还款日"),
        ),
    )


class _Walk:
    """Goes through the periods once; what stood on `as_of` is kept in `then`."""

    def __init__(
        self, loan: RunningLoan, pricing: Pricing, payments: Sequence[Payment], as_of: date
    ) -> None:
        self.loan, self.pricing, self.as_of = loan, pricing, as_of
        self.payments = [payment for payment in payments if payment.on <= as_of]
        self.then: RunningLoan | None = None
        self.period_interest = ZERO

    def through(self, period: Period) -> None:
        """Let one period pass: payments on their days, interest between them, and `as_of` if it lies within."""
        reached, until = period
        if until <= reached:
            raise ValueError("due dates run upwards")
        for payment in self._within(period):
            self.loan.run(self.pricing.part(period, reached, payment.on))
            self.loan.pay(payment.amount)
            reached = payment.on
        if self.then is None and self.as_of < until:
            self.loan.run(self.pricing.part(period, reached, self.as_of))
            self.then, reached = replace(self.loan), self.as_of
            whole = self.loan.principal * self.pricing.part(period, *period)
            self.period_interest = round_half_up(whole)
            self.loan.pay_what_is_due()
        self.loan.run(self.pricing.part(period, reached, until))

    def due(self, row: ScheduleRow, *, last: bool) -> ScheduleRow:
        """The row as its due date finds it."""
        interest, part = self.loan.fall_due(row.payment - row.fee, last=last)
        if self.then is not None:
            self.loan.pay_what_is_due()
        return replace(
            row,
            interest=interest,
            principal=part,
            payment=interest + part + row.fee,
            balance=self.loan.planned,
        )

    def _within(self, period: Period) -> list[Payment]:
        first, until = period
        return sorted(payment for payment in self.payments if first <= payment.on < until)
