"""核对冲抵: where each payment went by the lender's account, where it would go by rule, and the difference."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.calculations.allocation.one_debt import Allocation
from core.calculations.allocation.payment_order import PaymentOrder
from core.case.debt import Debt
from core.case.entries import PaymentMade
from core.case.parts import Balance


@dataclass(frozen=True, slots=True)
class PaymentCheck:
    """One payment. `by_lender` is `None` where the lender did not say, `by_rule` where the balance before
    the payment is not known; `difference` is by rule less by lender, component by component.
    """

    on: date
    amount: Decimal
    order: PaymentOrder
    before: Balance | None
    by_lender: Balance | None
    by_rule: Allocation | None
    difference: dict[str, Decimal]
    sentence: str


@dataclass(frozen=True, slots=True)
class AllocationCheck:
    """All payments of a debt; `difference` sums what is known of each component."""

    debt_id: str
    payments: tuple[PaymentCheck, ...]
    difference: dict[str, Decimal]
    sentence: str
    citations: tuple[str, ...]


def allocation_check(
    debt: Debt,
    payments: Sequence[PaymentMade] = (),
    *,
    before: Sequence[Balance] | None = None,
    agreed: Sequence[str] | None = None,
) -> AllocationCheck:
    """The check of every payment of a debt, oldest first."""
    raise NotImplementedError
