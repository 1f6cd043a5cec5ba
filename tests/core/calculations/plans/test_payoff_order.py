"""Several debts on one budget: the order, the months, the interest."""

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from core.calculations.plans.payoff_order import OpenDebt, Strategy, payoff_order
from core.errors import NeverPaidOff
from core.money import Rounding, yuan


def debt(name: str, balance: str, percent: str, minimum: str) -> OpenDebt:
    return OpenDebt(name, yuan(balance), Decimal(percent) / 100, yuan(minimum))


THREE = (debt("a", "500", "20", "50"), debt("b", "300", "10", "50"), debt("c", "900", "24", "50"))

open_debts = st.lists(
    st.builds(
        lambda balance, percent, above: (balance, percent, above),
        st.integers(1, 2_000_000),
        st.integers(0, 36),
        st.integers(1, 50_000),
    ),
    min_size=1,
    max_size=5,
).map(
    lambda rows: tuple(
        OpenDebt(
            str(place),
            Decimal(balance) / 100,
            Decimal(percent) / 100,
            (Decimal(balance) * percent / 120000).quantize(Decimal("0.01"))
            + Decimal(balance // 40 + above) / 100,
        )
        for place, (balance, percent, above) in enumerate(rows)
    )
)


def test_the_smallest_or_the_dearest_goes_first() -> None:
    assert payoff_order(THREE, yuan(100), Strategy.SNOWBALL).order == ("b", "a", "c")
    assert payoff_order(THREE, yuan(100)).order[0] == "c"


def test_what_a_closed_debt_frees_rolls_on_in_the_same_month() -> None:
    two = (debt("small", "120", "0", "100"), debt("large", "300", "0", "50"))
    plan = payoff_order(two, yuan(0), Strategy.SNOWBALL)
    assert plan.balances == (yuan(270), yuan(120), yuan(0))
    assert plan.balances_by_debt[1] == {"small": 0, "large": yuan(120)}
    assert plan.months == 3


def test_interest_is_to_the_fen_and_adds_up() -> None:
    plan = payoff_order(THREE, yuan(100))
    assert sum(plan.interest_by_debt.values()) == plan.total_interest
    paid = sum((one.balance for one in THREE), plan.total_interest)
    assert (plan.months - 1) * yuan(250) < paid <= plan.months * yuan(250)
    assert plan.working[-1].value == plan.total_interest


def test_a_minimum_that_interest_eats_up_is_said_by_name() -> None:
    with pytest.raises(
        NeverPaidOff, match=r"“card”每月最低还 10\.00 元，不超过当月利息 10\.00 元"
    ):
        payoff_order((debt("card", "1000", "12", "10"),), yuan(500))


def test_paying_nothing_never_ends() -> None:
    with pytest.raises(NeverPaidOff, match="一分也没有还"):
        payoff_order((debt("friend", "1000", "0", "0"),), yuan(0))


def test_a_friend_who_asks_for_nothing_waits_for_what_is_freed() -> None:
    two = (debt("friend", "500", "0", "0"), debt("card", "200", "12", "100"))
    assert payoff_order(two, yuan(0)).order == ("card", "friend")


def test_a_debt_of_nothing_is_closed_at_once() -> None:
    assert payoff_order((debt("old", "0", "5", "0"),), yuan(0)).months == 0


def test_two_of_one_name_and_negative_amounts_are_refused() -> None:
    with pytest.raises(ValueError, match="one name"):
        payoff_order((THREE[0], THREE[0]), yuan(0))
    with pytest.raises(ValueError, match="not negative"):
        payoff_order(THREE, yuan(-1))


@given(debts=open_debts, extra=st.integers(0, 100_000))
def test_the_dearest_first_never_costs_more_interest(
    debts: tuple[OpenDebt, ...], extra: int
) -> None:
    """Unrounded: rounding each posting may move a fen either way."""
    more = Decimal(extra) / 100
    exact = {
        strategy: payoff_order(debts, more, strategy, rounding=Rounding.NONE)
        for strategy in Strategy
    }
    gap = exact[Strategy.AVALANCHE].total_interest - exact[Strategy.SNOWBALL].total_interest
    assert gap < Decimal("1e-15")
    assert exact[Strategy.AVALANCHE].months <= exact[Strategy.SNOWBALL].months


@given(debts=open_debts, extra=st.integers(0, 100_000))
def test_balances_fall_to_nothing_and_never_below(debts: tuple[OpenDebt, ...], extra: int) -> None:
    assume(sum(one.minimum for one in debts) > 0)
    plan = payoff_order(debts, Decimal(extra) / 100)
    assert plan.balances[-1] == 0
    assert list(plan.balances) == sorted(plan.balances, reverse=True)
    assert min(min(month.values()) for month in plan.balances_by_debt) >= 0
    assert sorted(plan.order) == sorted(one.name for one in debts)
