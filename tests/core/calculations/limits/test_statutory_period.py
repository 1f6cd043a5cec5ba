"""The last day of a period of days, months or years, with days off and weekend days worked."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from core.calculations.limits.statutory_period import (
    last_day,
    last_day_of_months,
    next_working_day,
)
from core.law.holidays import known_holidays
from tests.strategies import dates

MAY_2024 = frozenset(date(2024, 5, day) for day in range(1, 6))
near = st.dates(date(2026, 1, 1), date(2026, 3, 31))


def test_the_day_of_service_is_not_counted() -> None:
    assert last_day(date(2026, 11, 2), 15) == date(2026, 11, 17)


def test_a_last_day_on_a_weekend_moves_to_monday() -> None:
    saturday, sunday, monday = date(2026, 11, 21), date(2026, 11, 22), date(2026, 11, 23)
    assert last_day(date(2026, 11, 6), 15) == monday
    assert last_day(date(2026, 11, 7), 15) == monday
    assert last_day(date(2026, 11, 8), 15) == monday
    assert (saturday.weekday(), sunday.weekday()) == (5, 6)


def test_a_last_day_in_a_public_holiday_moves_past_all_of_it() -> None:
    assert last_day(date(2024, 4, 1), 30, MAY_2024) == date(2024, 5, 6)


def test_a_saturday_that_is_worked_instead_is_a_last_day() -> None:
    saturday = date(2024, 5, 11)
    assert last_day(date(2024, 4, 26), 15) == date(2024, 5, 13)
    assert last_day(date(2024, 4, 26), 15, MAY_2024, {saturday}) == saturday


def test_the_announced_holidays_fit_in() -> None:
    known = known_holidays()
    assert last_day(date(2024, 9, 16), 15, known.days, known.workdays) == date(2024, 10, 8)


def test_months_end_on_the_same_day_or_the_last_of_the_month() -> None:
    assert last_day_of_months(date(2026, 1, 31), 1) == date(2026, 3, 2)
    assert last_day_of_months(date(2024, 2, 29), 12) == date(2025, 2, 28)
    assert last_day_of_months(date(2022, 3, 10), 36) == date(2025, 3, 10)


@given(dates, st.integers(1, 60))
def test_it_never_ends_on_a_weekend_nor_more_than_two_days_late(start: date, days: int) -> None:
    end = last_day(start, days)
    assert end.weekday() < 5
    assert days <= (end - start).days <= days + 2


@given(near, st.frozensets(near, max_size=20), st.frozensets(near, max_size=5))
def test_the_day_found_is_worked_and_every_day_passed_over_is_off(
    day: date, off: frozenset[date], worked: frozenset[date]
) -> None:
    found = next_working_day(day, off, worked)
    assert found in worked or (found not in off and found.weekday() < 5)
    passed = [day + timedelta(days=n) for n in range((found - day).days)]
    assert all(one not in worked and (one in off or one.weekday() >= 5) for one in passed)
