"""When a first instalment can honestly fall due: after the answer may have come, and after pay day."""

from datetime import date, timedelta

from core.case.budget import Budget
from core.dates import add_months

DAYS_FOR_AN_ANSWER = 21
"""Practice: lenders name about fifteen working days for an answer."""
DAYS_AFTER_PAY = 2


def first_due_date_for(budget: Budget, as_of: date) -> date:
    """Two days after the largest income's pay day, at least three weeks away; else a month from now."""
    paid = [(income.monthly, income.pay_day) for income in budget.incomes if income.pay_day]
    if not paid:
        return add_months(as_of, 1)
    january = date(as_of.year, 1, max(paid)[1])
    earliest = as_of + timedelta(days=DAYS_FOR_AN_ANSWER)
    candidates = (
        add_months(january, as_of.month - 1 + months) + timedelta(days=DAYS_AFTER_PAY)
        for months in range(4)
    )
    return next(day for day in candidates if day >= earliest)
