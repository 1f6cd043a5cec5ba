"""Paying little until a review."""

from datetime import date
from decimal import Decimal

import pytest

from core.calculations.hold import offer_hold
from core.case.agreement import OfferKind
from core.case.debt import Balance, Debt
from core.case.lender import LenderKind
from core.errors import Problem
from core.money import yuan

DAY = date(2026, 11, 23)
DEBT = Debt(
    debt_id="loan",
    name="招联",
    kind=LenderKind.CONSUMER_FINANCE,
    balance=Balance(principal=yuan("5000")),
    as_of=DAY,
)


def test_small_payments_leave_the_rest_for_the_review() -> None:
    made = offer_hold(DEBT, yuan("100"), 6, DAY, first_due_date=DAY)
    assert not isinstance(made, Problem)
    assert made.offer.kind is OfferKind.HOLD
    assert made.offer.terms.total == yuan("600")
    assert made.working[-1].amount == yuan("4400")


@pytest.mark.parametrize(
    ("monthly", "months", "field"),
    [("0", 6, "amount"), ("100", 25, "months"), ("1000", 5, "amount")],
)
def test_nothing_too_long_and_the_whole_debt_are_no_hold(
    monthly: str, months: int, field: str
) -> None:
    made = offer_hold(DEBT, Decimal(yuan(monthly)), months, DAY, first_due_date=DAY)
    assert isinstance(made, Problem)
    assert made.field == field
