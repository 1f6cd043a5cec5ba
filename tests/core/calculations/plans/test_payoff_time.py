"""One debt, the same payment every month."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calculations.plans.payoff_time import payoff_periods, payoff_time
from core.errors import NeverPaidOff
from core.money import yuan


def test_a_thousand_at_one_percent_a_month_takes_eleven_payments() -> None:
    time = payoff_time(yuan(1000), Decimal("0.12"), yuan(100))
    assert time.months == 11
    assert time.last_payment + 10 * yuan(100) == yuan(1000) + time.total_interest
    assert time.working[0].value == yuan(10)


def test_a_payment_a_fen_above_the_interest_ends_in_the_end() -> None:
    """A fen of principal in the first month: rounding each month's interest to the fen makes it eight months longer."""
    terms = (yuan(10000), Decimal("0.12"), Decimal("100.01"))
    assert 925 < payoff_periods(*terms) < 926
    time = payoff_time(*terms)
    assert time.months == 934
    assert 933 * terms[2] + time.last_payment == terms[0] + time.total_interest


@pytest.mark.parametrize("payment", ["100.00", "99.99"])
def test_a_payment_that_interest_eats_up_is_said(payment: str) -> None:
    with pytest.raises(NeverPaidOff, match=rf"每月还 {payment} 元，不超过当月利息 100\.00 元"):
        payoff_time(yuan(10000), Decimal("0.12"), yuan(payment))
    with pytest.raises(NeverPaidOff):
        payoff_periods(yuan(10000), Decimal("0.12"), yuan(payment))


def test_without_interest_it_is_a_division() -> None:
    assert payoff_time(yuan(1000), Decimal(0), yuan(300)).months == 4
    assert payoff_periods(yuan(1000), Decimal(0), yuan(400)) == Decimal("2.5")


def test_nothing_owed_or_a_negative_rate_is_no_question() -> None:
    with pytest.raises(ValueError, match="above zero"):
        payoff_time(yuan(0), Decimal("0.1"), yuan(1))


@given(
    balance=st.integers(100_00, 500_000_00),
    percent=st.integers(0, 36),
    share=st.integers(5, 100),
)
def test_month_by_month_and_by_formula_agree(balance: int, percent: int, share: int) -> None:
    """Rounding to the fen moves the end by less than one payment."""
    owed, rate = Decimal(balance) / 100, Decimal(percent) / 100
    payment = (owed * share / 100).quantize(Decimal("0.01"))
    exact = payoff_periods(owed, rate, payment)
    assert exact - 1 < payoff_time(owed, rate, payment).months < exact + 2
