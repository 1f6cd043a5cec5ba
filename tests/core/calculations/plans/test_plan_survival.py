"""The chance that a plan holds, against every course counted by hand."""

from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calculations.plans.plan_survival import (
    months_until_first_miss,
    plan_survival,
    plan_survival_chain,
    plan_survival_in_a_row,
)

chances = st.integers(0, 100).map(lambda percent: Decimal(percent) / 100)
months = st.integers(0, 24)
NOISE = Decimal("1e-20")


def by_hand(first: Decimal, kept: Decimal, missed: Decimal, length: int, allowed: int) -> Decimal:
    """Every possible course of a few months, one by one."""
    total = Decimal(0)
    for course in product((False, True), repeat=length):
        chance, before = Decimal(1), None
        for miss in course:
            rate = first if before is None else missed if before else kept
            chance, before = chance * (rate if miss else 1 - rate), miss
        total += chance if sum(course) <= allowed else 0
    return total


@given(
    first=chances,
    kept=chances,
    missed=chances,
    length=st.integers(0, 6),
    allowed=st.integers(0, 4),
)
def test_the_chain_is_the_sum_over_every_course(
    first: Decimal, kept: Decimal, missed: Decimal, length: int, allowed: int
) -> None:
    chain = plan_survival_chain(kept, missed, length, allowed, first_month=first)
    assert abs(chain - by_hand(first, kept, missed, length, allowed)) < NOISE


@given(miss=chances, length=months, allowed=st.integers(0, 30))
def test_a_chain_that_forgets_is_the_binomial(miss: Decimal, length: int, allowed: int) -> None:
    chain = plan_survival_chain(miss, miss, length, allowed)
    assert abs(chain - plan_survival(miss, length, allowed)) < NOISE


@given(miss=chances, length=months, allowed=st.integers(0, 24))
def test_longer_plans_hold_less_often_and_spare_months_help(
    miss: Decimal, length: int, allowed: int
) -> None:
    now = plan_survival(miss, length, allowed)
    assert plan_survival(miss, length + 1, allowed) <= now + NOISE
    assert plan_survival(miss, length, allowed + 1) >= now - NOISE
    assert -NOISE <= now <= 1 + NOISE


def test_a_month_never_or_always_missed() -> None:
    assert plan_survival(Decimal(0), 60) == 1
    assert plan_survival(Decimal(1), 1) == 0
    assert plan_survival(Decimal(1), 2, misses_allowed=2) == 1


def test_two_misses_in_a_row_end_it() -> None:
    half = Decimal("0.5")
    assert plan_survival_in_a_row(half, 3, 2) == Decimal("0.625"), "5 of 8 courses"
    assert plan_survival_in_a_row(half, 3, 1) == plan_survival(half, 3)


def test_the_first_miss_comes_after_one_over_the_chance() -> None:
    assert months_until_first_miss(Decimal("0.02")) == 50
    with pytest.raises(ValueError, match="chance"):
        months_until_first_miss(Decimal(0))


@pytest.mark.parametrize("miss", ["-0.1", "1.1"])
def test_a_chance_lies_between_nothing_and_certainty(miss: str) -> None:
    with pytest.raises(ValueError, match="chances"):
        plan_survival(Decimal(miss), 1)
    with pytest.raises(ValueError, match="chances"):
        plan_survival_chain(Decimal("0.1"), Decimal(miss), 1)
    with pytest.raises(ValueError, match="not negative"):
        plan_survival_in_a_row(Decimal("0.1"), 1, 0)
