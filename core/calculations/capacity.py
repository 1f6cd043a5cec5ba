"""还款能力: what a month leaves for debts."""

from dataclasses import dataclass
from decimal import Decimal

from core.calculations.working import Line
from core.case.budget import Budget
from core.money import ZERO


@dataclass(frozen=True)
class Capacity:
    """Yuan a month. `shortfall` is what is missing before anything could be offered, else zero."""

    income: Decimal
    essential_expenses: Decimal
    buffer: Decimal
    available: Decimal
    shortfall: Decimal
    working: tuple[Line, ...]


def repayment_capacity(budget: Budget) -> Capacity:
    """What is left of the month for debts; `available` and `shortfall` are never both above zero."""
    left = budget.surplus - budget.buffer
    available, shortfall = max(ZERO, left), max(ZERO, -left)
    incomes = tuple(Line(income.label, income.monthly, "每月到手") for income in budget.incomes)
    outcome = (
        Line("每月还缺", shortfall, "必要支出 + 留作备用 − 收入")
        if shortfall
        else Line("每月可以拿来还债", available, "收入 − 必要支出 − 留作备用")
    )
    return Capacity(
        income=budget.income,
        essential_expenses=budget.essential_expenses,
        buffer=budget.buffer,
        available=available,
        shortfall=shortfall,
        working=(
            *incomes,
            Line("收入合计", budget.income, "各项收入相加"),
            Line("必要支出", budget.essential_expenses, "各项必要支出相加"),
            Line("留作备用", budget.buffer, "给想不到的开销留的"),
            outcome,
        ),
    )
