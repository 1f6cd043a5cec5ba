"""The dates and amounts of agreed terms."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.case.agreement import RepaymentTerms
from core.dates import add_months


@dataclass(frozen=True)
class Instalment:
    """One payment of a schedule; `number` counts from 1."""

    number: int
    due_date: date
    amount: Decimal


def repayment_schedule(terms: RepaymentTerms) -> tuple[Instalment, ...]:
    """Every instalment of the terms; the amounts add up to `terms.total` to the fen.

    Due dates keep the day of the first one, clamped to the end of short months without drifting.
    """
    return tuple(
        Instalment(
            number=number,
            due_date=add_months(terms.first_due_date, number - 1),
            amount=terms.last_instalment if number == terms.months else terms.monthly,
        )
        for number in range(1, terms.months + 1)
    )
