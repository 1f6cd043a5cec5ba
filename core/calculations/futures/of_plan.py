"""What all lenders together are due month by month, and the typical month beside it."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from core.calculations.futures.mishaps import Month
from core.calculations.load import month_of, monthly_load
from core.case.agreement import RepaymentTerms
from core.case.budget import Budget
from core.dates import add_months
from core.money import ZERO


def due_each_month(plans: Iterable[RepaymentTerms], from_day: date) -> tuple[Decimal, ...]:
    """Yuan of each calendar month from the first in which anything is due to the last; empty for nothing."""
    due = monthly_load(plans, from_day, single=True)
    if not due:
        return ()
    day, found = date(*min(due), 1), []
    while month_of(day) <= max(due):
        found.append(due.get(month_of(day), ZERO))
        day = add_months(day, 1)
    return tuple(found)


def typical_month(budget: Budget, set_aside: Decimal) -> Month:
    """The budget's month; its buffer is not spent, so it is there when something happens."""
    return Month(budget.income, budget.essential_expenses, set_aside)
