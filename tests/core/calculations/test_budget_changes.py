"""What changed between two budgets, in words."""

from core.calculations.budget_changes import budget_changes
from core.case.budget import Budget, Income, Spending, SpendingCategory
from core.money import yuan


def month(wage: str, food: str, buffer: str = "0") -> Budget:
    return Budget(
        incomes=(
            Income(label="工资", monthly=yuan(wage)),
            Income(label="工资", monthly=yuan("1")),
        ),
        spending=(Spending(category=SpendingCategory.FOOD, monthly=yuan(food)),),
        buffer=yuan(buffer),
    )


def test_each_line_that_differs_is_named_with_what_is_left_last() -> None:
    changes = budget_changes(month("6000", "1500"), month("5500", "1500", "100"))
    assert [change.label for change in changes] == ["工资", "留作备用", "可用于还债"]
    assert changes[0].sentence == "工资少了 500.00 元，从 6,001.00 到 5,501.00 元"
    assert changes[-1].after - changes[-1].before == yuan("-600")


def test_a_line_that_is_gone_or_new_counts_from_zero() -> None:
    changes = budget_changes(Budget(), month("3000", "1000"))
    assert [(change.label, change.before) for change in changes[:2]] == [
        ("工资", yuan("0")),
        ("吃饭", yuan("0")),
    ]


def test_nothing_changed_says_nothing() -> None:
    assert budget_changes(month("1", "2"), month("1", "2")) == ()
