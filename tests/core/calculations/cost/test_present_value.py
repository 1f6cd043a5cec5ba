"""Later money in today's, and which way to pay costs less."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calculations.cost.present_value import (
    CheaperWay,
    lump_sum_or_instalments,
    net_present_value,
    present_value_of_instalments,
    reduction,
)

yuan = st.decimals(Decimal("0.01"), Decimal(100_000), places=2)


def test_the_first_flow_is_now_and_stays_whole_unless_told_otherwise() -> None:
    moved = [Decimal(-100), Decimal(110)]
    assert net_present_value(Decimal("0.1"), moved) == 0
    assert net_present_value(Decimal("0.1"), [Decimal(110)], first_at=1) == 100


@given(yuan, st.integers(0, 60))
def test_at_no_rate_instalments_are_worth_their_sum(instalment: Decimal, periods: int) -> None:
    assert present_value_of_instalments(Decimal(0), instalment, periods) == instalment * periods


@pytest.mark.parametrize(
    ("lump_sum", "cheaper"),
    [
        ("11000", CheaperWay.LUMP_SUM),
        ("12000", CheaperWay.EQUAL),
        ("12500", CheaperWay.INSTALMENTS),
    ],
)
def test_the_cheaper_way_is_named(lump_sum: str, cheaper: CheaperWay) -> None:
    found = lump_sum_or_instalments(Decimal(lump_sum), Decimal(1000), 12, Decimal(0))
    assert found.cheaper is cheaper
    assert found.saving == 12000 - Decimal(lump_sum)


def test_a_part_given_up() -> None:
    assert reduction(Decimal(50000), Decimal(30000)) == Decimal("0.4")


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(ValueError, match="above -100 %"):
        net_present_value(Decimal(-1), [Decimal(1)])
    with pytest.raises(ValueError, match="nothing is owed"):
        reduction(Decimal(0), Decimal(1))
