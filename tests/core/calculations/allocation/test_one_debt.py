"""Where one payment goes inside one debt."""

from collections.abc import Mapping
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calculations.allocation.one_debt import COSTS, allocate
from core.money import ZERO, yuan

fen = st.integers(0, 100_000_00).map(lambda cents: Decimal(cents) / 100)
NAMES = ("costs", "interest", "late_fee", "principal", "anything")
OWED = {"principal": yuan(10000), "interest": yuan(1200), COSTS: yuan(500)}


def test_by_the_civil_code_costs_come_first_and_principal_last() -> None:
    found = allocate(yuan(1500), OWED, (COSTS, "interest", "principal"))
    assert found.to == {COSTS: 500, "interest": 1000, "principal": 0}
    assert found.remaining == {COSTS: 0, "interest": 200, "principal": 10000}
    assert [line.text for line in found.working] == ["1,500.00", "500.00", "1,000.00", "0.00"]
    assert found.working[2].how == "手里 1,000.00，欠 1,200.00，取小的一个"


def test_what_is_too_much_comes_out_again() -> None:
    found = allocate(yuan(12000), OWED)
    assert found.overpayment == yuan(300)
    assert found.working[-1].label == "多还的"


def test_a_bucket_the_order_forgets_comes_last_and_a_strange_name_is_passed_over() -> None:
    found = allocate(yuan(1300), OWED, ("interest", "nothing of the kind"))
    assert list(found.to) == ["interest", "principal", COSTS]
    assert found.to["principal"] == yuan(100)


def test_negative_amounts_are_refused() -> None:
    with pytest.raises(ValueError, match="negative"):
        allocate(-yuan(1), OWED)
    with pytest.raises(ValueError, match="negative"):
        allocate(yuan(1), {"principal": -yuan(1)})


@given(fen, st.dictionaries(st.sampled_from(NAMES), fen), st.lists(st.sampled_from(NAMES)))
def test_nothing_is_made_or_lost(
    payment: Decimal, owed: Mapping[str, Decimal], order: list[str]
) -> None:
    found = allocate(payment, owed, order)
    assert found.paid == sum(found.to.values(), ZERO) + found.overpayment == payment
    assert found.to.keys() == found.remaining.keys() == owed.keys()
    for name, amount in owed.items():
        assert found.to[name] + found.remaining[name] == amount
        assert found.to[name] >= ZERO
        assert found.remaining[name] >= ZERO
    assert ZERO in (found.overpayment, sum(found.remaining.values(), ZERO))


@given(fen, st.dictionaries(st.sampled_from(NAMES), fen), st.permutations(NAMES))
def test_a_later_bucket_gets_nothing_before_an_earlier_one_is_full(
    payment: Decimal, owed: Mapping[str, Decimal], order: list[str]
) -> None:
    found = allocate(payment, owed, order)
    names = [name for name in order if name in owed]
    for earlier, later in pairwise(names):
        assert ZERO in (found.remaining[earlier], found.to[later])
