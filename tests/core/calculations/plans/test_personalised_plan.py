"""A total in instalments as a lender writes it."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from core.calculations.instalments import split_evenly
from core.calculations.plans.personalised_plan import personalised_plan
from core.money import yuan


def test_a_lender_rounds_half_up_where_an_offer_of_ours_is_cut() -> None:
    plan = personalised_plan(yuan("37800.55"), 60)
    assert (plan.payment, plan.last_payment) == (yuan("630.01"), yuan("629.96"))
    assert split_evenly(yuan("37800.55"), 60) == (yuan("630.00"), yuan("630.55"))
    assert plan.working[1].how == "37,800.55 ÷ 60，四舍五入到分"


def test_interest_that_was_agreed_is_in_the_total() -> None:
    plan = personalised_plan(yuan(10000), 12, Decimal("0.068"))
    assert plan.payment == yuan("864.35")
    assert plan.total == yuan(10000) + sum((row.interest for row in plan.rows), Decimal(0))
    assert plan.working[-1].value == plan.total - yuan(10000)


@given(fen=st.integers(1, 50_000_000), months=st.integers(1, 60))
def test_what_is_paid_is_the_total_and_no_instalment_is_negative(fen: int, months: int) -> None:
    total = Decimal(fen) / 100
    plan = personalised_plan(total, months)
    assert plan.total == total
    assert all(row.payment >= 0 and row.balance >= 0 for row in plan.rows)
