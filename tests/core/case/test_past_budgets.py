"""A budget is dated; what held before is kept."""

from datetime import date

from core.case.budget import Budget, Income
from core.case.case import Case
from core.case.difference import merge
from core.money import yuan

FIRST, LATER = date(2026, 11, 1), date(2027, 2, 3)


def wage(amount: str) -> Budget:
    return Budget(incomes=(Income(label="工资", monthly=yuan(amount)),))


def start() -> Case:
    return Case(case_id="a").with_budget(wage("6000"), FIRST)


def test_a_first_budget_is_dated_and_nothing_is_past() -> None:
    assert start().budget.made_on == FIRST
    assert start().past_budgets == ()
    assert start().budget.next_review == date(2027, 2, 1)


def test_a_change_of_the_same_day_replaces() -> None:
    case = start().with_budget(wage("5000"), FIRST)
    assert case.past_budgets == ()
    assert case.budget.income == yuan("5000")


def test_a_change_of_another_day_keeps_what_held_before() -> None:
    case = start().with_budget(wage("5000"), LATER)
    assert [past.income for past in case.past_budgets] == [yuan("6000")]
    assert case.past_budgets[0].made_on == FIRST
    assert case.budget.made_on == LATER


def test_the_same_figures_change_nothing() -> None:
    case = start()
    assert case.with_budget(case.budget, LATER) is case


def test_a_review_that_has_come_is_answered_by_a_change() -> None:
    case = start()
    case = case.with_budget(case.budget.model_copy(update={"review_on": LATER}), FIRST)
    assert case.budget.next_review == LATER
    changed = case.budget.model_copy(update={"buffer": yuan("100")})
    assert case.with_budget(changed, FIRST).budget.review_on == LATER
    assert case.with_budget(changed, LATER).budget.review_on is None


def test_a_merge_keeps_the_past_of_both() -> None:
    base = start()
    ours, theirs = base.with_budget(wage("5000"), LATER), base.with_budget(wage("4000"), LATER)
    merged, _ = merge(base, ours, theirs)
    assert merged.past_budgets == base.with_budget(wage("1"), LATER).past_budgets
