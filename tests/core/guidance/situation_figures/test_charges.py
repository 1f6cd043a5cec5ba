"""Penalty interest and card charges, worked by hand, at the edge of the line above which a reduction may be asked."""

from datetime import date
from decimal import Decimal

import pytest

from core.errors import RuleNotInForce
from core.guidance.situation_figures.charges import card_charges, loan_charges
from core.money import yuan

DAY = date(2026, 11, 23)


def test_penalty_interest_lies_between_the_least_and_the_most_uplift() -> None:
    # 10,000 × 14.6% × 1.3 × 20 ÷ 365 = 104.00; × 1.5 = 120.00; at 24 %: 131.51.
    found = loan_charges(yuan("10000"), Decimal("0.146"), 20, DAY)
    assert (found.least, found.most, found.line) == (
        yuan("104.00"),
        yuan("120.00"),
        yuan("131.51"),
    )
    assert found.over == 0
    assert "没有超过" in found.sentence
    assert found.citations == ("penalty_30_50", "fin_24")
    assert found.working[-1].amount == yuan("131.51")


@pytest.mark.parametrize(("rate", "over"), [("0.16", "0.00"), ("0.1825", "18.49")])
def test_what_lies_above_the_line_may_be_asked_to_be_reduced(rate: str, over: str) -> None:
    # 16 % × 1.5 is the line itself; 18.25 % × 1.5 = 27.375 %: 10,000 × 3.375 % × 20 ÷ 365 = 18.49.
    found = loan_charges(yuan("10000"), Decimal(rate), 20, DAY)
    assert found.over == yuan(over)
    assert ("减不减由对方或法院决定" in found.sentence) is (found.over > 0)


def test_no_days_cost_nothing() -> None:
    assert loan_charges(yuan("10000"), Decimal("0.18"), 0, DAY).most == 0


def test_a_card_s_interest_and_one_late_fee() -> None:
    # 20,000 × 18.25 % × 30 ÷ 365 = 300.00; 5 % of 1,000 = 50.00; at 24 %: 394.52.
    found = card_charges(yuan("20000"), Decimal("0.1825"), 30, DAY, shortfall=yuan("1000"))
    assert (found.least, found.most, found.line, found.over) == (
        yuan("300.00"),
        yuan("350.00"),
        yuan("394.52"),
        yuan("0.00"),
    )
    assert "还没核实" in found.note
    assert "card_bill_full_interest" in found.citations


def test_a_fee_on_few_days_may_lie_above_the_line() -> None:
    # 5 days: 50.00 interest, 100.00 fee; at 24 %: 65.75.
    found = card_charges(yuan("20000"), Decimal("0.1825"), 5, DAY, shortfall=yuan("2000"))
    assert (found.most, found.over) == (yuan("150.00"), yuan("84.25"))


def test_nothing_missing_of_the_minimum_brings_no_fee() -> None:
    found = card_charges(yuan("20000"), Decimal("0.1825"), 30, DAY)
    assert found.least == found.most


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(ValueError, match="negative"):
        loan_charges(Decimal(-1), Decimal("0.18"), 20, DAY)
    with pytest.raises(ValueError, match="before"):
        card_charges(Decimal(1), Decimal("0.18"), -1, DAY)
    with pytest.raises(RuleNotInForce):
        loan_charges(Decimal(1), Decimal("0.18"), 20, date(2003, 12, 31))
