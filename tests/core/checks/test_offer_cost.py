"""What a counter-offer costs: today's money, the rate behind its numbers, a stated rate that does not fit."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calculations.cost.present_value import present_value_on
from core.calculations.month_room import monthly_limit, tight_months
from core.case.debt import Balance
from core.checks.offer_cost import offer_cost
from core.money import ZERO, yuan
from tests.core.builders import DAY, case, debt, signed, terms, with_entries

FIRST = date(2026, 12, 23)


def test_present_value_is_that_of_the_spreadsheets_xnpv() -> None:
    """The example of Microsoft's documentation of XNPV: 2,086.65 at 9 %."""
    payments = [
        (date(2008, 1, 1), Decimal(-10000)),
        (date(2008, 3, 1), Decimal(2750)),
        (date(2008, 10, 30), Decimal(4250)),
        (date(2009, 2, 15), Decimal(3250)),
        (date(2009, 4, 1), Decimal(2750)),
    ]
    worth = present_value_on(date(2008, 1, 1), Decimal("0.09"), payments)
    assert worth == Decimal("2086.65")
    with pytest.raises(ValueError, match="above -100 %"):
        present_value_on(date(2008, 1, 1), Decimal(-1), payments)


def test_no_extra_costs_nothing_a_year_and_a_stated_rate_is_questioned() -> None:
    free = terms(10, "1000", "1000", FIRST)
    found = offer_cost(debt(), free, DAY)
    assert (found.base, found.extra, found.annual) == (yuan("10000"), ZERO, ZERO)
    assert found.present_value < yuan("10000")
    assert "没有另外加钱" in found.sentence
    assert "请问清按哪个算" in offer_cost(debt(), free, DAY, stated=Decimal("0.06")).sentence


def test_the_rate_behind_the_numbers_is_named_beside_the_one_stated() -> None:
    """10,000 over 12 months at 900 is about 14.4 % a year, whatever was said on the phone."""
    found = offer_cost(debt(), terms(12, "900", "900", FIRST), DAY, stated=Decimal("0.08"))
    assert found.extra == yuan("800")
    assert found.annual is not None
    assert Decimal("0.140") < found.annual < Decimal("0.150")
    assert "两个数对不上" in found.sentence
    honest = offer_cost(debt(), terms(12, "900", "900", FIRST), DAY, stated=found.annual)
    assert "对不上" not in honest.sentence


def test_a_waiver_counts_and_less_than_what_is_left_must_be_written_down() -> None:
    owed = debt(balance=Balance(principal=yuan("10000"), late_fee=yuan("500")))
    less = terms(10, "950", "950", FIRST, waived=Balance(late_fee=yuan("500")))
    found = offer_cost(owed, less, DAY)
    assert found.extra == yuan("-500")
    assert found.annual == ZERO
    assert "也免掉了" in found.sentence


def test_what_is_due_today_has_no_yearly_rate() -> None:
    found = offer_cost(debt(), terms(2, "6000", "6000", DAY), DAY)
    assert found.annual is None
    assert "折不出年利率" in found.sentence


def test_a_fee_for_one_day_has_its_rate_however_high() -> None:
    """2,000 on 10,000 for one day: 20 % × 365 = 7,300 %."""
    found = offer_cost(debt(), terms(1, "12000", "12000", date(2026, 11, 24)), DAY)
    assert found.annual == Decimal(73)
    assert "7300%" in found.sentence


@given(
    st.integers(1, 24),
    st.integers(1_000_001, 100_000_000),
    st.dates(date(2026, 11, 24), date(2027, 12, 31)),
)
def test_whatever_is_paid_above_the_debt_after_today_has_one_rate(
    months: int, fen: int, first: date
) -> None:
    amount = f"{Decimal(fen) / 100:.2f}"
    found = offer_cost(debt(), terms(months, amount, amount, first), DAY)
    assert found.annual is not None
    assert found.annual > ZERO


@given(st.integers(1, 60), st.integers(1, 500_000))
def test_money_later_is_worth_less_and_never_nothing(months: int, fen: int) -> None:
    monthly = f"{Decimal(fen) / 100:.2f}"
    later = terms(months, monthly, monthly, FIRST)
    found = offer_cost(debt(), later, DAY)
    assert ZERO <= found.present_value <= later.total


def test_each_month_that_all_together_overcharge_is_named() -> None:
    start = with_entries(
        case(debt("card"), debt("rent"), available="1000"),
        signed("rent", DAY, terms(3, "400", "400", date(2027, 1, 10))),
    )
    proposed = terms(4, "700", "700", date(2026, 12, 20))
    found = tight_months(start, "card", proposed, DAY)
    assert [month.month for month in found] == [(2027, 1), (2027, 2), (2027, 3)]
    assert {month.over for month in found} == {yuan("100")}
    assert found[0].sentence == "2027 年 1 月超出 100.00 元"
    assert monthly_limit(start, "card", DAY) == yuan("600")
    assert tight_months(start, "card", terms(4, "600", "600", FIRST), DAY) == ()
