"""Whether the lender books payments in the order that the agreement names (or, where it names none, the law)."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from core.calculations.allocation.one_debt import allocate
from core.calculations.allocation.payment_order import (
    CHARGES_FIRST,
    PRINCIPAL_FIRST,
    PaymentOrder,
    payment_order,
)
from core.case.debt import Debt
from core.case.entries import AgreementSigned, BookingOrder, PaymentMade
from core.case.parts import COMPONENT_LABELS, Balance
from core.money import ZERO
from core.workflow.progress import Progress

_AGREED = {
    BookingOrder.PRINCIPAL_FIRST: PRINCIPAL_FIRST,
    BookingOrder.CHARGES_FIRST: CHARGES_FIRST,
    BookingOrder.AS_THE_LAW: None,
}


@dataclass(frozen=True, slots=True)
class Misbooked:
    """A payment of which `short` yuan less went to principal than the order asks for."""

    payment: PaymentMade
    order: PaymentOrder
    by_order: Decimal
    by_lender: Decimal

    @property
    def short(self) -> Decimal:
        """Yuan to be moved to principal."""
        return self.by_order - self.by_lender


def agreed_order(agreement: AgreementSigned | None) -> Sequence[str] | None:
    """The order of buckets an agreement names; `None` where it leaves it to the law, or says nothing."""
    return _AGREED[agreement.booking] if agreement and agreement.booking else None


def misbooked(debt: Debt, state: Progress) -> tuple[Misbooked, ...]:
    """Payments under the agreement that were booked against its order, oldest first.

    Only an agreement that speaks of the order is checked, and only payments whose booking was noted. What was owed
    before a payment comes from the lender's own figures: forwards from the debt's balance less what the agreement
    waives, backwards by adding up what was booked. While interest runs on, what charges were owed is not known;
    then only an order that begins with principal can be checked.
    """
    agreement = state.agreement
    if agreement is None or agreement.booking is None:
        return ()
    found = (
        _check(debt, state, agreement, payment)
        for payment in state.payments
        if payment.on >= agreement.on and payment.entry_id in state.bookings
    )
    return tuple(each for each in found if each and each.short > ZERO)


def _check(
    debt: Debt, state: Progress, agreement: AgreementSigned, payment: PaymentMade
) -> Misbooked | None:
    order = payment_order(debt, payment.on, agreed_order(agreement))
    principal_first = order.order[0] == "principal"
    if not principal_first and not agreement.terms.interest_suspended:
        return None
    before = _before(debt, state, agreement, payment)
    by_order = allocate(payment.amount, before.parts(), order.order).to["principal"]
    return Misbooked(payment, order, by_order, state.bookings[payment.entry_id].principal)


def _before(
    debt: Debt, state: Progress, agreement: AgreementSigned, payment: PaymentMade
) -> Balance:
    """What was owed before a payment, of principal at least this, by the lender's figures and bookings.

    A payment whose booking was not noted is taken to have met principal, a figure of a payment's own day to come
    after it: both leave the lender the doubt.
    """
    at = state.payments.index(payment)
    if agreement.on < debt.as_of and payment.on <= debt.as_of:
        since = [each for each in state.payments[at:] if each.on < debt.as_of]
        booked = [state.bookings.get(each.entry_id, Balance()) for each in since]
        return _sum([debt.balance, *booked])
    waived = agreement.terms.waived if debt.as_of <= agreement.on else Balance()
    earlier = [each for each in state.payments[:at] if each.on >= debt.as_of]
    taken = [state.bookings.get(each.entry_id, Balance(principal=each.amount)) for each in earlier]
    return debt.balance.less(waived).less(_sum(taken))


def _sum(parts: Sequence[Balance]) -> Balance:
    return Balance(
        **{name: sum((getattr(part, name) for part in parts), ZERO) for name in COMPONENT_LABELS}
    )
