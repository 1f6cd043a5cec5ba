"""How late a debt is, in words."""

from datetime import date, timedelta

from core.case.lateness import is_overdue, late_text
from core.money import yuan
from tests.core.builders import DAY, debt


def test_a_missed_day_is_counted_from() -> None:
    late = debt(first_missed_due_date=DAY - timedelta(days=30))
    assert late_text(late, DAY) == "已逾期 30 天"
    assert is_overdue(late, DAY)


def test_a_sum_already_due_is_never_called_not_overdue() -> None:
    late = debt(first_missed_due_date=None, overdue_amount=yuan("1500"))
    assert late_text(late, DAY) == "有 1,500.00 元过了期，从哪天起还没填"
    assert is_overdue(late, DAY)


def test_nothing_missed_and_nothing_due() -> None:
    for more in ({}, {"overdue_amount": yuan("0")}):
        early = debt(first_missed_due_date=None, **more)
        assert late_text(early, DAY) == "还没有逾期"
        assert not is_overdue(early, DAY)


def test_before_the_first_missed_day_nothing_is_late() -> None:
    coming = debt(first_missed_due_date=date(2027, 1, 1))
    assert late_text(coming, DAY) == "还没有逾期"
