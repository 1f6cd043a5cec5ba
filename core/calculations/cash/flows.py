"""What comes in and goes out on which day: incomes, spending, instalments."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from core.calculations.repayment import instalment_statuses
from core.case.agreement import RepaymentTerms
from core.case.budget import Budget, Income, Spending
from core.case.pay import SeasonalPay, WeeklyPay
from core.dates import DAYS_OF_A_WEEK, add_months, last_day_of_month
from core.figures import yuan_text
from core.money import ZERO, from_fen, to_fen

SPREAD = "日常花销"
"""Spending without a day of its own, day by day."""


@dataclass(frozen=True, slots=True)
class Flow:
    """Yuan on one day, above zero where it comes in. `assumed` is a day that nobody told us."""

    on: date
    amount: Decimal
    label: str
    assumed: bool = False
    debt_id: str | None = None

    @property
    def words(self) -> str:
        """工资 +6,800.00."""
        sign = "+" if self.amount > ZERO else "-"
        return f"{self.label} {sign}{yuan_text(abs(self.amount))}"


@dataclass(frozen=True, slots=True)
class Promise:
    """Terms that take money each month, and the yuan paid under them so far."""

    debt_id: str
    name: str
    terms: RepaymentTerms
    paid: Decimal = ZERO


def days_after(as_of: date, until: date) -> Iterator[date]:
    """Each day after `as_of`, the last one included."""
    for ahead in range(1, (until - as_of).days + 1):
        yield as_of + timedelta(days=ahead)


def budget_flows(budget: Budget, as_of: date, until: date) -> Iterator[Flow]:
    """All incomes and spending after `as_of`; spending with a day falls on it, the rest is spread over the days."""
    for income in budget.incomes:
        yield from _income(income, as_of, until)
    for line in budget.spending:
        if line.due_day and line.monthly:
            yield from _on_its_day(line, line.due_day, as_of, until)
    spread = sum((line.monthly for line in budget.spending if not line.due_day), ZERO)
    if spread:
        for day in days_after(as_of, until):
            yield Flow(day, -share_of_day(spread, day), SPREAD)


def promise_flows(promise: Promise, as_of: date, until: date) -> Iterator[Flow]:
    """What one promise still asks for; what is late or due today is paid the day after."""
    soonest = as_of + timedelta(days=1)
    for status in instalment_statuses(promise.terms, promise.paid, as_of):
        day = max(status.instalment.due_date, soonest)
        if status.left > ZERO and day <= until:
            yield Flow(day, -status.left, promise.name, debt_id=promise.debt_id)


def share_of_day(monthly: Decimal, day: date) -> Decimal:
    """A day's share of what a month costs; the shares of a month add up to it to the fen."""
    fen, days = to_fen(monthly), last_day_of_month(day).day
    return from_fen(fen * day.day // days - fen * (day.day - 1) // days)


def _income(income: Income, as_of: date, until: date) -> Iterator[Flow]:
    match income.pay:
        case WeeklyPay():
            yield from _weekly(income.label, income.pay, as_of, until)
        case SeasonalPay(each=each, in_months=months):
            for day in _month_days(income.pay_day, as_of, until):
                if day.month in months:
                    yield Flow(day, each, income.label, assumed=income.pay_day is None)
        case _:
            for day in _month_days(income.pay_day, as_of, until):
                if income.monthly:
                    yield Flow(day, income.monthly, income.label, assumed=income.pay_day is None)


def _weekly(label: str, pay: WeeklyPay, as_of: date, until: date) -> Iterator[Flow]:
    step = pay.weeks * DAYS_OF_A_WEEK
    wait = (pay.weekday - as_of.isoweekday() - 1) % DAYS_OF_A_WEEK + 1
    first = as_of + timedelta(days=wait + step - DAYS_OF_A_WEEK)
    for day in _every(first, step, until):
        yield Flow(day, pay.each, label, assumed=pay.weeks > 1)


def _every(first: date, step: int, until: date) -> Iterable[date]:
    day = first
    while day <= until:
        yield day
        day += timedelta(days=step)


def _on_its_day(line: Spending, due_day: int, as_of: date, until: date) -> Iterator[Flow]:
    for day in _month_days(due_day, as_of, until):
        yield Flow(day, -line.monthly, line.category.label)


def _month_days(day_of_month: int | None, as_of: date, until: date) -> Iterator[date]:
    """That day of each month, clamped; the last of the month where nobody told the day."""
    month = as_of.replace(day=1)
    while month <= until:
        last = last_day_of_month(month)
        day = last if day_of_month is None else month.replace(day=min(day_of_month, last.day))
        if as_of < day <= until:
            yield day
        month = add_months(month, 1)
