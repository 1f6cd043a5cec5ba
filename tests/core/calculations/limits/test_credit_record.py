"""Until when a missed payment stays on the record, and a judgment can be enforced."""

from datetime import date

from core.calculations.limits.credit_record import record_kept_until
from core.calculations.limits.enforcement_period import enforcement_period


def test_five_years_from_the_payoff() -> None:
    kept = record_kept_until(date(2026, 11, 23))
    assert kept.until == date(2031, 11, 23)
    assert kept.citations[0] == "credit_16"
    assert kept.working[-1].how == "还清的日子 + 5 年"


def test_a_payoff_on_the_29th_of_february_ends_on_the_28th() -> None:
    assert record_kept_until(date(2024, 2, 29)).until == date(2029, 2, 28)


def test_a_payoff_before_the_regulation_is_still_answered() -> None:
    assert record_kept_until(date(2012, 1, 2)).until == date(2017, 1, 2)


def test_while_it_is_not_paid_off_there_is_no_day_and_a_mark_may_show() -> None:
    kept = record_kept_until(None)
    assert kept.until is None
    assert "一直在" in kept.sentence
    assert "特殊交易" in kept.special_mark


def test_a_judgment_can_be_enforced_for_two_years() -> None:
    period = enforcement_period(date(2024, 6, 12))
    assert period.ends_on == date(2026, 6, 12)
    assert period.citations == ("cpl_250",)
    assert "仍然欠着" in period.sentence


def test_its_last_day_moves_past_a_holiday() -> None:
    assert enforcement_period(date(2023, 10, 2)).ends_on == date(2025, 10, 9)
