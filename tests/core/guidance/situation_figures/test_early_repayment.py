"""Early repayment: interest to the day used, beside the whole period; worked by hand."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.guidance.situation_figures.early_repayment import early_repayment
from core.money import yuan

DUE = date(2026, 11, 3)


def test_interest_runs_to_the_day_and_the_whole_month_costs_more() -> None:
    # 12,000 × 18 % × 20 ÷ 365 = 118.36; a month: 12,000 × 18 % ÷ 12 = 180.00.
    found = early_repayment(yuan("12000"), Decimal("0.18"), DUE, date(2026, 11, 23))
    assert found.by_days.interest == yuan("118.36")
    assert found.by_days.total == yuan("12118.36")
    assert found.by_period.total == yuan("12180.00")
    assert found.difference == yuan("61.64")
    assert "用了 20 天" in found.sentence
    assert found.citations == ("cc_677",)


@pytest.mark.parametrize(
    ("on", "interest"), [(DUE, "0.00"), (date(2026, 11, 4), "5.92"), (date(2026, 12, 2), "171.62")]
)
def test_the_first_and_the_last_day_of_the_period(on: date, interest: str) -> None:
    found = early_repayment(yuan("12000"), Decimal("0.18"), DUE, on)
    assert found.by_days.interest == yuan(interest)


def test_a_fee_of_the_contract_is_added_to_both() -> None:
    found = early_repayment(
        yuan("12000"), Decimal("0.18"), DUE, date(2026, 11, 23), fee=yuan("120")
    )
    assert found.by_days.total == yuan("12238.36")
    assert found.difference == yuan("61.64")


@pytest.mark.parametrize("on", [date(2026, 11, 2), date(2026, 12, 3)])
def test_a_day_outside_the_running_month_is_refused(on: date) -> None:
    with pytest.raises(ValueError, match="running month"):
        early_repayment(yuan("12000"), Decimal("0.18"), DUE, on)


def test_a_negative_fee_is_refused() -> None:
    with pytest.raises(ValueError, match="fee"):
        early_repayment(yuan("1"), Decimal("0.18"), DUE, DUE, fee=Decimal(-1))


@given(
    st.decimals("1", "200000", places=2),
    st.decimals("0.01", "0.36", places=4),
    st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    st.integers(0, 27),
)
def test_by_days_is_never_dearer_than_by_period(
    principal: Decimal, rate: Decimal, due: date, used: int
) -> None:
    on = date.fromordinal(due.toordinal() + used)
    found = early_repayment(principal, rate, due, on)
    assert found.difference >= 0
    assert found.by_days.principal == principal
