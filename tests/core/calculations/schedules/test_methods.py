"""The plan of a loan by each method: it adds up to the fen, and a loan that cannot be is refused."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calculations.schedules.bullet import bullet, bullet_interest
from core.calculations.schedules.equal_payment import equal_payment
from core.calculations.schedules.equal_principal import equal_principal
from core.calculations.schedules.flat_fee import fee_of, flat_fee
from core.calculations.schedules.interest_free import interest_free
from core.calculations.schedules.interest_only import interest_only
from core.calculations.schedules.level_payment import (
    interest_as_advertised,
    level_payment,
    level_payment_at,
)
from core.calculations.schedules.rows import Schedule, total_interest, total_payment
from core.money import Rounding, yuan

METHODS = (equal_payment, equal_principal, interest_only, bullet)
principals = st.integers(1, 1_000_000_00).map(lambda fen: Decimal(fen) / 100)
rates = st.integers(0, 3600).map(lambda points: Decimal(points) / 10000)
lengths = st.integers(1, 120)
roundings = st.sampled_from((Rounding.HALF_UP, Rounding.HALF_EVEN))


def assert_it_adds_up(rows: Schedule, principal: Decimal) -> None:
    assert sum(row.principal for row in rows) == principal
    assert rows[-1].balance == 0
    owed = principal
    for number, row in enumerate(rows, start=1):
        assert row.number == number
        assert row.payment == row.interest + row.principal + row.fee
        assert row.balance == owed - row.principal
        assert min(row.payment, row.interest, row.principal, row.balance) >= 0
        assert row.payment == row.payment.quantize(Decimal("0.01"))
        owed = row.balance
    assert total_payment(rows) == principal + total_interest(rows) + sum(row.fee for row in rows)


@pytest.mark.parametrize("method", METHODS)
@given(principal=principals, rate=rates, periods=lengths, rounding=roundings)
def test_every_plan_adds_up_to_the_fen(
    method: type[Schedule], principal: Decimal, rate: Decimal, periods: int, rounding: Rounding
) -> None:
    assert_it_adds_up(method(principal, rate, periods, rounding=rounding), principal)


@given(principal=principals, periods=lengths, fee=st.integers(0, 100_000), first=st.booleans())
def test_a_plan_with_fees_adds_up_and_collects_every_fee(
    principal: Decimal, periods: int, fee: int, *, first: bool
) -> None:
    each = Decimal(fee) / 100
    rows = flat_fee(principal, periods, each, all_with_first=first)
    assert_it_adds_up(rows, principal)
    assert sum(row.fee for row in rows) == each * periods


@given(principal=principals, periods=lengths)
def test_no_interest_makes_equal_payment_and_equal_principal_one(
    principal: Decimal, periods: int
) -> None:
    free = interest_free(principal, periods)
    assert free == equal_principal(principal, Decimal(0), periods)
    assert free == flat_fee(principal, periods, Decimal("0.00"))


@given(principal=principals, rate=rates, periods=lengths)
def test_unrounded_the_level_payment_clears_the_loan(
    principal: Decimal, rate: Decimal, periods: int
) -> None:
    rows = equal_payment(principal, rate, periods, rounding=Rounding.NONE)
    level = level_payment(principal, rate, periods)
    assert abs(rows[-1].payment - level) < Decimal("1e-9")
    assert abs(level_payment_at(principal, [rate / 12] * periods) - level) < Decimal("1e-9")


def test_equal_principal_costs_less_than_equal_payment_and_more_than_nothing() -> None:
    loan = (yuan(120000), Decimal("0.12"), 24)
    assert 0 < total_interest(equal_principal(*loan)) < total_interest(equal_payment(*loan))
    assert total_interest(equal_payment(*loan)) < total_interest(interest_only(*loan))


def test_the_last_instalment_takes_up_the_rounding() -> None:
    rows = equal_payment(yuan(1000), Decimal(0), 36)
    assert (rows[0].payment, rows[-1].payment) == (yuan("27.78"), yuan("27.70"))


def test_a_sum_too_small_for_its_periods_stops_when_nothing_is_left() -> None:
    rows = interest_free(yuan("0.05"), 9)
    assert [row.payment for row in rows] == [Decimal("0.01")] * 5 + [Decimal("0.00")] * 4


def test_two_banks_may_round_a_half_differently() -> None:
    half_up = interest_only(yuan(100), Decimal("0.0150"), 1)
    even = interest_only(yuan(100), Decimal("0.0150"), 1, rounding=Rounding.HALF_EVEN)
    assert (half_up[0].interest, even[0].interest) == (Decimal("0.13"), Decimal("0.12"))


def test_weekly_periods_take_a_fifty_second_of_the_rate() -> None:
    rows = interest_only(yuan(5200), Decimal("0.1"), 4, periods_a_year=52)
    assert rows[0].interest == yuan(10)


def test_a_payment_at_the_start_saves_the_interest_of_one_period() -> None:
    end = level_payment(yuan(1000), Decimal("0.12"), 12)
    start = level_payment(yuan(1000), Decimal("0.12"), 12, at_start=True)
    assert abs(start * Decimal("1.01") - end) < Decimal("1e-20")


def test_interest_on_interest_only_if_it_was_agreed() -> None:
    loan = (yuan(10000), Decimal("0.068"), 12)
    assert bullet_interest(*loan) == yuan(680)
    assert bullet_interest(*loan, compounded_monthly=True) == yuan("701.60")
    assert bullet(*loan, compounded_monthly=True)[0].payment == yuan("10701.60")


def test_a_brochure_s_interest_knows_no_last_instalment() -> None:
    rows = equal_payment(yuan(10000), Decimal("0.068"), 12)
    advertised = interest_as_advertised(yuan(10000), rows[0].payment, 12)
    assert advertised == yuan("372.20")
    assert total_interest(rows) == advertised + rows[-1].payment - rows[0].payment


def test_a_fee_by_its_rate() -> None:
    assert fee_of(yuan(10000), Decimal("0.006")) == yuan(60)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(
    ("principal", "rate", "periods", "why"),
    [
        ("0", "0.1", 12, "above zero"),
        ("-1000.00", "0.1", 12, "above zero"),
        ("NaN", "0.1", 12, "above zero"),
        ("1000.001", "0.1", 12, "fen"),
        ("1000", "-0.1", 12, "below zero"),
        ("1000", "Infinity", 12, "below zero"),
        ("1000", "0.1", 0, "one period"),
    ],
)
def test_a_loan_that_cannot_be_is_refused(
    method: type[Schedule], principal: str, rate: str, periods: int, why: str
) -> None:
    with pytest.raises(ValueError, match=why):
        method(Decimal(principal), Decimal(rate), periods)


def test_a_fee_below_zero_is_refused() -> None:
    with pytest.raises(ValueError, match="fee"):
        flat_fee(yuan(100), 2, yuan(-1))
