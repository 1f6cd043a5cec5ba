"""Penalty interest: the sum rounded once, the bounds from the law."""

from datetime import date
from decimal import Decimal

import pytest

from core.calculations.interest.penalty_interest import (
    penalty_for_days,
    penalty_interest,
    uplift_bounds,
)
from core.case.contract import DayBasis
from core.errors import RuleNotInForce
from core.law.library import citation
from core.money import yuan

FIRST, UNTIL = date(2024, 1, 1), date(2024, 1, 31)


def test_the_working_lets_a_person_redo_the_sum() -> None:
    made = penalty_interest(
        yuan(10000),
        Decimal("0.0325"),
        FIRST,
        UNTIL,
        uplift=Decimal("0.5"),
        basis=DayBasis.ACTUAL_360,
    )
    assert made.amount == Decimal("40.63")
    rate, days, amount = made.working
    assert rate.value == "4.875%"
    assert days.value == "30 天"
    assert amount.how == "10,000.00 × 4.875% × 30 ÷ 360"
    assert amount.value == made.amount
    assert all(citation(rule) for rule in made.citations)


def test_counting_both_ends_is_said_and_costs_a_day() -> None:
    made = penalty_interest(
        yuan(36000),
        Decimal("0.1"),
        FIRST,
        UNTIL,
        uplift=Decimal(0),
        basis=DayBasis.ACTUAL_360,
        both_ends=True,
    )
    assert (made.days, made.amount) == (31, yuan(310))
    assert "头尾都算" in made.working[1].how


def test_the_bounds_of_the_uplift_are_the_law_s() -> None:
    bounds = uplift_bounds(FIRST)
    assert bounds.hold(Decimal("0.3"))
    assert bounds.hold(Decimal("0.5"))
    assert not bounds.hold(Decimal("0.51"))
    assert not bounds.hold(Decimal("0.29"))
    assert bounds.citations == ("penalty_30_50",)
    with pytest.raises(RuleNotInForce):
        uplift_bounds(date(2003, 12, 31))


def test_an_uplift_below_zero_is_none() -> None:
    with pytest.raises(ValueError, match="uplift"):
        penalty_for_days(yuan(1), Decimal("0.1"), 1, uplift=Decimal("-0.1"))
