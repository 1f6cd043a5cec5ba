"""After a judgment: what is added, and what a payment meets first."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calculations.interest.delayed_performance import delayed_performance
from core.calculations.interest.payment import Payment
from core.errors import RuleNotInForce
from core.law.library import citation
from core.money import yuan

ENDED = date(2025, 3, 10)


def after(days: int) -> date:
    return ENDED + timedelta(days=days)


def test_a_hundred_days_on_ten_thousand_double_by_175() -> None:
    stands = delayed_performance(yuan(10000), ENDED, after(100))
    assert stands.doubled == yuan(175)
    assert stands.total == yuan(10175)
    assert stands.working[0].how == "10,000.00 × 每天 0.0175% × 100 天"
    assert stands.citations[0] == "enf_interest"
    assert all(citation(rule) for rule in stands.citations)


def test_a_payment_meets_the_judgment_first_and_the_doubled_part_last() -> None:
    payments = [Payment(after(100), yuan(4000)), Payment(after(200), yuan(6100))]
    stands = delayed_performance(yuan(10000), ENDED, after(300), payments=payments)
    assert stands.judgment == 0
    assert stands.accrued == yuan(280), "100 days on 10,000, 100 days on 6,000"
    assert stands.doubled == yuan(180), "100 of the last payment were left for it"


def test_ordinary_interest_bears_no_doubled_part_and_is_met_before_the_principal() -> None:
    stands = delayed_performance(
        yuan(10000),
        ENDED,
        after(100),
        ordinary_interest=yuan(500),
        payments=[Payment(ENDED, yuan(600))],
    )
    assert stands.ordinary_interest == 0
    assert stands.judgment == yuan(9900)
    assert stands.accrued == Decimal("173.25")


def test_what_is_paid_over_is_named() -> None:
    stands = delayed_performance(
        yuan(100), ENDED, after(10), payments=[Payment(after(10), yuan(150))]
    )
    assert stands.total == 0
    assert stands.overpaid == yuan(50) - Decimal("0.18")


def test_a_payment_after_the_day_asked_for_does_not_count_yet() -> None:
    later = [Payment(after(11), yuan(100))]
    assert delayed_performance(yuan(100), ENDED, after(10), payments=later).judgment == yuan(100)


def test_before_the_rule_there_is_no_answer_and_days_do_not_run_backwards() -> None:
    with pytest.raises(RuleNotInForce):
        delayed_performance(yuan(100), date(2014, 7, 31), date(2015, 1, 1))
    with pytest.raises(ValueError, match="before"):
        delayed_performance(yuan(100), ENDED, after(-1))


@given(
    judgment=st.integers(1, 10_000_000),
    payments=st.lists(st.tuples(st.integers(0, 400), st.integers(0, 5_000_000)), max_size=6),
)
def test_no_fen_is_made_or_lost(judgment: int, payments: list[tuple[int, int]]) -> None:
    paid = [Payment(after(day), Decimal(fen) / 100) for day, fen in payments]
    owed = Decimal(judgment) / 100
    stands = delayed_performance(owed, ENDED, after(400), payments=paid)
    given_in = sum(payment.amount for payment in paid)
    assert owed + stands.accrued + stands.overpaid == given_in + stands.total
    assert min(stands.judgment, stands.doubled, stands.overpaid) >= 0
