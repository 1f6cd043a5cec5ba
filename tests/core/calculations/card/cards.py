"""Cards made for tests."""

from datetime import date
from decimal import Decimal

from core.case.contract import CardContract, Movement, MovementKind
from core.case.debt import Balance, Debt
from core.case.lender import LenderKind
from core.money import yuan

BOUGHT, DRAWN, REFUNDED, PAID, WITHHELD = (
    MovementKind.PURCHASE,
    MovementKind.DRAWN,
    MovementKind.REFUND,
    MovementKind.PAID,
    MovementKind.WITHHELD,
)
PLAIN = CardContract(daily_rate=Decimal("0.0005"), statement_day=10, due_day=5)


def moved(kind: MovementKind, on: date, amount: str | int, to: Balance | None = None) -> Movement:
    return Movement(on=on, kind=kind, amount=yuan(amount), to=to)


def card(
    *movements: Movement,
    contract: CardContract | None = PLAIN,
    principal: str | int = 0,
    as_of: date = date(2026, 11, 23),
    **more: object,
) -> Debt:
    facts: dict[str, object] = {
        "debt_id": "card",
        "name": "某行信用卡",
        "kind": LenderKind.BANK_CREDIT_CARD,
        "balance": Balance(principal=yuan(principal)),
        "as_of": as_of,
        "contract": contract,
        "movements": movements,
    }
    return Debt.model_validate(facts | more)
