"""A loan from family: it adds up, it fits the month or not, and its rate stays under the ceiling."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calculations.family_loan import FamilyLoan, family_loan, loan_ceiling
from core.calculations.limits.lpr import lpr_one_year
from core.errors import Problem
from core.money import from_fen, yuan

DAY = date(2026, 11, 23)


def lend(amount: str, rate: str, months: int, **more: object) -> FamilyLoan:
    found = family_loan(
        yuan(amount), Decimal(rate), months, DAY, **{"available": yuan("1000"), **more}
    )
    assert isinstance(found, FamilyLoan)
    return found


def test_without_interest_only_what_was_lent_comes_back() -> None:
    loan = lend("20000", "0", 12)
    assert loan.interest == 0
    assert loan.total == yuan("20000")
    assert loan.monthly == yuan("1666.67")
    assert loan.schedule[0].due_date == date(2026, 12, 23)
    assert loan.left == yuan("-666.67")
    assert not loan.fits


def test_with_interest_as_any_calculator_says() -> None:
    loan = lend("20000", "0.05", 24)
    assert loan.monthly == yuan("877.43")
    assert loan.interest == yuan("1058.27")
    assert loan.fits


def test_what_is_promised_to_lenders_goes_first() -> None:
    loan = lend("1200", "0", 12, promised=(yuan("600"), yuan("350")))
    assert loan.left == yuan("-50")
    assert [line.label for line in loan.working] == [
        "每月可以拿来还债",
        "已经答应别家的",
        "还家人每月",
        "这个月还剩",
    ]


def test_the_ceiling_is_four_times_the_rate_of_the_day() -> None:
    quote = lpr_one_year(date(2025, 6, 25)).value
    assert loan_ceiling(date(2025, 6, 25)).annual_rate == quote * 4
    assert loan_ceiling(date(2019, 6, 1)).annual_rate == Decimal("0.24")


@pytest.mark.parametrize(
    ("amount", "rate", "months", "field"),
    [
        ("0.00", "0", 12, "amount"),
        ("100.00", "-0.01", 12, "rate"),
        ("100.00", "0.36", 12, "rate"),
        ("100.00", "0", 0, "months"),
        ("100.00", "0", 121, "months"),
    ],
)
def test_what_to_mend_is_said_beside_its_field(
    amount: str, rate: str, months: int, field: str
) -> None:
    found = family_loan(Decimal(amount), Decimal(rate), months, DAY, available=yuan("1"))
    assert isinstance(found, tuple)
    assert [problem.field for problem in found] == [field]
    assert all(isinstance(problem, Problem) for problem in found)


def test_where_no_ceiling_is_known_the_rate_is_not_judged() -> None:
    found = family_loan(yuan("100"), Decimal("0.3"), 1, date(2014, 1, 1), available=yuan("1"))
    assert isinstance(found, FamilyLoan)
    assert found.ceiling.annual_rate is None


@given(
    st.integers(1, 50_000_000).map(from_fen),
    st.integers(0, 1200).map(lambda n: Decimal(n).scaleb(-4)),
    st.integers(1, 120),
)
def test_what_is_lent_comes_back_exactly(amount: Decimal, rate: Decimal, months: int) -> None:
    loan = family_loan(amount, rate, months, DAY, available=yuan("1000"))
    assert isinstance(loan, FamilyLoan)
    assert sum(row.principal for row in loan.schedule) == amount
    assert sum(row.payment for row in loan.schedule) == loan.total
    assert loan.interest >= 0
    assert loan.left == yuan("1000") - loan.monthly
