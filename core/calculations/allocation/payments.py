"""The payments of a debt, from the account's lines and the log, each once."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.case.contract import MovementKind
from core.case.debt import Debt
from core.case.entries import PaymentMade
from core.case.parts import Balance


@dataclass(frozen=True, slots=True)
class Paid:
    """One payment; `to` is where the lender says it went, `None` where that is not known."""

    on: date
    amount: Decimal
    to: Balance | None = None


def payments_of(debt: Debt, payments: Sequence[PaymentMade] = ()) -> tuple[Paid, ...]:
    """Every payment of the debt, oldest first.

    A payment that stands in the account and in the log (same day, same amount) counts once. Entries of other
    debts are left out; the caller leaves out entries that were withdrawn.
    """
    from_account = [
        Paid(movement.on, movement.amount, movement.to)
        for movement in debt.movements
        if movement.kind is MovementKind.PAID
    ]
    known = Counter((paid.on, paid.amount) for paid in from_account)
    from_log = list[Paid]()
    for entry in payments:
        if entry.debt_id != debt.debt_id:
            continue
        if known[entry.on, entry.amount]:
            known[entry.on, entry.amount] -= 1
        else:
            from_log.append(Paid(entry.on, entry.amount))
    return tuple(sorted([*from_account, *from_log], key=lambda paid: paid.on))
