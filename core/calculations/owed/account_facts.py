"""What is known of a loan's account: the money that came, was withheld and was paid back."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

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
    paid: tuple[Movement, ...]

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
        paid=paid_movements(debt, payments),
    )


def paid_movements(debt: Debt, payments: Sequence[PaymentMade]) -> tuple[Movement, ...]:
    """Every payment up to the day of the lender's figures, oldest first, each once."""
    listed = [m for m in debt.movements if m.kind is MovementKind.PAID and m.on <= debt.as_of]
    seen = Counter((movement.on, movement.amount) for movement in listed)
    for payment in payments:
        if payment.debt_id != debt.debt_id or payment.on > debt.as_of:
            continue
        if seen[payment.on, payment.amount]:
            seen[payment.on, payment.amount] -= 1
            continue
        listed.append(Movement(on=payment.on, kind=MovementKind.PAID, amount=payment.amount))
    return tuple(sorted(listed, key=lambda movement: movement.on))
