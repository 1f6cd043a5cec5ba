"""What is known of a loan's account: the money that came, was withheld and was paid back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.calculations.allocation.payments import Paid, payments_of
from core.case.contract import Movement, MovementKind
from core.case.debt import Debt
from core.case.entries import PaymentMade
from core.money import ZERO


@dataclass(frozen=True, slots=True)
class AccountFacts:
    """`drawn_on` is the first day money came; `arrived` what came and `withheld` what was kept back, in yuan."""

    drawn_on: date
    arrivals: tuple[Movement, ...]
    withheld: Decimal
    paid: tuple[Paid, ...]

    @property
    def arrived(self) -> Decimal:
        """What really came."""
        return sum((movement.amount for movement in self.arrivals), ZERO)


def account_facts(debt: Debt, payments: Sequence[PaymentMade]) -> AccountFacts | None:
    """The account up to the day of the lender's figures; `None` where no drawing is written down.

    Payments of the log count where they are of this debt, not after that day, and not among the movements
    already (same day and amount).
    """
    known = [movement for movement in debt.movements if movement.on <= debt.as_of]
    arrivals = tuple(m for m in known if m.kind is MovementKind.DRAWN)
    if not arrivals:
        return None
    withheld = sum((m.amount for m in known if m.kind is MovementKind.WITHHELD), ZERO)
    return AccountFacts(
        drawn_on=min(movement.on for movement in arrivals),
        arrivals=arrivals,
        withheld=withheld,
        paid=tuple(paid for paid in payments_of(debt, payments) if paid.on <= debt.as_of),
    )
