from datetime import timedelta

from core.case.budget import Budget, Income, Spending, SpendingCategory
from core.case.debt import Balance, Debt
from core.checks.facts import check_budget, check_dates, check_debt
from core.money import yuan
from tests.core.builders import DAY, budget, debt

TOMORROW = DAY + timedelta(days=1)


def test_a_sound_debt_has_no_problems() -> None:
    assert check_debt(debt(drawn_on=DAY - timedelta(days=400)), DAY) == ()


def test_problems_name_the_fields_of_a_debt() -> None:
    wrong = debt(
        as_of=TOMORROW,
        drawn_on=TOMORROW,
        first_missed_due_date=TOMORROW,
        original_amount=yuan("1"),
    )
    fields = [problem.field for problem in check_debt(wrong, DAY)]
    assert fields == ["as_of", "drawn_on", "first_missed_due_date", "original_amount"]
    assert set(fields) <= set(Debt.model_fields)
    assert [p.field for p in check_debt(debt(balance=Balance()), DAY)] == ["balance"]


def test_what_is_already_due_cannot_be_more_than_what_is_owed() -> None:
    assert check_debt(debt(principal="5000.00", overdue_amount=yuan("5000")), DAY) == ()
    assert check_debt(debt(overdue_amount=None), DAY) == ()
    (problem,) = check_debt(debt(principal="5000.00", overdue_amount=yuan("5000.01")), DAY)
    assert problem.field == "overdue_amount"
    assert problem.field in Debt.model_fields
    assert problem.sentence.startswith("逾期的 5,000.01 元比欠的总数 5,000.00 元还多。")


def test_a_miss_before_the_loan_is_said_before_the_debt_is_made() -> None:
    (problem,) = check_dates(DAY, DAY - timedelta(days=1))
    assert problem.field == "first_missed_due_date"
    assert problem.sentence == "首次逾期日早于借款日。请看一眼合同，改其中一个。"
    assert check_dates(None, DAY) == ()


def test_a_budget_says_what_is_missing_and_what_does_not_reach() -> None:
    assert check_budget(budget("100")) == ()
    assert [p.field for p in check_budget(Budget())] == ["incomes", "spending"]
    short = Budget(
        incomes=(Income(label="工资", monthly=yuan("1000")),),
        spending=(Spending(category=SpendingCategory.FOOD, monthly=yuan("1500")),),
        lump_sum=yuan("1"),
    )
    missing, source = check_budget(short)
    assert "多 500.00 元" in missing.sentence
    assert source.field == "lump_sum_source"
