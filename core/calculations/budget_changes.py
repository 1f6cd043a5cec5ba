"""What a budget says now that it did not say before, line by line."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from core.case.budget import Budget
from core.figures import yuan_text
from core.money import ZERO


@dataclass(frozen=True, slots=True)
class BudgetChange:
    """One line, in yuan a month; zero where it was not there."""

    label: str
    before: Decimal
    after: Decimal

    @property
    def sentence(self) -> str:
        """工资少了 500.00 元，从 6,000.00 到 5,500.00 元."""
        word = "多" if self.after > self.before else "少"
        return (
            f"{self.label}{word}了 {yuan_text(abs(self.after - self.before))} 元，"
            f"从 {yuan_text(self.before)} 到 {yuan_text(self.after)} 元"
        )


def budget_changes(before: Budget, after: Budget) -> tuple[BudgetChange, ...]:
    """Every line that differs: incomes by name, spending by category, buffer; what is left for debts last."""
    old, new = dict(_lines(before)), dict(_lines(after))
    changed = (
        BudgetChange(label, old.get(label, ZERO), new.get(label, ZERO))
        for label in dict.fromkeys((*old, *new))
    )
    left = BudgetChange("可用于还债", before.available_for_debts, after.available_for_debts)
    return tuple(each for each in (*changed, left) if each.before != each.after)


def _lines(budget: Budget) -> Iterator[tuple[str, Decimal]]:
    named: dict[str, Decimal] = {}
    for income in budget.incomes:
        named[income.label] = named.get(income.label, ZERO) + income.monthly
    yield from named.items()
    yield from ((line.category.label, line.monthly) for line in budget.spending)
    yield "留作备用", budget.buffer
