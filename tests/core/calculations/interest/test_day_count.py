"""How many days, and what part of a year: the conventions a sum depends on."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calculations.interest.day_count import (
    ThirtyDays,
    counted_days,
    days_between,
    days_of_thirty,
    interest,
    interest_at_daily_rate,
    interest_for_days,
    year_fraction,
    year_fraction_actual_actual,
)
from core.case.contract import DayBasis
from core.money import Rounding, yuan

MARCH = (date(2024, 3, 1), date(2024, 4, 1))
days = st.dates(date(2019, 1, 1), date(2031, 12, 31))


def test_the_first_day_counts_and_the_last_does_not_unless_both_do() -> None:
    assert days_between(*MARCH) == 31
    assert days_between(*MARCH, both_ends=True) == 32
    assert days_between(MARCH[0], MARCH[0]) == 0


@pytest.mark.parametrize(
    ("basis", "wanted"),
    [
        (DayBasis.ACTUAL_360, "155.00"),
        (DayBasis.ACTUAL_365, "152.88"),
        (DayBasis.THIRTY_360, "150.00"),
    ],
)
def test_a_march_costs_by_how_days_are_counted(basis: DayBasis, wanted: str) -> None:
    assert interest(yuan(10000), Decimal("0.18"), *MARCH, basis) == Decimal(wanted)


@pytest.mark.parametrize(
    ("start", "end", "bond", "european"),
    [
        (date(2024, 1, 31), date(2024, 3, 31), 60, 60),
        (date(2024, 1, 15), date(2024, 1, 31), 16, 15),
        (date(2024, 1, 30), date(2024, 3, 31), 60, 60),
        (date(2024, 2, 29), date(2024, 3, 31), 32, 31),
        (date(2023, 12, 31), date(2024, 1, 1), 1, 1),
    ],
)
def test_a_31st_by_the_bond_basis_and_by_the_european_one(
    start: date, end: date, bond: int, european: int
) -> None:
    assert days_of_thirty(start, end) == bond
    assert days_of_thirty(start, end, kind=ThirtyDays.EUROPEAN) == european


def test_both_ends_add_a_day_to_thirty_day_months_too() -> None:
    assert counted_days(*MARCH, DayBasis.THIRTY_360, both_ends=True) == 31


def test_actual_actual_gives_each_year_its_own_days() -> None:
    assert year_fraction_actual_actual(date(2024, 1, 1), date(2025, 1, 1)) == 1
    assert year_fraction_actual_actual(date(2023, 7, 1), date(2024, 7, 1)) == (
        Decimal(184) / 365 + Decimal(182) / 366
    )
    assert year_fraction_actual_actual(date(2023, 7, 1), date(2023, 7, 1)) == 0


def test_a_full_year_by_days_earns_more_than_the_yearly_rate_over_360() -> None:
    year = (date(2023, 1, 1), date(2024, 1, 1))
    assert interest(yuan(36000), Decimal("0.1"), *year, DayBasis.ACTUAL_360) == yuan(3650)


def test_days_do_not_run_backwards_and_nothing_negative_earns() -> None:
    with pytest.raises(ValueError, match="before"):
        year_fraction(MARCH[1], MARCH[0])
    with pytest.raises(ValueError, match="not negative"):
        interest_for_days(yuan(-1), Decimal("0.1"), 1)
    with pytest.raises(ValueError, match="not negative"):
        interest_at_daily_rate(yuan(1), Decimal("-0.1"), 1)


def test_the_sum_is_rounded_and_never_each_day() -> None:
    """0.4 fen a day: rounded each day it would come to nothing."""
    assert interest_at_daily_rate(yuan(8), Decimal("0.0005"), 100) == Decimal("0.40")


def test_an_exact_half_goes_up_unless_told_to_the_even_fen() -> None:
    half = (yuan(50), Decimal("0.0365"), 25)
    assert interest_for_days(*half) == Decimal("0.13")
    assert interest_for_days(*half, rounding=Rounding.HALF_EVEN) == Decimal("0.12")


@given(start=days, first=st.integers(0, 800), second=st.integers(0, 800))
def test_time_in_two_parts_is_as_long_as_in_one(start: date, first: int, second: int) -> None:
    middle = start + timedelta(days=first)
    end = middle + timedelta(days=second)
    assert days_between(start, middle) + days_between(middle, end) == days_between(start, end)
    whole = year_fraction_actual_actual(start, end)
    parts = year_fraction_actual_actual(start, middle) + year_fraction_actual_actual(middle, end)
    assert abs(whole - parts) < Decimal("1e-20")
