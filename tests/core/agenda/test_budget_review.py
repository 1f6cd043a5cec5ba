"""The budget asks to be looked at again when its day has come, and not before."""

from datetime import date

from core.agenda.budget_review import budget_review
from core.case.budget import Budget, Income
from core.case.case import Case
from core.money import yuan

MADE = date(2026, 8, 23)
CASE = Case(case_id="a").with_budget(
    Budget(incomes=(Income(label="工资", monthly=yuan("1")),)), MADE
)


def test_three_months_on_it_is_asked_for() -> None:
    assert budget_review(CASE, date(2026, 11, 22)) is None
    said = budget_review(CASE, date(2026, 11, 23))
    assert said is not None
    assert "2026 年 8 月 23 日" in said


def test_a_day_that_was_set_counts_instead() -> None:
    later = CASE.budget.model_copy(update={"review_on": date(2027, 1, 5)})
    moved = CASE.model_copy(update={"budget": later})
    assert budget_review(moved, date(2027, 1, 4)) is None
    assert budget_review(moved, date(2027, 1, 5)) is not None


def test_a_budget_without_a_day_asks_nothing() -> None:
    assert budget_review(Case(case_id="a"), date(2030, 1, 1)) is None
