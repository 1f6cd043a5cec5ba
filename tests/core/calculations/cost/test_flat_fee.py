"""A fee on the amount first lent, as a yearly rate."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calculations.cost.flat_fee import FeeCollection, flat_fee_cost

yuan = st.decimals(Decimal(100), Decimal(200_000), places=2)
rates = st.decimals(Decimal("0.0001"), Decimal("0.02"), places=4)


def test_the_last_instalment_carries_the_rest() -> None:
    found = flat_fee_cost(Decimal(10000), 12, Decimal(60))
    assert found.payments == (Decimal("893.33"),) * 11 + (Decimal("893.37"),)
    assert found.total_fee == Decimal(720)
    assert found.headline == Decimal("0.072")


def test_the_rule_of_thumb_overstates_and_is_kept_apart() -> None:
    found = flat_fee_cost(Decimal(12000), 12, Decimal(72))
    assert f"{found.rule_of_thumb:.4f}" == "0.1329"
    assert f"{found.annual.simple:.4f}" == "0.1303"


def test_a_fee_taken_from_the_advance_is_no_principal() -> None:
    found = flat_fee_cost(Decimal(12000), 12, Decimal(72), collection=FeeCollection.WITHHELD)
    assert found.received == Decimal(11136)
    assert found.payments == (Decimal(1000),) * 12
    assert found.annual.working[0].value == Decimal(11136)


def test_a_fee_with_the_first_instalment() -> None:
    found = flat_fee_cost(Decimal(12000), 12, Decimal(72), collection=FeeCollection.WITH_FIRST)
    assert found.payments[:2] == (Decimal(1864), Decimal(1000))


@pytest.mark.parametrize(
    ("principal", "periods", "fee", "upfront"),
    [
        ("0", 12, "1", "0"),
        ("100", 0, "1", "0"),
        ("100", 1, "-1", "0"),
        ("100", 1, "1", "-1"),
        ("100", 1, "0", "100"),
    ],
)
def test_a_loan_that_cannot_be_is_refused(
    principal: str, periods: int, fee: str, upfront: str
) -> None:
    with pytest.raises(ValueError, match=r"flat-fee loan|nothing of the loan"):
        flat_fee_cost(Decimal(principal), periods, Decimal(fee), upfront_fee=Decimal(upfront))


def test_each_way_of_collecting_has_its_word() -> None:
    assert [way.label for way in FeeCollection] == ["每期收", "第一期一次收", "放款时先扣"]


@given(yuan, st.integers(2, 36), rates)
def test_a_fee_taken_earlier_never_costs_less(
    principal: Decimal, periods: int, rate: Decimal
) -> None:
    spread, first, withheld = (
        flat_fee_cost(principal, periods, principal * rate, collection=way).annual.simple
        for way in FeeCollection
    )
    assert spread <= first <= withheld


@given(yuan, st.integers(1, 60), rates)
def test_principal_and_fee_come_back_to_the_fen(
    principal: Decimal, periods: int, rate: Decimal
) -> None:
    found = flat_fee_cost(principal, periods, principal * rate)
    assert sum(found.payments) == principal + found.total_fee
