"""The schedule of agreed terms: every yuan of the agreement, on its day."""

from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calculations.schedule import repayment_schedule
from core.case.agreement import RepaymentTerms
from core.dates import add_months, months_between
from core.money import from_fen, yuan

payments = st.integers(1, 10**8).map(from_fen)


@st.composite
def terms(draw: st.DrawFn) -> RepaymentTerms:
    months = draw(st.integers(1, 120))
    monthly = draw(payments)
    return RepaymentTerms(
        months=months,
        monthly=monthly,
        last_instalment=monthly if months == 1 else draw(payments),
        first_due_date=draw(st.dates(date(2020, 1, 1), date(2040, 12, 31))),
    )


def agreed(
    months: int, first: str, monthly: str = "277.77", last: str = "278.05"
) -> RepaymentTerms:
    return RepaymentTerms(
        months=months,
        monthly=yuan(monthly),
        last_instalment=yuan(last),
        first_due_date=date.fromisoformat(first),
    )


@pytest.mark.parametrize(
    ("first", "months", "dates"),
    [
        # python-dateutil 4.0.0
        ("2023-01-31", 4, ["2023-01-31", "2023-02-28", "2023-03-31", "2023-04-30"]),
        ("2024-01-30", 3, ["2024-01-30", "2024-02-29", "2024-03-30"]),
    ],
)
def test_a_due_date_at_the_months_end_does_not_drift(
    first: str, months: int, dates: list[str]
) -> None:
    schedule = repayment_schedule(agreed(months, first))
    assert [instalment.due_date.isoformat() for instalment in schedule] == dates


def test_twelve_instalments_end_where_the_worked_example_ends() -> None:
    # frappe/lending, test_term_loan_schedule_types: 12 periods from 17 October 2022
    schedule = repayment_schedule(agreed(12, "2022-10-17"))
    assert schedule[1].due_date == date(2022, 11, 17)
    assert schedule[-1].due_date == date(2023, 9, 17)


def test_the_last_instalment_carries_the_rest() -> None:
    schedule = repayment_schedule(agreed(36, "2026-12-20"))
    assert {instalment.amount for instalment in schedule[:-1]} == {Decimal("277.77")}
    assert schedule[-1].amount == Decimal("278.05")
    assert sum(instalment.amount for instalment in schedule) == Decimal("10000.00")


def test_paying_at_once_is_one_instalment() -> None:
    (only,) = repayment_schedule(agreed(1, "2026-12-20", "5000", "5000"))
    assert (only.number, only.due_date, only.amount) == (1, date(2026, 12, 20), yuan(5000))


@given(terms())
def test_the_schedule_is_the_agreement_to_the_fen(agreement: RepaymentTerms) -> None:
    schedule = repayment_schedule(agreement)
    assert sum((one.amount for one in schedule), Decimal(0)) == agreement.total
    assert [one.number for one in schedule] == list(range(1, agreement.months + 1))
    for before, after in pairwise(schedule):
        assert months_between(before.due_date.replace(day=1), after.due_date.replace(day=1)) == 1
    for one in schedule:
        assert one.due_date == add_months(agreement.first_due_date, one.number - 1)
