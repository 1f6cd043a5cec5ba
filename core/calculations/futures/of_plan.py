"""What all lenders together are due month by month, and the typical month beside it."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from core.calculations.futures.mishaps import Month
from core.calculations.load import month_of
from core.calculations.schedule import repayment_schedule
from core.case.agreement import RepaymentTerms
from core.case.budget import Budget
from core.dates import add_months
from core.money import ZERO


def due_each_month(plans: Iterable[RepaymentTerms], from_day: date) -> tuple[Decimal, ...]:
    """Yuan of each calendar month from the first in which anything is due to the last; empty for nothing."""
    due: dict[tuple[int, int], Decimal] = {}
    for terms in plans:
        for instalment in repayment_schedule(terms):
            if instalment.due_date >= from_day:
                month = month_of(instalment.due_date)
                due[month] = due.get(month, ZERO) + instalment.amount
    if not due:
        return ()
    year, number = min(due)
    first = date(year, number, 1)
    (last_year, last_number) = max(due)
    months = (last_year - year) * 12 + last_number - number + 1
    return tuple(due.get(month_of(add_months(first, at)), ZERO) for at in range(months))


def typical_month(budget: Budget, set_aside: Decimal) -> Month:
    """The budget's month; its buffer is not spent, so it is there when something happens."""
    return Month(budget.income, budget.essential_expenses, set_aside)
