from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from core.calculations.limits.statutory_period import last_day
from tests.strategies import dates


def test_the_day_of_service_is_not_counted() -> None:
    assert last_day(date(2026, 11, 2), 15) == date(2026, 11, 17)


def test_a_last_day_on_a_weekend_moves_to_monday() -> None:
    saturday, sunday, monday = date(2026, 11, 21), date(2026, 11, 22), date(2026, 11, 23)
    assert last_day(date(2026, 11, 6), 15) == monday
    assert last_day(date(2026, 11, 7), 15) == monday
    assert last_day(date(2026, 11, 8), 15) == monday
    assert (saturday.weekday(), sunday.weekday()) == (5, 6)


@given(dates, st.integers(1, 60))
def test_it_never_ends_on_a_weekend_nor_more_than_two_days_late(start: date, days: int) -> None:
    end = last_day(start, days)
    assert end.weekday() < 5
    assert days <= (end - start).days <= days + 2
