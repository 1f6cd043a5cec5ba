"""Several debts to one creditor: the five steps of article 560."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calculations.allocation.several_debts import OpenDebt, share_among_debts
from core.money import ZERO, yuan

TODAY = date(2026, 6, 1)
PAST, EARLIER, FUTURE = date(2026, 5, 1), date(2026, 4, 1), date(2026, 7, 1)


def one(name: str, owed: int = 1000, due: date = PAST, **more: Decimal) -> OpenDebt:
    return OpenDebt(name, yuan(owed), due, **more)


def first_met(*debts: OpenDebt) -> str:
    (met,) = [
        name for name, share in share_among_debts(yuan(10), debts, TODAY).to.items() if share
    ]
    return met


def test_first_the_one_the_debtor_names() -> None:
    found = share_among_debts(
        yuan(1500), [one("a"), one("b", due=FUTURE)], TODAY, named=("b", "b")
    )
    assert found.to == {"b": 1000, "a": 500}
    assert found.citations == ("cc_560",)
    assert "第一步" in found.working[1].how


def test_then_the_one_that_is_due() -> None:
    assert first_met(one("a", due=FUTURE), one("b", due=TODAY)) == "b"


def test_then_the_least_secured() -> None:
    assert first_met(one("a", secured_for=yuan(1000)), one("b", secured_for=yuan(1))) == "b"


def test_then_the_heaviest_though_it_fell_due_later() -> None:
    light = one("a", due=EARLIER, burden=Decimal("0.06"))
    assert first_met(light, one("b", burden=Decimal("0.18"))) == "b"


def test_then_the_earliest_due() -> None:
    assert first_met(one("a"), one("b", due=EARLIER)) == "b"


def test_equal_in_all_they_share_to_the_fen() -> None:
    found = share_among_debts(yuan(100), [one("a"), one("b"), one("c")], TODAY)
    assert sorted(found.to.values()) == [yuan("33.33"), yuan("33.33"), yuan("33.34")]
    assert "按欠款比例分" in found.working[1].how


def test_what_is_too_much_comes_out_again() -> None:
    found = share_among_debts(yuan(1200), [one("a")], TODAY)
    assert (found.overpayment, found.working[-1].label) == (yuan(200), "多还的")


def test_a_name_that_is_no_debt_and_negative_amounts_are_refused() -> None:
    with pytest.raises(ValueError, match="no debt"):
        share_among_debts(yuan(1), [one("a")], TODAY, named=("z",))
    with pytest.raises(ValueError, match="negative"):
        share_among_debts(-yuan(1), [one("a")], TODAY)
    with pytest.raises(ValueError, match="negative"):
        share_among_debts(yuan(1), [one("a", -1)], TODAY)


fen = st.integers(0, 10_000_00).map(lambda cents: Decimal(cents) / 100)
debts = st.lists(
    st.builds(
        OpenDebt,
        debt_id=st.sampled_from("abcdef"),
        owed=fen,
        due_on=st.sampled_from((EARLIER, PAST, FUTURE)),
        secured_for=st.sampled_from((ZERO, yuan(100))),
        burden=st.sampled_from((Decimal(0), Decimal("0.18"))),
    ),
    max_size=6,
    unique_by=lambda debt: debt.debt_id,
)


@given(fen, debts)
def test_nothing_is_made_or_lost(payment: Decimal, owed: list[OpenDebt]) -> None:
    found = share_among_debts(payment, owed, TODAY)
    assert sum(found.to.values(), found.overpayment) == payment
    for debt in owed:
        assert found.to[debt.debt_id] + found.remaining[debt.debt_id] == debt.owed
        assert found.remaining[debt.debt_id] >= ZERO
