"""A plan against what was really paid, and what closes it early."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calculations.interest.payment import Payment
from core.calculations.schedules.due_dates import due_dates
from core.calculations.schedules.equal_payment import equal_payment
from core.calculations.schedules.equal_principal import equal_principal
from core.calculations.schedules.overdue import recalculated
from core.calculations.schedules.prepayment import prepayment
from core.calculations.schedules.rows import dated
from core.calculations.schedules.running_loan import Pricing
from core.case.contract import DayBasis
from core.law.library import citation
from core.money import yuan

D = date.fromisoformat
DRAWN = D("2024-01-01")
DUE = due_dates(DRAWN, 6)
RATE = Pricing(Decimal("0.07"))
ROWS = dated(equal_payment(yuan(100), RATE.annual_rate, 6), DUE)


def paid(*days: str) -> list[Payment]:
    return [Payment(D(day), Decimal("17.01")) for day in days]


def test_paid_on_time_the_plan_is_the_contract_s() -> None:
    payments = [Payment(row.due_date, row.payment) for row in ROWS if row.due_date]
    now = recalculated(ROWS, RATE, DRAWN, payments, as_of=DUE[-1])
    assert now.rows == ROWS
    assert (now.principal, now.due_interest, now.open_interest, now.overpaid) == (0, 0, 0, 0)


def test_nothing_paid_keeps_costing_the_first_month_s_interest() -> None:
    now = recalculated(ROWS, RATE, DRAWN, as_of=D("2024-07-15"))
    assert [row.interest for row in now.rows] == [Decimal("0.58")] * 6
    assert now.rows[-1].payment == Decimal("18.43")
    assert now.due_interest == Decimal("3.48"), "unpaid interest bears none"
    assert now.principal == now.due_principal == yuan(100)
    assert now.open_interest == Decimal("0.26"), "14 of July's 31 days"


def test_arrears_cost_until_today_and_are_then_taken_as_paid() -> None:
    """Of March 9 days on 100.00 and 22 on 67.14, the plan's own balance."""
    now = recalculated(ROWS, RATE, DRAWN, as_of=D("2024-03-10"))
    assert [row.interest for row in now.rows][:4] == [
        Decimal("0.58"),
        Decimal("0.58"),
        Decimal("0.45"),
        Decimal("0.30"),
    ]
    assert now.due_principal == Decimal("32.86")


def test_half_an_instalment_meets_interest_first() -> None:
    now = recalculated(ROWS, RATE, DRAWN, [Payment(DUE[0], yuan(10))], as_of=DUE[1])
    assert now.rows[1].interest == Decimal("0.53"), "on 90.58"
    assert now.principal == Decimal("90.58")
    assert now.due_interest == Decimal("0.53")


def test_a_late_instalment_costs_its_days() -> None:
    on_time = recalculated(ROWS, RATE, DRAWN, paid("2024-02-01"), as_of=DUE[1])
    late = recalculated(ROWS, RATE, DRAWN, paid("2024-02-15"), as_of=DUE[1])
    assert on_time.rows[1].interest == Decimal("0.49")
    assert late.rows[1].interest == Decimal("0.53"), "14 days on 100.00, 15 on 83.57"


def test_paying_early_stops_interest_on_that_day() -> None:
    close = prepayment(ROWS, RATE, DRAWN, paid("2024-02-01"), on=D("2024-02-15"))
    assert (close.principal, close.interest) == (Decimal("83.57"), Decimal("0.24"))
    assert close.total == Decimal("83.81")
    assert close.working[-1].value == close.total
    assert all(citation(rule) for rule in close.citations)


def test_a_contract_may_name_whole_periods_a_fee_or_a_day_basis() -> None:
    terms = (DRAWN, paid("2024-02-01"))
    day = D("2024-02-15")
    whole = prepayment(ROWS, RATE, *terms, on=day, whole_period=True, fee=yuan(1))
    assert (whole.interest, whole.total) == (Decimal("0.49"), Decimal("85.06"))
    by_days = Pricing(RATE.annual_rate, DayBasis.ACTUAL_360)
    assert prepayment(ROWS, by_days, *terms, on=day).interest == Decimal("0.23")
    on_time = recalculated(ROWS, by_days, *terms, as_of=DUE[1])
    assert on_time.rows[0].interest == Decimal("0.58"), "a whole period stays a month"


def test_paying_all_mid_month_leaves_nothing_and_names_what_was_too_much() -> None:
    day = D("2024-02-15")
    payments = [*paid("2024-02-01"), Payment(day, yuan(84))]
    now = recalculated(ROWS, RATE, DRAWN, payments, as_of=D("2024-05-20"))
    assert (now.principal, now.due_interest, now.open_interest) == (0, 0, 0)
    assert now.overpaid == Decimal("0.19")


def test_interest_taken_mid_month_is_not_asked_for_again() -> None:
    payments = [Payment(D("2024-01-16"), yuan(50))]
    now = recalculated(ROWS, RATE, DRAWN, payments, as_of=DUE[0])
    assert now.rows[0].interest == Decimal("0.43"), "15 days on 100, 16 on 50.28"
    assert now.due_interest == Decimal("0.15"), "0.28 of it was paid"
    assert now.principal == Decimal("50.28")


def test_equal_principal_asks_for_its_own_payment_each_period() -> None:
    rows = dated(equal_principal(yuan(600), Decimal("0.12"), 6), DUE)
    payments = [Payment(row.due_date, row.payment) for row in rows if row.due_date]
    pricing = Pricing(Decimal("0.12"))
    assert recalculated(rows, pricing, DRAWN, payments, as_of=DUE[-1]).rows == rows


def test_years_after_the_last_due_date_interest_still_runs_simply() -> None:
    now = recalculated(ROWS, RATE, DRAWN, as_of=D("2026-07-01"))
    assert now.open_interest == yuan(14)


def test_dates_that_cannot_be_are_refused() -> None:
    with pytest.raises(ValueError, match="before the loan"):
        recalculated(ROWS, RATE, DRAWN, as_of=D("2023-12-31"))
    with pytest.raises(ValueError, match="follow the drawing"):
        recalculated(ROWS, RATE, DRAWN, paid("2023-12-31"), as_of=DUE[0])
    with pytest.raises(ValueError, match="its due date"):
        recalculated((replace(ROWS[0], due_date=None),), RATE, DRAWN, as_of=DUE[0])
    with pytest.raises(ValueError, match="upwards"):
        recalculated((ROWS[1], ROWS[0]), RATE, DRAWN, as_of=DUE[2])


@given(
    payments=st.lists(st.tuples(st.integers(0, 260), st.integers(0, 4000)), max_size=8),
    as_of=st.integers(0, 260),
    basis=st.sampled_from((None, *DayBasis)),
)
def test_every_fen_paid_went_somewhere(
    payments: list[tuple[int, int]], as_of: int, basis: DayBasis | None
) -> None:
    """Paid = principal gone + interest met + overpaid; interest met and unpaid is what all periods bore so far."""
    day = DRAWN + timedelta(days=as_of)
    money = [Payment(DRAWN + timedelta(days=after), Decimal(fen) / 100) for after, fen in payments]
    now = recalculated(ROWS, Pricing(RATE.annual_rate, basis), DRAWN, money, as_of=day)
    in_all = sum((payment.amount for payment in money if payment.on <= day), Decimal(0))
    met = in_all - (yuan(100) - now.principal) - now.overpaid
    assert met >= 0
    assert min(now.principal, now.due_principal, now.due_interest, now.open_interest) >= 0
    past = [row for row in now.rows if row.due_date and row.due_date <= day]
    running = met + now.due_interest + now.open_interest - sum(row.interest for row in past)
    days = (day - (past[-1].due_date if past and past[-1].due_date else DRAWN)).days
    assert 0 <= running <= yuan(7) * days / 336 + Decimal("0.01"), "28 days are the shortest month"
    assert sum(row.principal for row in now.rows) <= yuan(100)
    assert all(row.payment == row.interest + row.principal for row in now.rows)
