from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from core.law.holidays import AnnouncedYear, announced, days_off, known_holidays


@pytest.mark.parametrize(("year", "off", "worked"), [(2024, 28, 8), (2025, 28, 5), (2026, 33, 6)])
def test_a_year_has_as_many_days_off_and_worked_as_its_notice_counts(
    year: int, off: int, worked: int
) -> None:
    holidays = days_off(year)
    assert holidays is not None
    assert len(holidays.days) == off
    assert len(holidays.workdays) == worked
    assert holidays.verified
    assert holidays.citation.in_force_on(date(year, 6, 1))


def test_a_year_not_announced_is_not_guessed() -> None:
    assert days_off(2027) is None
    assert not known_holidays().covers(date(2027, 2, 6))
    assert known_holidays().covers(date(2026, 12, 31))


@pytest.mark.parametrize(
    ("day", "off"),
    [
        (date(2026, 10, 1), True),
        (date(2026, 10, 8), False),
        (date(2026, 10, 10), False),
        (date(2026, 10, 11), True),
        (date(2026, 2, 23), True),
        (date(2026, 2, 28), False),
        (date(2025, 10, 8), True),
        (date(2024, 2, 9), False),
        (date(2027, 1, 2), True),
        (date(2027, 1, 4), False),
    ],
)
def test_holidays_are_off_and_weekends_worked_instead_are_not(day: date, *, off: bool) -> None:
    assert known_holidays().is_day_off(day) is off


@given(st.dates(date(2024, 1, 1), date(2026, 12, 31)))
def test_no_day_is_both_off_and_worked_and_a_working_day_comes_soon(day: date) -> None:
    known = known_holidays()
    assert not (day in known.days and day in known.workdays)
    assert any(not known.is_day_off(day + timedelta(days=more)) for more in range(12))


def test_years_stand_in_order_once_each() -> None:
    years = [one.year for one in announced()]
    assert years == sorted(set(years))


def _entry(**other: object) -> dict[str, object]:
    return {
        "year": 2030,
        "days_off": [[date(2030, 1, 1), date(2030, 1, 1)]],
        "workdays": [],
        "citation": "holiday_notice_2026",
        "checked_on": date(2026, 11, 23),
        "confidence": "memory",
        "source": "x",
        **other,
    }


@pytest.mark.parametrize(
    ("other", "fault"),
    [
        ({"days_off": [[date(2030, 1, 2), date(2030, 1, 1)]]}, "ends before it begins"),
        ({"workdays": [date(2030, 1, 7)]}, "only a weekend day"),
        (
            {
                "days_off": [[date(2030, 1, 5), date(2030, 1, 6)]],
                "workdays": [date(2030, 1, 5)],
            },
            "both off and worked",
        ),
        ({"source": ""}, "source"),
        ({"days": []}, "days"),
    ],
)
def test_a_list_that_makes_no_calendar_is_refused(other: dict[str, object], fault: str) -> None:
    with pytest.raises(ValidationError, match=fault):
        AnnouncedYear.model_validate(_entry(**other))
