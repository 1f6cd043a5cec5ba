"""A due date keeps its day and never drifts; a month is whole or it does not count."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.dates import add_months, months_between, weekday_text

days = st.dates(date(1990, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("anchor", "months", "due"),
    [
        # python-dateutil 4.0.0: same day, clamped to the month's end, always counted from the anchor
        ("2023-01-31", 1, "2023-02-28"),
        ("2023-01-31", 2, "2023-03-31"),
        ("2023-01-31", 3, "2023-04-30"),
        ("2023-01-31", 4, "2023-05-31"),
        ("2023-01-31", 5, "2023-06-30"),
        ("2023-01-31", 6, "2023-07-31"),
        ("2024-01-30", 1, "2024-02-29"),
        ("2024-01-30", 2, "2024-03-30"),
        ("2024-01-30", 3, "2024-04-30"),
        ("2024-02-29", 1, "2024-03-29"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-29", 24, "2026-02-28"),
        ("2024-02-29", 48, "2028-02-29"),
        # frappe/lending, test_term_loan_schedule_types
        ("2022-10-17", 0, "2022-10-17"),
        ("2022-10-17", 11, "2023-09-17"),
        ("2023-01-15", -1, "2022-12-15"),
        ("2023-03-31", -1, "2023-02-28"),
    ],
)
def test_months_later_is_the_same_day_or_the_months_end(
    anchor: str, months: int, due: str
) -> None:
    assert add_months(date.fromisoformat(anchor), months) == date.fromisoformat(due)


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        ("2026-01-31", "2026-02-28", 1),
        ("2026-01-31", "2026-02-27", 0),
        ("2026-01-15", "2027-01-14", 11),
        ("2026-01-15", "2027-01-15", 12),
        ("2026-01-15", "2026-01-15", 0),
        ("2026-02-15", "2026-01-15", -1),
        ("2026-02-15", "2026-01-14", -2),
    ],
)
def test_only_whole_months_count(start: str, end: str, months: int) -> None:
    assert months_between(date.fromisoformat(start), date.fromisoformat(end)) == months


@given(days, st.integers(-600, 600))
def test_adding_months_moves_by_exactly_so_many_months(anchor: date, months: int) -> None:
    later = add_months(anchor, months)
    assert (later.year - anchor.year) * 12 + later.month - anchor.month == months
    assert later.day <= anchor.day


@given(days, days)
def test_whole_months_fit_and_one_more_does_not(start: date, end: date) -> None:
    months = months_between(start, end)
    assert add_months(start, months) <= end < add_months(start, months + 1)


def test_the_days_of_the_week() -> None:
    assert weekday_text(date(2026, 11, 23)) == "周一"
    assert weekday_text(date(2026, 11, 29)) == "周日"
