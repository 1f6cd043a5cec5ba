"""Due dates: clamped to short months, without drift."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calculations.schedules.due_dates import Frequency, due_dates, due_dates_from

D = date.fromisoformat


def test_the_31st_comes_back_after_february() -> None:
    assert due_dates(D("2023-01-31"), 3) == (D("2023-02-28"), D("2023-03-31"), D("2023-04-30"))
    assert due_dates(D("2024-02-29"), [12, 48]) == (D("2025-02-28"), D("2028-02-29"))


@pytest.mark.parametrize(
    ("first", "frequency", "days"),
    [
        ("2024-01-05", Frequency.WEEKLY, ["2024-01-05", "2024-01-12", "2024-01-19"]),
        ("2024-01-05", Frequency.FORTNIGHTLY, ["2024-01-05", "2024-01-19", "2024-02-02"]),
        ("2024-02-28", Frequency.DAILY, ["2024-02-28", "2024-02-29", "2024-03-01"]),
        ("2023-11-30", Frequency.QUARTERLY, ["2023-11-30", "2024-02-29", "2024-05-30"]),
        ("2024-01-01", Frequency.SEMIMONTHLY, ["2024-01-01", "2024-01-16", "2024-02-01"]),
        (
            "2024-01-15",
            Frequency.SEMIMONTHLY,
            ["2024-01-15", "2024-01-31", "2024-02-15", "2024-02-29"],
        ),
        (
            "2024-01-31",
            Frequency.SEMIMONTHLY,
            ["2024-01-31", "2024-02-15", "2024-02-29", "2024-03-15"],
        ),
        (
            "2024-01-14",
            Frequency.SEMIMONTHLY,
            ["2024-01-14", "2024-01-29", "2024-02-14", "2024-02-29"],
        ),
    ],
)
def test_other_rhythms(first: str, frequency: Frequency, days: list[str]) -> None:
    assert due_dates_from(D(first), len(days), frequency) == tuple(D(day) for day in days)


def test_every_month_s_last_day() -> None:
    wanted = (D("2024-02-29"), D("2024-03-31"), D("2024-04-30"))
    assert due_dates_from(D("2024-02-29"), 3, at_month_end=True) == wanted


def test_less_than_no_dates_is_refused() -> None:
    with pytest.raises(ValueError, match="-1"):
        due_dates_from(D("2024-01-01"), -1)


@given(
    first=st.dates(D("2020-01-01"), D("2030-12-31")),
    frequency=st.sampled_from(Frequency),
    count=st.integers(2, 40),
)
def test_dates_run_upwards_at_most_a_quarter_apart(
    first: date, frequency: Frequency, count: int
) -> None:
    days = due_dates_from(first, count, frequency)
    gaps = [later - earlier for earlier, later in pairwise(days)]
    assert len(days) == count
    assert days[0] == first
    assert all(timedelta(0) < gap <= timedelta(92) for gap in gaps)
    if frequency is Frequency.SEMIMONTHLY:
        assert all(timedelta(13) <= gap <= timedelta(17) for gap in gaps)
