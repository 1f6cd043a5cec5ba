"""Fees of a court by the measure of 2007, and what losing costs."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calculations.limits.cost_of_losing import cost_of_losing
from core.calculations.limits.court_fees import (
    acceptance_fee,
    enforcement_fee,
    payment_order_fee,
    preservation_fee,
)
from core.errors import RuleNotInForce
from core.law.library import parameter
from core.money import FEN, from_fen, yuan

DAY = date(2026, 11, 23)
FEES = (acceptance_fee, payment_order_fee, enforcement_fee, preservation_fee)
amounts = st.integers(0, 10**10).map(from_fen)


@pytest.mark.parametrize(
    ("claim", "fee"),
    [
        ("0", "50"),
        ("8000", "50"),
        ("10000", "50"),
        ("20000", "300"),
        ("50000", "1050"),  # law.md, 计算配方
        ("100000", "2300"),
        ("200000", "4300"),
        ("500000", "8800"),
        ("1000000", "13800"),
        ("2000000", "22800"),
        ("5000000", "46800"),
        ("10000000", "81800"),
        ("20000000", "141800"),
        ("30000000", "191800"),
        ("12345.67", "108.64"),  # 50 + 2345.67 × 2.5 % = 108.64175
    ],
)
def test_the_acceptance_fee_slice_by_slice(claim: str, fee: str) -> None:
    assert acceptance_fee(yuan(claim), DAY).amount == yuan(fee)


def test_half_in_summary_procedure_half_when_settled_and_not_twice_unless_asked() -> None:
    claim = yuan("50000")
    assert acceptance_fee(claim, DAY, summary=True).amount == yuan("525")
    assert acceptance_fee(claim, DAY, settled=True).amount == yuan("525")
    assert acceptance_fee(claim, DAY, summary=True, settled=True).amount == yuan("525")
    twice = acceptance_fee(claim, DAY, summary=True, settled=True, halves_add_up=True)
    assert twice.amount == yuan("262.50")


def test_a_payment_order_takes_a_third() -> None:
    fee = payment_order_fee(yuan("50000"), DAY)
    assert fee.amount == yuan("350")
    assert fee.working[-1].how == "1,050.00 ÷ 3"


@pytest.mark.parametrize(
    ("amount", "fee"),
    [
        ("10000", "50"),
        ("50000", "650"),
        ("500000", "7400"),
        ("5000000", "52400"),
        ("10000000", "77400"),
        ("20000000", "87400"),
    ],
)
def test_the_fee_of_enforcement(amount: str, fee: str) -> None:
    assert enforcement_fee(yuan(amount), DAY).amount == yuan(fee)


@pytest.mark.parametrize(
    ("amount", "fee"),
    [
        ("1000", "30"),
        ("50000", "520"),
        ("100000", "1020"),
        ("896000", "5000"),
        ("2000000", "5000"),
    ],
)
def test_the_fee_of_preservation_and_its_most(amount: str, fee: str) -> None:
    assert preservation_fee(yuan(amount), DAY).amount == yuan(fee)


def test_the_working_can_be_added_up_by_hand() -> None:
    fee = acceptance_fee(yuan("150000"), DAY)
    *slices, total = fee.working
    assert [line.amount for line in slices] == [yuan("50"), yuan("2250"), yuan("1000")]
    assert slices[-1].how == "50,000.00 × 2%"
    assert total.amount == fee.amount == yuan("3300")
    assert fee.citations == ("court_fee_13",)


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(ValueError, match="negative"):
        acceptance_fee(yuan("-1"), DAY)
    with pytest.raises(RuleNotInForce):
        acceptance_fee(yuan("1"), date(2007, 3, 31))


@given(amounts, amounts)
def test_a_larger_claim_never_costs_less(one: Decimal, other: Decimal) -> None:
    small, large = sorted((one, other))
    for fee in FEES:
        assert fee(small, DAY).amount <= fee(large, DAY).amount


@pytest.mark.parametrize(
    ("name", "fee"),
    [
        ("court_fee.brackets", acceptance_fee),
        ("court_fee.enforcement_brackets", enforcement_fee),
        ("court_fee.preservation_brackets", preservation_fee),
    ],
)
def test_no_fee_jumps_at_a_bound(name: str, fee: type) -> None:
    for bound, _, _ in parameter(name).on(DAY).brackets:
        if bound:
            here = yuan(bound)
            assert fee(here + FEN, DAY).amount - fee(here, DAY).amount <= FEN


def test_the_cost_of_losing_goes_from_half_the_fee_to_all_of_them() -> None:
    cost = cost_of_losing(yuan("50000"), DAY)
    assert cost.low == yuan("525")
    assert cost.high == yuan("1050") + yuan("520") + yuan("650")
    assert cost.working[-1].amount == cost.high
    assert "可以申请缓交、减交、免交" in cost.sentence
    assert cost.one_instance is None


def test_the_cost_of_losing_tells_of_one_instance_when_it_knows_the_wage() -> None:
    assert cost_of_losing(yuan("50000"), DAY, annual_wage=yuan("110000")).one_instance is True
    assert cost_of_losing(yuan("60000"), DAY, annual_wage=yuan("110000")).one_instance is False
    assert cost_of_losing(yuan("50000"), DAY, preserved=yuan("1000")).high == yuan("1730")
