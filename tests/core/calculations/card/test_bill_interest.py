"""What one card bill costs when it is not paid in full."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calculations.card.bill_interest import bill_interest, estimated_bill_interest
from core.calculations.card.interest import BearingBase, daily_rate_text, interest_of_days
from core.case.contract import CardInterestOn
from core.money import ZERO, yuan

RATE = Decimal("0.0005")
POSTED, DUE, NEXT = date(2005, 3, 30), date(2005, 5, 5), date(2005, 5, 10)
BOUGHT = [(POSTED, yuan(1000))]


def test_a_published_example_counts_the_statement_day() -> None:
    found = bill_interest(
        BOUGHT,
        [(date(2005, 5, 1), yuan(100))],
        until=NEXT,
        daily_rate=RATE,
        due=DUE,
        count_last_day=True,
    )
    assert found.interest == yuan("20.50")
    assert [(each.base, each.days) for each in found.segments] == [(1000, 32), (900, 10)]
    assert [line.amount for line in found.working] == [
        yuan("16.00"),
        yuan("4.50"),
        yuan("20.50"),
    ]
    assert "1,000.00 × 32 天 × 日万分之 5" in found.working[0].how


def test_by_default_the_statement_day_is_left_to_the_next_bill() -> None:
    found = bill_interest(
        BOUGHT, [(date(2005, 5, 1), yuan(100))], until=NEXT, daily_rate=RATE, due=DUE
    )
    assert found.interest == yuan("20.05")


def test_on_the_unpaid_part_alone_what_was_paid_in_time_costs_nothing() -> None:
    found = bill_interest(
        BOUGHT,
        [(date(2005, 5, 1), yuan(100))],
        until=NEXT,
        daily_rate=RATE,
        due=DUE,
        interest_on=CardInterestOn.UNPAID_PART,
    )
    assert [(each.base, each.days) for each in found.segments] == [(900, 41)]


def test_what_is_paid_after_the_due_day_bears_interest_until_then_either_way() -> None:
    late = [(date(2005, 5, 6), yuan(1000))]
    for rule in CardInterestOn:
        found = bill_interest(BOUGHT, late, until=NEXT, daily_rate=RATE, due=DUE, interest_on=rule)
        assert [(each.base, each.days) for each in found.segments] == [(1000, 37)]


def test_paid_in_full_on_the_due_day_costs_nothing() -> None:
    found = bill_interest(BOUGHT, [(DUE, yuan(1000))], until=NEXT, daily_rate=RATE, due=DUE)
    assert (found.interest, found.segments) == (ZERO, ())


def test_each_purchase_bears_interest_from_its_own_day() -> None:
    found = bill_interest(
        [(date(2024, 3, 1), yuan(1000)), (date(2024, 3, 11), yuan(500))],
        [(date(2024, 4, 1), yuan(1200))],
        until=date(2024, 4, 11),
        daily_rate=RATE,
    )
    assert [(each.base, each.days) for each in found.segments] == [
        (1000, 10),
        (1500, 21),
        (300, 10),
    ]


def test_two_payments_of_the_same_amount_on_one_day_both_count() -> None:
    twice = [(date(2005, 5, 6), yuan(400))] * 2
    found = bill_interest(BOUGHT, twice, until=NEXT, daily_rate=RATE, due=DUE)
    assert [(each.base, each.days) for each in found.segments] == [(1000, 37), (200, 4)]


def test_a_purchase_after_the_bill_is_of_another_bill() -> None:
    found = bill_interest(
        [*BOUGHT, (date(2005, 5, 11), yuan(800))], [], until=NEXT, daily_rate=RATE
    )
    assert [(each.base, each.days) for each in found.segments] == [(1000, 41)]


def test_the_estimate_is_named_one() -> None:
    found = estimated_bill_interest(
        yuan(10000), yuan(1000), days=45, remaining_days=25, daily_rate=RATE
    )
    assert found.interest == yuan("337.50")
    assert "估算" in found.working[-1].how
    with pytest.raises(ValueError, match="more was paid"):
        estimated_bill_interest(yuan(1), yuan(2), days=1, remaining_days=1, daily_rate=RATE)


def test_days_are_never_negative() -> None:
    with pytest.raises(ValueError, match="negative"):
        interest_of_days(yuan(1), -1, RATE)


def test_a_rate_of_three_and_a_half_is_not_rounded_to_four() -> None:
    assert daily_rate_text(Decimal("0.00035")) == "日万分之 3.5"


def test_a_base_that_did_not_change_is_one_segment_and_is_charged_once() -> None:
    base = BearingBase()
    first = date(2026, 1, 1)
    base.add(first, yuan(100))
    base.add(date(2026, 1, 10), yuan(50))
    base.add(date(2026, 1, 10), -yuan(50))
    assert [each.days for each in base.charge(date(2026, 1, 31), RATE)] == [30]
    assert base.charge(date(2026, 1, 31), RATE) == ()
    assert [each.days for each in base.charge(date(2026, 2, 1), RATE)] == [1]


amounts = st.integers(100, 10_000_00).map(lambda fen: Decimal(fen) / 100)
days_after = st.integers(0, 70).map(lambda days: POSTED + timedelta(days=days))
posting_days = st.integers(0, 11).map(lambda days: POSTED + timedelta(days=days))
bills = st.lists(st.tuples(posting_days, amounts), min_size=1, max_size=4)
paid = st.lists(st.tuples(days_after, amounts), max_size=4)


@given(bills, paid, st.sampled_from((0, 1)))
def test_the_unpaid_part_never_costs_more_than_the_whole_bill(
    purchases: list[tuple[date, Decimal]],
    payments: list[tuple[date, Decimal]],
    last_days: int,
) -> None:
    whole, part = (
        sum(
            each.base * each.days
            for each in bill_interest(
                purchases,
                payments,
                until=POSTED + timedelta(days=60),
                daily_rate=RATE,
                due=DUE,
                interest_on=rule,
                count_last_day=bool(last_days),
            ).segments
        )
        for rule in (CardInterestOn.WHOLE_BILL, CardInterestOn.UNPAID_PART)
    )
    assert 0 <= part <= whole


@given(bills)
def test_a_bill_paid_in_full_in_time_is_free(purchases: list[tuple[date, Decimal]]) -> None:
    total = sum((amount for _, amount in purchases), ZERO)
    found = bill_interest(
        purchases, [(DUE, total)], until=POSTED + timedelta(days=60), daily_rate=RATE, due=DUE
    )
    assert found.interest == ZERO
