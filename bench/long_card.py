"""A credit card of five years: purchases, payments that fall short, a late fee now and then."""

from datetime import date, timedelta
from decimal import Decimal

from core.case.contract import CardContract, CardInterestOn, Movement, MovementKind
from core.case.debt import Balance, Debt
from core.case.lender import LenderKind
from core.dates import add_months
from core.money import yuan

YEARS = 5
MONTHS = 12 * YEARS
PURCHASES_A_MONTH = 12


def long_card(as_of: date) -> Debt:
    """Sixty bills, 720 purchases, 55 payments."""
    start = add_months(as_of, -MONTHS)
    return Debt(
        debt_id="card",
        name="五年的卡",
        kind=LenderKind.BANK_CREDIT_CARD,
        balance=Balance(principal=yuan(30000), interest=yuan(9000)),
        as_of=as_of,
        drawn_on=start,
        contract=CardContract(
            daily_rate=Decimal("0.0005"),
            statement_day=5,
            due_day=25,
            interest_on=CardInterestOn.WHOLE_BILL,
            minimum_payment_ratio=Decimal("0.1"),
            late_fee_ratio=Decimal("0.05"),
        ),
        movements=tuple(_movements(start)),
    )


def _movements(start: date) -> list[Movement]:
    moved = []
    for month in range(MONTHS):
        first = add_months(start, month)
        moved += [
            Movement(
                on=first + timedelta(days=2 * number),
                kind=MovementKind.PURCHASE,
                amount=yuan(40 + 7 * number),
            )
            for number in range(PURCHASES_A_MONTH)
        ]
        if month % 12:
            paid = first + timedelta(days=20)
            moved.append(Movement(on=paid, kind=MovementKind.PAID, amount=yuan(500)))
    return moved
