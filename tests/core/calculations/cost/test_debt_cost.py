"""What one debt costs a year: from its account or its contract, never from a guess."""

from datetime import date
from decimal import Decimal

import pytest

from core.calculations.cost.debt_cost import debt_annual_cost
from core.case.contract import (
    CardContract,
    LoanContract,
    Movement,
    MovementKind,
    RepaymentMethod,
)
from core.case.debt import Balance, Debt
from core.case.lender import LenderKind
from core.dates import add_months
from core.money import ZERO

DRAWN = date(2025, 11, 10)
SPREAD = LoanContract(
    method=RepaymentMethod.EQUAL_PAYMENT, periods=12, first_due_date=add_months(DRAWN, 1)
)


def debt(**facts: object) -> Debt:
    return Debt.model_validate(
        {
            "debt_id": "one",
            "name": "甲",
            "kind": LenderKind.CONSUMER_FINANCE,
            "balance": Balance(principal=Decimal(8000)),
            "as_of": date(2026, 11, 23),
            "drawn_on": DRAWN,
            "original_amount": Decimal(12000),
            "contract_annual_rate": Decimal("0.18"),
            "contract": SPREAD,
        }
        | facts
    )


def moved(kind: MovementKind, amount: int, on: date = DRAWN) -> Movement:
    return Movement(on=on, kind=kind, amount=Decimal(amount))


def simple(one: Debt) -> Decimal:
    cost = debt_annual_cost(one)
    assert cost is not None
    return cost.simple


def test_without_fees_the_cost_is_about_the_contract_rate() -> None:
    assert Decimal("0.175") < simple(debt()) < Decimal("0.182")


def test_a_guarantee_fee_counts_and_is_cited_from_the_day_of_its_rule() -> None:
    guaranteed = SPREAD.model_copy(update={"guarantee_fee_per_period": Decimal(60)})
    cost = debt_annual_cost(debt(contract=guaranteed), ceiling=Decimal("0.24"))
    assert cost is not None
    assert cost.simple > Decimal("0.24")
    assert "超过了" in cost.sentence
    assert "zhudai_2025_9" in cost.citations
    assert ("每期担保费", Decimal(60)) in [(line.label, line.value) for line in cost.working]
    earlier = debt(
        contract=guaranteed.model_copy(update={"first_due_date": date(2025, 10, 30)}),
        drawn_on=date(2025, 9, 30),
    )
    before = debt_annual_cost(earlier)
    assert before is not None
    assert "zhudai_2025_9" not in before.citations


def test_a_fee_each_period_counts() -> None:
    dearer = SPREAD.model_copy(update={"fee_per_period": Decimal(30)})
    assert simple(debt(contract=dearer)) > simple(debt())


@pytest.mark.parametrize(
    "movements",
    [
        (moved(MovementKind.WITHHELD, 600),),
        (moved(MovementKind.DRAWN, 11400),),
        (moved(MovementKind.DRAWN, 11400), moved(MovementKind.WITHHELD, 600)),
    ],
)
def test_what_was_kept_back_is_no_principal(movements: tuple[Movement, ...]) -> None:
    cost = debt_annual_cost(debt(movements=movements))
    assert cost is not None
    assert cost.simple > simple(debt()) + Decimal("0.05")
    assert cost.working[1].value == Decimal(600)


def test_two_drawings_count_from_their_own_days() -> None:
    halves = (
        moved(MovementKind.DRAWN, 6000),
        moved(MovementKind.DRAWN, 6000, date(2025, 12, 1)),
    )
    assert simple(debt(movements=halves)) > simple(debt())


def test_without_days_it_goes_by_months() -> None:
    undated = SPREAD.model_copy(update={"first_due_date": None})
    assert abs(simple(debt(contract=undated)) - Decimal("0.18")) < Decimal("0.0001")
    bullet = LoanContract(method=RepaymentMethod.BULLET, periods=6)
    by_month = debt_annual_cost(debt(contract=bullet, drawn_on=None))
    assert by_month is not None
    assert abs(by_month.compound - (Decimal("1.09") ** 2 - 1)) < Decimal("1e-9")


def test_an_account_that_is_closed_speaks_for_itself() -> None:
    movements = (
        moved(MovementKind.DRAWN, 1000),
        moved(MovementKind.PAID, 1300, date(2026, 11, 10)),
        moved(MovementKind.REFUND, 100, date(2026, 11, 10)),
    )
    closed = debt(balance=Balance(), movements=movements)
    cost = debt_annual_cost(closed)
    assert cost is not None
    assert cost.compound == Decimal("0.2")
    assert cost.working[0].value == "账上每一笔到账和还款"
    assert debt_annual_cost(closed.model_copy(update={"contract": None})) == cost


@pytest.mark.parametrize(
    "facts",
    [
        {"contract": None},
        {"original_amount": None},
        {"contract_annual_rate": None},
        {"contract": CardContract()},
        {"contract": None, "movements": (moved(MovementKind.DRAWN, 12000),)},
        {"contract": None, "balance": Balance(), "movements": (moved(MovementKind.DRAWN, 12000),)},
        {"movements": (moved(MovementKind.WITHHELD, 12000),)},
        {"movements": (moved(MovementKind.DRAWN, 15000),)},
    ],
)
def test_missing_or_contradictory_facts_give_no_cost(facts: dict[str, object]) -> None:
    assert debt_annual_cost(debt(**facts)) is None


def test_interest_free_instalments_cost_nothing() -> None:
    free = LoanContract(method=RepaymentMethod.FLAT_FEE, periods=7, fee_per_period=ZERO)
    assert simple(debt(contract=free, contract_annual_rate=None)) == 0
