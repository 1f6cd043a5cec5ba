"""How incomes arrive, and that what is counted for a month never promises more than a year brings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from core.case.budget import Income
from core.case.pay import IrregularPay, SeasonalPay, WeeklyPay
from core.money import yuan

_sums = (
    st.integers(0, 5_000_000)
    .map(lambda fen: yuan(fen) / 100)
    .map(lambda sum_: yuan(f"{sum_:.2f}"))
)


def test_a_week_counts_fifty_two_times_a_year() -> None:
    assert WeeklyPay(each=yuan("900")).counted == yuan("3900.00")
    assert WeeklyPay(each=yuan("900"), weeks=2).counted == yuan("1950.00")
    assert WeeklyPay(each=yuan("100")).counted == yuan("433.33")


def test_an_irregular_income_counts_its_lower_half() -> None:
    pay = IrregularPay(received=tuple(map(yuan, ("5000", "3000", "8000", "4000"))))
    assert pay.counted == yuan("3500.00")
    three = IrregularPay(received=tuple(map(yuan, ("5000", "3000", "4000"))))
    assert three.counted == yuan("3500.00")


def test_a_last_month_that_is_not_typical_is_left_out() -> None:
    received = tuple(map(yuan, ("5000", "4000", "0")))
    assert IrregularPay(received=received).counted == yuan("2000.00")
    assert IrregularPay(received=received, last_untypical=True).counted == yuan("4000.00")


def test_a_season_feeds_the_whole_year() -> None:
    pay = SeasonalPay(each=yuan("6000"), in_months=(9, 3, 4, 3))
    assert pay.in_months == (3, 4, 9)
    assert pay.counted == yuan("1500.00")


def test_what_is_counted_follows_from_the_pay() -> None:
    pay = WeeklyPay(each=yuan("900"))
    assert Income(label="零活", monthly=pay.counted, pay=pay).monthly == yuan("3900")
    with pytest.raises(ValidationError):
        Income(label="零活", monthly=yuan("4000"), pay=pay)


@given(st.lists(_sums, min_size=2, max_size=12), st.booleans())
def test_an_irregular_month_never_counts_more_than_the_average(received: list, last_out) -> None:
    pay = IrregularPay(received=tuple(received), last_untypical=last_out)
    typical = pay.typical
    assert min(typical) <= pay.counted <= sum(typical) / len(typical)


@given(_sums, st.sets(st.integers(1, 12), min_size=1))
def test_a_season_never_counts_more_than_it_brings(each, months) -> None:
    pay = SeasonalPay(each=each, in_months=tuple(months))
    assert pay.counted * 12 <= each * len(months)
