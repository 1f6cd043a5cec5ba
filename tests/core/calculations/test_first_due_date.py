from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from core.calculations.first_due_date import first_due_date_for
from core.case.budget import Budget, Income
from core.money import yuan
from tests.core.builders import DAY
from tests.strategies import dates


def paid_on(day: int | None) -> Budget:
    return Budget(incomes=(Income(label="工资", monthly=yuan("5000"), pay_day=day),))


def test_two_days_after_the_pay_day_that_leaves_time_for_an_answer() -> None:
    assert first_due_date_for(paid_on(15), DAY) == date(2026, 12, 17)
    assert first_due_date_for(paid_on(10), DAY) == date(2027, 1, 12)


def test_without_a_pay_day_a_month_from_now() -> None:
    assert first_due_date_for(paid_on(None), DAY) == date(2026, 12, 23)


def test_a_pay_day_of_31_is_clamped_in_february() -> None:
    assert first_due_date_for(paid_on(31), date(2027, 2, 1)) == date(2027, 3, 2)


@given(dates, st.integers(1, 31))
def test_there_are_always_three_weeks_and_never_much_more_than_two_months(
    as_of: date, pay_day: int
) -> None:
    assert 21 <= (first_due_date_for(paid_on(pay_day), as_of) - as_of).days <= 56
