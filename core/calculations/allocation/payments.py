"""The payments of a debt, from the account's lines and the log, each once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from types import MappingProxyType

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


def payments_of(
    debt: Debt,
    payments: Sequence[PaymentMade] = (),
    booked: Mapping[str, Balance] = MappingProxyType({}),
) -> tuple[Paid, ...]:
    """Every payment of the debt, oldest first.

    A payment that stands in the account and in the log (same day, same amount) counts once. Entries of other
    debts are left out; the caller leaves out entries that were withdrawn. `booked` is payment entry → where the
    lender shows it, for those of which the account says nothing.
    """
    account = [
        Paid(movement.on, movement.amount, movement.to)
        for movement in debt.movements
        if movement.kind is MovementKind.PAID
    ]
    open_lines = list(account)
    from_log = list[Paid]()
    for entry in payments:
        if entry.debt_id != debt.debt_id:
            continue
        to = booked.get(entry.entry_id)
        line = next(
            (each for each in open_lines if (each.on, each.amount) == (entry.on, entry.amount)),
            None,
        )
        if line is None:
            from_log.append(Paid(entry.on, entry.amount, to))
            continue
        open_lines.remove(line)
        if line.to is None and to is not None:
            account[account.index(line)] = replace(line, to=to)
    return tuple(sorted([*account, *from_log], key=lambda paid: paid.on))
