"""A payment after some days of simple interest: interest first, then principal."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calculations.allocation.interest_first import DailyRounding, pay_interest_then_principal
from core.money import yuan

RATE = Decimal("0.1")


def test_a_court_s_guide_with_the_sum_rounded_once() -> None:
    found = pay_interest_then_principal(yuan(5000), RATE, 145, yuan(400))
    assert found.accrued == yuan("198.63")
    assert found.allocation.remaining["principal"] == yuan("4798.63")
    assert found.working[0].how == "5,000.00 × 10% × 145 ÷ 365"


def test_the_same_guide_as_published_rounds_each_day() -> None:
    found = pay_interest_then_principal(
        yuan(5000), RATE, 145, yuan(400), rounding=DailyRounding.DAILY
    )
    assert (found.daily, found.accrued, found.new_daily) == (
        yuan("1.37"),
        yuan("198.65"),
        yuan("1.31"),
    )
    assert found.working[0].how == "每天 1.37 × 145 天"


def test_interest_left_over_is_kept_and_bears_none() -> None:
    found = pay_interest_then_principal(
        yuan(5000), RATE, 73, yuan(60), unpaid_interest=yuan(40), days_of_a_year=365
    )
    assert found.accrued == yuan(100)
    assert found.allocation.remaining == {"interest": yuan(80), "principal": yuan(5000)}
    assert [line.label for line in found.working][:2] == ["这些天的利息", "以前没还的利息"]


def test_days_are_never_negative() -> None:
    with pytest.raises(ValueError, match="negative"):
        pay_interest_then_principal(yuan(1), RATE, -1, yuan(1))


@given(st.integers(0, 10**7), st.integers(0, 4000), st.integers(0, 10**7))
def test_what_was_owed_and_accrued_is_paid_or_left(
    principal: int, days: int, payment: int
) -> None:
    found = pay_interest_then_principal(yuan(principal), RATE, days, yuan(payment))
    left = sum(found.allocation.remaining.values())
    assert left + payment - found.allocation.overpayment == principal + found.accrued
