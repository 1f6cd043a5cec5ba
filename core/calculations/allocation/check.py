"""核对冲抵: where each payment went by the lender's account, where it would go by rule, and the difference."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from core.calculations.allocation.balances_before import balances_before
from core.calculations.allocation.one_debt import Allocation, allocate
from core.calculations.allocation.payment_order import PaymentOrder, payment_order
from core.calculations.allocation.payments import Paid, payments_of
from core.calculations.allocation.sentences import payment_sentence, whole_sentence
from core.case.debt import Debt
from core.case.entries import PaymentMade
from core.case.parts import COMPONENT_LABELS, Balance
from core.money import ZERO


@dataclass(frozen=True, slots=True)
class PaymentCheck:
    """One payment, by lender and by rule.

    `by_lender` is `None` where the lender did not say, `before` and `by_rule` where the balance before the
    payment is not known. `difference` is by rule less by lender, component by component; `None` unless both
    are known.
    """

    on: date
    amount: Decimal
    order: PaymentOrder
    before: Balance | None
    by_lender: Balance | None
    by_rule: Allocation | None
    difference: Mapping[str, Decimal] | None
    sentence: str

    @property
    def principal_short(self) -> Decimal:
        """How much more principal the payment would have met by rule; negative if less, 0 if not known."""
        return self.difference["principal"] if self.difference else ZERO


@dataclass(frozen=True, slots=True)
class AllocationCheck:
    """All payments of a debt; `difference` sums what is known of each component."""

    debt_id: str
    payments: tuple[PaymentCheck, ...]
    difference: Mapping[str, Decimal]
    sentence: str
    citations: tuple[str, ...]


def allocation_check(
    debt: Debt,
    payments: Sequence[PaymentMade] = (),
    *,
    before: Sequence[Balance | None] | None = None,
    agreed: Sequence[str] | None = None,
    booked: Mapping[str, Balance] = MappingProxyType({}),
) -> AllocationCheck:
    """The check of every payment of a debt, oldest first: `Debt.movements` and the log, each once.

    `before` is what was owed just before each payment, one for one with `payments_of(debt, payments)`; without
    it the account of the card or loan is rebuilt as far as its facts go. `agreed` is an agreed order
    (component names, first paid first), `booked` payment entry → where the lender shows it.
    Rules: 民法典第561条, the card rule of day 91.
    Raises `ValueError` if `before` has another length than the payments.
    """
    paid = payments_of(debt, payments, booked)
    known: Sequence[tuple[Balance, int] | None]
    if before is None:
        known = balances_before(debt, payments, agreed)
    else:
        known = [
            (balance, debt.days_past_due(each.on)) if balance else None
            for each, balance in zip(paid, before, strict=True)
        ]
    checks = tuple(
        _check(debt, each, owed, agreed) for each, owed in zip(paid, known, strict=True)
    )
    return AllocationCheck(
        debt_id=debt.debt_id,
        payments=checks,
        difference={
            name: sum((each.difference[name] for each in checks if each.difference), ZERO)
            for name in COMPONENT_LABELS
        },
        sentence=whole_sentence(
            len(checks), [each.principal_short for each in checks if each.difference is not None]
        ),
        citations=tuple(dict.fromkeys(rule for each in checks for rule in each.order.citations)),
    )


def _check(
    debt: Debt, paid: Paid, known: tuple[Balance, int] | None, agreed: Sequence[str] | None
) -> PaymentCheck:
    owed, days = known or (None, None)
    order = payment_order(debt, paid.on, agreed, days_overdue=days)
    by_rule = allocate(paid.amount, owed.parts(), order.order) if owed else None
    difference = None
    if by_rule and paid.to:
        stated = paid.to.parts()
        difference = {name: by_rule.to[name] - stated[name] for name in COMPONENT_LABELS}
    return PaymentCheck(
        on=paid.on,
        amount=paid.amount,
        order=order,
        before=owed,
        by_lender=paid.to,
        by_rule=by_rule,
        difference=difference,
        sentence=payment_sentence(paid, order, by_rule),
    )
