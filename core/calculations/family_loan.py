"""What a loan from family or friends costs: its plan and interest, what a month then leaves, the ceiling."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.calculations.limits.ceiling import Ceiling
from core.calculations.limits.private_ceiling import private_ceiling
from core.calculations.limits.question import Question
from core.calculations.schedules.equal_payment import equal_payment
from core.calculations.schedules.rows import Schedule, dated, total_interest
from core.calculations.working import Line
from core.case.lender import LenderKind
from core.dates import add_months
from core.errors import Problem
from core.figures import percent_text, yuan_text

MOST_MONTHS = 120


@dataclass(frozen=True, slots=True)
class FamilyLoan:
    """A loan between people: yuan, a fraction a year, equal payments. `left` is what the month leaves after it.

    `left` may be below zero: then the month does not carry it.
    """

    amount: Decimal
    annual_rate: Decimal
    lent_on: date
    schedule: Schedule
    interest: Decimal
    monthly: Decimal
    left: Decimal
    ceiling: Ceiling
    working: tuple[Line, ...]

    @property
    def fits(self) -> bool:
        """Whether the month carries it beside everything else that is promised."""
        return self.left >= 0

    @property
    def total(self) -> Decimal:
        """Yuan: all that is paid back."""
        return self.amount + self.interest


def family_loan(
    amount: Decimal,
    annual_rate: Decimal,
    months: int,
    lent_on: date,
    *,
    available: Decimal,
    promised: Sequence[Decimal] = (),
) -> FamilyLoan | tuple[Problem, ...]:
    """The loan, or what to mend: a rate above the ceiling of private lending, nothing lent, too long.

    `available` is what a month leaves for debts, `promised` the instalments agreed with lenders already, in
    yuan. The first payment falls due a month after the money is lent.
    """
    stands = loan_ceiling(lent_on)
    problems = tuple(_problems(amount, annual_rate, months, stands))
    if problems:
        return problems
    due = [add_months(lent_on, number) for number in range(1, months + 1)]
    rows = dated(equal_payment(amount, annual_rate, months), due)
    interest = total_interest(rows)
    monthly = max(row.payment for row in rows)
    kept = sum(promised, Decimal(0))
    left = available - kept - monthly
    return FamilyLoan(
        amount,
        annual_rate,
        lent_on,
        rows,
        interest,
        monthly,
        left,
        stands,
        (
            Line("每月可以拿来还债", available, "收入 − 必要支出 − 留作备用"),
            Line("已经答应别家的", kept, "协议里每月要还的，相加"),
            Line(
                "还家人每月",
                monthly,
                f"{yuan_text(amount)} 元，{months} 个月，年 {percent_text(annual_rate)}",
            ),
            Line("这个月还剩", left, "前一行减后两行"),
        ),
    )


def loan_ceiling(lent_on: date) -> Ceiling:
    """The ceiling on the interest of a loan between people, lent on this day."""
    return private_ceiling(
        Question(
            kind=LenderKind.PRIVATE_LENDER,
            formed_on=lent_on,
            on=lent_on,
            facilitated=False,
            sued_on=None,
            suit_day=lent_on,
        )
    )


def _problems(amount: Decimal, rate: Decimal, months: int, stands: Ceiling) -> list[Problem]:
    found = []
    if amount <= 0:
        found.append(Problem("amount", "借多少要大于 0。"))
    if not 1 <= months <= MOST_MONTHS:
        found.append(Problem("months", f"分几个月还，请填 1 到 {MOST_MONTHS}。"))
    if rate < 0:
        found.append(Problem("rate", "利率不能小于 0。不收利息就填 0。"))
    if stands.annual_rate is not None and rate > stands.annual_rate:
        found.append(
            Problem(
                "rate",
                f"超过了民间借贷的上限 {percent_text(stands.annual_rate)}，超过的部分法院不支持。请改低。",
            )
        )
    return found
