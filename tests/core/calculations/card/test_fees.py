"""Minimum payments and late fees of cards, their bounds, and the days of a cycle."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calculations.card.cycle import last_statement_before, next_due_day, statement_days
from core.calculations.card.late_fee import late_fee, old_late_charge_is_abolished
from core.calculations.card.minimum_payment import minimum_payment
from core.money import ZERO, yuan

amounts = st.integers(0, 100_000_00).map(lambda fen: Decimal(fen) / 100)


def test_a_twentieth_of_what_is_missing() -> None:
    assert late_fee(yuan(200), yuan(100)) == yuan(5)


def test_a_floor_counts_only_where_something_is_missing() -> None:
    assert late_fee(yuan(100), yuan(99), floor=yuan(10)) == yuan(10)
    assert late_fee(yuan(100), yuan(100), floor=yuan(10)) == ZERO


def test_a_cap_goes_before_a_floor() -> None:
    assert late_fee(yuan(50000), ZERO, cap=yuan(500)) == yuan(500)
    assert late_fee(yuan(100), ZERO, floor=yuan(20), cap=yuan(8)) == yuan(8)
    assert late_fee(yuan(100), ZERO, cap=ZERO) == ZERO


def test_the_old_charge_went_with_2016() -> None:
    assert not old_late_charge_is_abolished(date(2016, 12, 31))
    assert old_late_charge_is_abolished(date(2017, 1, 1))


@given(amounts, amounts, amounts, st.none() | amounts)
def test_the_fee_keeps_its_bounds(
    minimum: Decimal, paid: Decimal, floor: Decimal, cap: Decimal | None
) -> None:
    fee = late_fee(minimum, paid, floor=floor, cap=cap)
    assert fee >= ZERO
    assert cap is None or fee <= cap
    if paid >= minimum:
        assert fee == ZERO
    elif cap is None:
        assert fee >= floor


def test_negative_amounts_are_refused() -> None:
    with pytest.raises(ValueError, match="negative"):
        late_fee(-yuan(1), ZERO)
    with pytest.raises(ValueError, match="negative"):
        minimum_payment(-yuan(1))


def test_the_minimum_is_a_share_of_spending_and_all_of_the_rest() -> None:
    assert minimum_payment(yuan(10000)) == yuan(1000)
    rest = minimum_payment(
        yuan(10000),
        Decimal("0.05"),
        over_limit=yuan(300),
        interest_and_fees=yuan("45.50"),
        earlier_minimum=yuan(200),
    )
    assert rest == yuan("1045.50")


def test_the_minimum_is_never_more_than_the_bill() -> None:
    assert minimum_payment(yuan(30), floor=yuan(100)) == yuan(30)
    assert minimum_payment(yuan(3000), Decimal("0.01"), floor=yuan(100)) == yuan(100)


def test_a_statement_day_of_31_falls_on_the_month_s_end_and_does_not_drift() -> None:
    assert list(statement_days(31, date(2026, 1, 31), date(2026, 3, 31))) == [
        date(2026, 1, 31),
        date(2026, 2, 28),
        date(2026, 3, 31),
    ]


def test_statement_days_go_over_the_year_s_end() -> None:
    days = list(statement_days(5, date(2025, 11, 6), date(2026, 1, 5)))
    assert days == [date(2025, 12, 5), date(2026, 1, 5)]


def test_a_bill_is_due_on_the_next_due_day() -> None:
    assert next_due_day(date(2026, 1, 5), 25) == date(2026, 1, 25)
    assert next_due_day(date(2026, 12, 20), 8) == date(2027, 1, 8)
    assert next_due_day(date(2026, 1, 31), 31) == date(2026, 2, 28)
    assert next_due_day(date(2026, 2, 28), 31) == date(2026, 3, 31)


def test_the_bill_that_was_due_is_the_last_one_before() -> None:
    assert last_statement_before(date(2026, 5, 5), 10) == date(2026, 4, 10)
    assert last_statement_before(date(2026, 5, 25), 25) == date(2026, 4, 25)
    assert last_statement_before(date(2026, 3, 20), 31) == date(2026, 2, 28)
