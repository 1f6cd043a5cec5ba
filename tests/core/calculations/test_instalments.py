"""Instalments add up to the fen, and no longer than the law allows."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calculations.instalments import (
    InstalmentOffer,
    fewest_months,
    offer_instalments,
    split_evenly,
    waivable,
)
from core.calculations.schedule import repayment_schedule
from core.case.debt import Balance
from core.case.lender import LenderKind
from core.errors import Problem
from core.money import ZERO, from_fen, yuan
from tests.core.builders import DAY, debt
from tests.strategies import amounts


@pytest.mark.parametrize(
    ("total", "months", "monthly", "last"),
    [
        ("10000.00", 36, "277.77", yuan("10000.00") - 35 * yuan("277.77")),
        # PLAN-01 and PLAN-02: same sums; ours are cut down, the last instalment carries the rest
        ("37800.55", 60, "630.00", yuan("37800.55") - 59 * yuan("630.00")),
        ("10000.01", 3, "3333.33", yuan("3333.35")),
    ],
)
def test_the_last_instalment_carries_the_rest(
    total: str, months: int, monthly: str, last: Decimal
) -> None:
    made = offer_instalments(debt(principal=total), months, DAY, first_due_date=DAY)
    assert isinstance(made, InstalmentOffer)
    assert made.offer.terms.monthly == yuan(monthly)
    assert made.offer.terms.last_instalment == last
    assert made.offer.terms.total == made.base == yuan(total)
    assert made.citations == ("card_70",)
    assert [line.amount for line in made.working][3:] == [None, yuan(monthly), last]
    assert made.working[3].text == f"{months} 期"


@given(amounts("1.00"), st.integers(1, 60))
def test_a_schedule_adds_up_to_what_is_offered(total: Decimal, months: int) -> None:
    made = offer_instalments(debt(principal=str(total)), months, DAY, first_due_date=DAY)
    assert isinstance(made, InstalmentOffer)
    assert sum(i.amount for i in repayment_schedule(made.offer.terms)) == total


def test_penalties_are_asked_to_be_waived_and_principal_never() -> None:
    owed = debt(
        balance=Balance(
            principal=yuan("5000"),
            interest=yuan("300"),
            penalty_interest=yuan("80"),
            late_fee=yuan("20"),
            other_fees=yuan("7"),
        )
    )
    assert waivable(owed) == Balance(penalty_interest=yuan("80"), late_fee=yuan("20"))
    made = offer_instalments(owed, 12, DAY, first_due_date=DAY)
    assert isinstance(made, InstalmentOffer)
    assert made.base == yuan("5307")
    assert made.offer.balance == yuan("5407")
    assert made.offer.terms.interest_suspended


def test_a_card_may_run_sixty_months_and_no_more() -> None:
    assert isinstance(offer_instalments(debt(), 60, DAY, first_due_date=DAY), InstalmentOffer)
    refused = offer_instalments(debt(), 61, DAY, first_due_date=DAY)
    assert refused == Problem(
        "months", "最长可分 60 期（办法第七十条）。请改为 60 期以内，或同时申请减免。"
    )


def test_other_lenders_have_a_ceiling_of_practice_that_is_named_so() -> None:
    loan = debt(kind=LenderKind.CONSUMER_FINANCE)
    refused = offer_instalments(loan, 37, DAY, first_due_date=DAY, practical_ceiling=36)
    assert isinstance(refused, Problem)
    assert "法律没有给这类贷款定最长期数" in refused.sentence
    allowed = offer_instalments(loan, 36, DAY, first_due_date=DAY, practical_ceiling=36)
    assert isinstance(allowed, InstalmentOffer)
    assert allowed.citations == ("consumer_relief_2025",)


def test_a_rule_is_cited_only_for_lenders_it_binds() -> None:
    made = offer_instalments(debt(kind=LenderKind.MICROLOAN), 3, DAY, first_due_date=DAY)
    assert isinstance(made, InstalmentOffer)
    assert made.citations == ()


def test_nothing_left_after_a_waiver_is_no_offer() -> None:
    made = offer_instalments(
        debt(), 3, DAY, first_due_date=DAY, waived=Balance(principal=yuan("10000"))
    )
    assert isinstance(made, Problem)
    assert made.field == "waived"


def test_less_than_a_fen_a_month_is_no_offer() -> None:
    made = offer_instalments(debt(principal="0.05"), 12, DAY, first_due_date=DAY)
    assert isinstance(made, Problem)
    assert made.field == "months"


@given(st.integers(1, 10**9), st.integers(1, 10**9))
def test_the_fewest_months_fit_the_share_and_one_less_does_not(total: int, share: int) -> None:
    share = max(share, total // 500 + 1)
    most = from_fen(share)
    months = fewest_months(from_fen(total), most)
    assert max(split_evenly(from_fen(total), months)) <= most
    if months > 1:
        assert max(split_evenly(from_fen(total), months - 1)) > most


@pytest.mark.parametrize(("total", "share"), [(ZERO, yuan("1")), (yuan("1"), ZERO)])
def test_nothing_cannot_be_spread(total: Decimal, share: Decimal) -> None:
    with pytest.raises(ValueError, match="above zero"):
        fewest_months(total, share)
