"""A first period that is no whole month."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calculations.schedules.due_dates import due_dates
from core.calculations.schedules.equal_payment import equal_payment, equal_payment_by_days
from core.calculations.schedules.odd_first_period import odd_first_period, with_odd_first_period
from core.case.contract import DayBasis
from core.money import yuan

LOAN = (yuan(100000), Decimal("0.036"))
DRAWN, DUE = date(2026, 3, 10), date(2026, 4, 20)


@pytest.mark.parametrize(
    ("basis", "days", "wanted"),
    [
        (DayBasis.ACTUAL_360, 41, "410.00"),
        (DayBasis.ACTUAL_365, 41, "404.38"),
        (DayBasis.THIRTY_360, 40, "400.00"),
    ],
)
def test_forty_one_days_by_each_basis(basis: DayBasis, days: int, wanted: str) -> None:
    first = odd_first_period(*LOAN, DRAWN, DUE, basis)
    assert (first.days, first.interest) == (days, Decimal(wanted))


def test_the_working_can_be_redone() -> None:
    first = odd_first_period(*LOAN, DRAWN, DUE)
    assert first.working[1].how == "100,000.00 × 3.6% × 41 ÷ 360"


def test_later_rows_do_not_change() -> None:
    regular = equal_payment(*LOAN, 12)
    rows = with_odd_first_period(regular, yuan(410))
    assert rows[1:] == regular[1:]
    assert rows[0].payment - regular[0].payment == yuan(110)


@given(
    fen=st.integers(1000, 100_000_000),
    points=st.integers(0, 3600),
    periods=st.integers(1, 36),
    drawn=st.dates(date(2020, 1, 1), date(2030, 12, 31)).filter(lambda day: day.day <= 28),
)
def test_exactly_one_month_by_thirty_days_is_the_regular_plan(
    fen: int, points: int, periods: int, drawn: date
) -> None:
    principal, rate = Decimal(fen) / 100, Decimal(points) / 10000
    regular = equal_payment(principal, rate, periods)
    first = odd_first_period(principal, rate, drawn, due_dates(drawn, 1)[0], DayBasis.THIRTY_360)
    assert with_odd_first_period(regular, first.interest) == regular


def test_one_level_payment_over_periods_counted_by_days() -> None:
    due = due_dates(date(2024, 1, 1), 3)
    rows = equal_payment_by_days(yuan(100), Decimal("0.094822"), date(2024, 1, 1), due)
    assert [row.due_date for row in rows] == list(due)
    assert [row.interest for row in rows] == [Decimal("0.81"), Decimal("0.50"), Decimal("0.27")]
    assert rows[0].payment == rows[1].payment
    assert abs(rows[2].payment - rows[0].payment) <= Decimal("0.03")
    with pytest.raises(ValueError, match="one period"):
        equal_payment_by_days(yuan(100), Decimal("0.1"), date(2024, 1, 1), ())
