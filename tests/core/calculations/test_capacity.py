from hypothesis import given

from core.calculations.capacity import repayment_capacity
from core.case.budget import Budget, Income, Spending, SpendingCategory
from core.money import ZERO, yuan
from tests.strategies import amounts


def test_what_is_left_after_spending_and_buffer() -> None:
    found = repayment_capacity(
        Budget(
            incomes=(Income(label="工资", monthly=yuan("6200")),),
            spending=(Spending(category=SpendingCategory.HOUSING, monthly=yuan("4100.50")),),
            buffer=yuan("300"),
        )
    )
    assert found.available == yuan("1799.50")
    assert found.shortfall == ZERO
    assert found.working[-1].amount == yuan("1799.50")


def test_a_month_that_does_not_reach_says_how_much_is_missing() -> None:
    found = repayment_capacity(
        Budget(spending=(Spending(category=SpendingCategory.FOOD, monthly=yuan("1000")),))
    )
    assert found.available == ZERO
    assert found.shortfall == yuan("1000")
    assert found.working[-1].label == "每月还缺"


@given(amounts(), amounts(), amounts())
def test_there_is_never_both_something_left_and_something_missing(
    income: object, spending: object, buffer: object
) -> None:
    found = repayment_capacity(
        Budget.model_validate(
            {
                "incomes": (Income.model_validate({"label": "工资", "monthly": income}),),
                "spending": (Spending.model_validate({"category": "food", "monthly": spending}),),
                "buffer": buffer,
            }
        )
    )
    assert min(found.available, found.shortfall) == ZERO
    left = found.income - found.essential_expenses - found.buffer
    assert found.available - found.shortfall == left
