"""A contract that cannot be right is sent back to the field that can be mended."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from core.case.contract import CardContract, LoanContract, Movement, MovementKind
from core.case.debt import Balance, Debt
from core.case.lender import LenderKind
from core.checks.contract_facts import check_contract, check_movements, has_card_rules
from core.money import yuan

DAY = date(2026, 11, 23)
DRAWN = date(2026, 1, 15)


def line(kind: MovementKind, amount: str, on: date = DRAWN, **more: Any) -> Movement:
    return Movement(on=on, kind=kind, amount=yuan(amount), **more)


def debt(contract: LoanContract | CardContract | None, **facts: Any) -> Debt:
    known: dict[str, Any] = {
        "debt_id": "d",
        "name": "借呗",
        "kind": LenderKind.MICROLOAN,
        "balance": Balance(principal=yuan("5000")),
        "as_of": DAY,
        "drawn_on": DRAWN,
    }
    return Debt.model_construct(**{**known, "contract": contract, "movements": (), **facts})


def fields(checked: Debt) -> set[str]:
    return {problem.field for problem in check_contract(checked, DAY)}


def test_a_loan_in_order_has_no_problem() -> None:
    contract = LoanContract(
        first_due_date=date(2026, 2, 15),
        penalty_uplift=Decimal("0.5"),
        overdue_annual_rate=Decimal("0.27"),
        accelerated_on=date(2026, 10, 1),
    )
    paid_out = (line(MovementKind.DRAWN, "9700"), line(MovementKind.WITHHELD, "300"))
    whole = debt(
        contract,
        contract_annual_rate=Decimal("0.18"),
        original_amount=yuan("10000"),
        movements=paid_out,
    )
    assert fields(whole) == set()
    assert fields(debt(None)) == set()
    assert fields(debt(LoanContract(), original_amount=yuan("10000"))) == set()
    assert fields(debt(LoanContract(), movements=paid_out)) == set()


@pytest.mark.parametrize(
    ("contract", "facts", "field"),
    [
        (LoanContract(first_due_date=date(2026, 1, 14)), {}, "first_due_date"),
        (LoanContract(accelerated_on=date(2026, 1, 14)), {}, "accelerated_on"),
        (LoanContract(accelerated_on=date(2026, 11, 24)), {}, "accelerated_on"),
        (LoanContract(), {"drawn_on": date(2026, 11, 24)}, "drawn_on"),
        (LoanContract(), {"first_missed_due_date": date(2026, 1, 1)}, "drawn_on"),
        (LoanContract(), {"original_amount": yuan("4000")}, "original_amount"),
        (
            LoanContract(penalty_uplift=Decimal("0.5"), overdue_annual_rate=Decimal("0.24")),
            {"contract_annual_rate": Decimal("0.18")},
            "overdue_annual_rate",
        ),
        (
            LoanContract(),
            {
                "original_amount": yuan("10000"),
                "movements": (line(MovementKind.DRAWN, "10000.01"),),
            },
            "arrived",
        ),
        (
            LoanContract(),
            {
                "original_amount": yuan("10000"),
                "movements": (
                    line(MovementKind.DRAWN, "9700"),
                    line(MovementKind.WITHHELD, "200"),
                ),
            },
            "withheld",
        ),
        (
            CardContract(late_fee_floor=yuan("10"), late_fee_cap=yuan("9.99")),
            {},
            "late_fee_cap",
        ),
        (CardContract(minimum_payment_ratio=Decimal("1.01")), {}, "minimum_payment_ratio"),
        (CardContract(late_fee_ratio=Decimal(5)), {}, "late_fee_ratio"),
    ],
)
def test_what_does_not_fit_is_said_at_its_field(
    contract: LoanContract | CardContract, facts: dict[str, Any], field: str
) -> None:
    assert fields(debt(contract, **facts)) == {field}


def test_rates_that_agree_may_both_stand_and_one_alone_is_never_wrong() -> None:
    alone = LoanContract(overdue_annual_rate=Decimal("0.05"))
    assert fields(debt(alone, contract_annual_rate=Decimal("0.18"))) == set()


def test_a_line_ahead_or_before_the_contract_or_not_adding_up_is_named_by_its_place() -> None:
    fits = line(
        MovementKind.PAID,
        "100",
        date(2026, 2, 15),
        to=Balance(principal=yuan("90"), interest=yuan("10")),
    )
    short = fits.model_copy(update={"to": Balance(principal=yuan("90"))})
    found = check_movements(
        (
            fits,
            line(MovementKind.PAID, "5", date(2026, 11, 24)),
            line(MovementKind.PAID, "5", date(2026, 1, 14)),
            short,
        ),
        DAY,
        begun_on=DRAWN,
    )
    assert [problem.field for problem in found] == ["1", "2", "3"]
    assert "今天之后" in found[0].sentence
    assert "早于合同日 2026 年 1 月 15 日" in found[1].sentence
    assert "差 10.00 元" in found[2].sentence


def test_only_a_bank_s_card_has_statement_days() -> None:
    assert has_card_rules(debt(None, kind=LenderKind.BANK_CREDIT_CARD))
    assert not has_card_rules(debt(None))
