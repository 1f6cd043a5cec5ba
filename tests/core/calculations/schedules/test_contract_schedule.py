"""The plan a contract gives, and when it gives none."""

from datetime import date
from decimal import Decimal

import pytest

from core.calculations.schedules.contract_schedule import contract_schedule
from core.calculations.schedules.rows import Schedule, total_interest
from core.case.contract import CardContract, DayBasis, LoanContract, RepaymentMethod
from core.case.lender import LenderKind
from core.money import yuan
from tests.core.builders import debt


def plan(
    method: RepaymentMethod | None, terms: dict[str, object], **more: object
) -> Schedule | None:
    facts = {
        "kind": LenderKind.CONSUMER_FINANCE,
        "original_amount": yuan(12000),
        "contract_annual_rate": Decimal("0.12"),
        "contract": LoanContract.model_validate({"method": method, "periods": 12, **terms}),
        "first_missed_due_date": None,
    }
    return contract_schedule(debt(**{**facts, **more}))


@pytest.mark.parametrize(
    ("method", "interest"),
    [
        (RepaymentMethod.EQUAL_PAYMENT, "794.23"),
        (RepaymentMethod.EQUAL_PRINCIPAL, "780.00"),
        (RepaymentMethod.INTEREST_ONLY, "1440.00"),
        (RepaymentMethod.BULLET, "1440.00"),
    ],
)
def test_each_method_has_its_plan_undated_without_a_first_due_date(
    method: RepaymentMethod, interest: str
) -> None:
    rows = plan(method, {})
    assert rows is not None
    assert total_interest(rows) == Decimal(interest)
    assert sum(row.principal for row in rows) == yuan(12000)
    assert {row.due_date for row in rows} == {None}


def test_service_fee_and_guarantee_fee_are_in_every_payment() -> None:
    fees = {"fee_per_period": yuan(20), "guarantee_fee_per_period": yuan(30)}
    for method in RepaymentMethod:
        rows = plan(method, fees)
        assert rows is not None
        assert {row.fee for row in rows} == {yuan(50)}
        assert rows[0].payment == rows[0].interest + rows[0].principal + yuan(50)


def test_equal_principal_with_a_fee_bears_no_interest_beside() -> None:
    rows = plan(RepaymentMethod.FLAT_FEE, {"fee_per_period": yuan(72)}, contract_annual_rate=None)
    assert rows is not None
    assert (rows[0].payment, total_interest(rows)) == (yuan(1072), 0)


def test_a_rate_beside_no_fee_does_not_say_what_a_period_costs() -> None:
    assert plan(RepaymentMethod.FLAT_FEE, {}) is None
    free = plan(RepaymentMethod.FLAT_FEE, {}, contract_annual_rate=None)
    assert free is not None
    assert free[0].payment == yuan(1000)


def test_a_plan_of_the_31st_keeps_it_after_february() -> None:
    rows = plan(
        RepaymentMethod.EQUAL_PAYMENT,
        {"first_due_date": date(2024, 2, 29)},
        drawn_on=date(2024, 1, 31),
    )
    assert rows is not None
    assert [row.due_date for row in rows[:3]] == [
        date(2024, 2, 29),
        date(2024, 3, 31),
        date(2024, 4, 30),
    ]
    assert rows[0].interest == yuan(120)


def test_a_longer_first_period_costs_its_days() -> None:
    dates = {"first_due_date": date(2024, 2, 20), "day_basis": None}
    rows = plan(RepaymentMethod.EQUAL_PAYMENT, dates, drawn_on=date(2024, 1, 10))
    assert rows is not None
    assert rows[0].interest == yuan(164)
    dates["day_basis"] = DayBasis.ACTUAL_365
    rows = plan(RepaymentMethod.EQUAL_PAYMENT, dates, drawn_on=date(2024, 1, 10))
    assert rows is not None
    assert rows[0].interest == Decimal("161.75")
    assert rows[1].due_date == date(2024, 3, 20)


def test_one_payment_at_the_end_goes_by_days_where_both_are_known() -> None:
    due = {"first_due_date": date(2025, 1, 1), "day_basis": DayBasis.ACTUAL_365}
    rows = plan(RepaymentMethod.BULLET, due, drawn_on=date(2024, 1, 1))
    assert rows is not None
    assert rows[0].interest == Decimal("1443.95")
    assert rows[0].due_date == date(2025, 1, 1)


@pytest.mark.parametrize("drawn_on", [None, date(2025, 1, 2)])
def test_a_day_of_drawing_that_is_missing_or_too_late_is_not_used(drawn_on: date | None) -> None:
    due = {"first_due_date": date(2025, 1, 1)}
    for method in (RepaymentMethod.BULLET, RepaymentMethod.INTEREST_ONLY):
        rows = plan(method, due, drawn_on=drawn_on)
        assert rows is not None
        assert total_interest(rows) == yuan(1440)


def test_without_its_facts_there_is_no_plan() -> None:
    method = RepaymentMethod.EQUAL_PAYMENT
    assert plan(method, {}, contract=CardContract()) is None
    assert plan(method, {}, contract=None) is None
    assert plan(method, {}, original_amount=None) is None
    assert plan(method, {}, contract_annual_rate=None) is None
    assert plan(method, {"periods": None}) is None
    assert plan(None, {}) is None
