"""Shares that add up to the fen and stop at what is owed."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calculations.plans.pro_rata import pro_rata, pro_rata_of_debt
from core.money import yuan

amounts = st.integers(0, 10_000_000).map(lambda fen: Decimal(fen) / 100)


def test_nobody_gets_more_than_is_owed_and_the_rest_stays() -> None:
    shares = pro_rata(yuan(5000), [yuan(1000), yuan(200)])
    assert shares.shares == (yuan(1000), yuan(200))
    assert (shares.total, shares.left_over) == (yuan(1200), yuan(3800))


def test_a_part_of_all_debt_is_that_part_of_each() -> None:
    shares = pro_rata_of_debt(Decimal("0.75"), [yuan(1000), yuan("2500.40")])
    assert shares.shares == (yuan(750), yuan("1875.30"))


def test_nothing_negative_is_shared() -> None:
    with pytest.raises(ValueError, match="negative"):
        pro_rata(yuan(-1), [yuan(1)])


@given(available=amounts, balances=st.lists(amounts, min_size=1, max_size=12))
def test_shares_add_up_and_stay_within_a_fen_of_their_part(
    available: Decimal, balances: list[Decimal]
) -> None:
    shares = pro_rata(available, balances)
    owed = sum(balances)
    assert shares.total + shares.left_over == available
    assert shares.total == min(available, owed)
    for share, balance in zip(shares.shares, balances, strict=True):
        assert 0 <= share <= balance
        if owed:
            assert abs(share - min(available, owed) * balance / owed) < Decimal("0.01")
