"""What is known of a payoff: the newest quote, what was paid and debited, what was seen, and which points it takes.

Folded from the log by `core.workflow.progress`, as part of where a debt stands.
"""

from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Self

from core.case.debt import Debt
from core.case.entries import (
    CertificateRead,
    CreditRecordSeen,
    EntryBase,
    LetterKind,
    LetterSent,
    PaymentMade,
    PaymentMethod,
    PayoffCheck,
    PayoffChecked,
    PayoffQuoted,
    RefundReceived,
)
from core.case.lender import LenderKind, PartyRole
from core.money import ZERO

REQUIRED_PAYOFF_CHECKS = frozenset(
    {
        PayoffCheck.ZERO_BALANCE,
        PayoffCheck.AUTO_DEBIT_OFF,
        PayoffCheck.CERTIFICATE_REQUESTED,
        PayoffCheck.CERTIFICATE_RECEIVED,
    }
)
"""Points that must be seen of every debt before it counts as paid and proven."""


@dataclass(frozen=True)
class PayoffState:
    """One debt's payoff on a day; amounts in yuan, entries the newest of their kind, or all.

    `due` is what the payoff was to cost, `None` where neither a quote nor a kept agreement says so; `paid` is
    what was paid for it; `debited_after` what was still taken by itself after it.
    """

    guaranteed: bool = False
    unreported: bool = False
    quote: PayoffQuoted | None = None
    paid_since_quote: Decimal = ZERO
    paid_on: date | None = None
    due: Decimal | None = None
    paid: Decimal = ZERO
    debited_after: Decimal = ZERO
    looks: tuple[PayoffChecked, ...] = ()
    checks: frozenset[PayoffCheck] = field(default_factory=frozenset)
    refunds: tuple[RefundReceived, ...] = ()
    certificate: CertificateRead | None = None
    record: CreditRecordSeen | None = None

    @property
    def overpaid(self) -> Decimal:
        """What was paid or taken beyond the payoff; zero where its price is not known and nothing was debited."""
        if self.due is None:
            return self.debited_after
        return max(ZERO, self.paid + self.debited_after - self.due)

    @property
    def refund_due(self) -> Decimal:
        """What has still to come back."""
        back = sum((refund.amount for refund in self.refunds), ZERO)
        return max(ZERO, self.overpaid - back)

    @property
    def seen(self) -> frozenset[PayoffCheck]:
        """Points of the check list that hold now."""
        back = self.overpaid > ZERO and self.refund_due == ZERO
        return self.checks | ({PayoffCheck.REFUND_RECEIVED} if back else set())

    @property
    def required(self) -> frozenset[PayoffCheck]:
        """Points that this debt takes before it counts as paid and proven."""
        more = {
            PayoffCheck.REFUND_RECEIVED: self.overpaid > ZERO,
            PayoffCheck.GUARANTOR_FREE: self.guaranteed,
            PayoffCheck.CREDIT_RECORD_CHECKED: not self.unreported,
        }
        return REQUIRED_PAYOFF_CHECKS | {check for check, needed in more.items() if needed}

    @property
    def missing(self) -> tuple[PayoffCheck, ...]:
        """Required points not seen yet, in order."""
        left = self.required - self.seen
        return tuple(check for check in PayoffCheck if check in left)

    @property
    def never_looked_at(self) -> tuple[PayoffCheck, ...]:
        """Points that every debt takes and nobody has looked at at all."""
        looked = self.checks | {look.check for look in self.looks}
        return tuple(check for check in PayoffCheck if check in REQUIRED_PAYOFF_CHECKS - looked)

    def last_look(self, check: PayoffCheck) -> PayoffChecked | None:
        """The newest look at a point."""
        return next((look for look in reversed(self.looks) if look.check is check), None)

    def guaranteed_by_entry(self) -> Self:
        """The same once a guarantor has paid: it has to let go as well."""
        return replace(self, guaranteed=True)

    def with_payment(self, payment: PaymentMade, *, over: bool) -> Self:
        """The same after a payment; `over` when the debt was paid off before it."""
        debit = over and payment.method is PaymentMethod.AUTO_DEBIT
        if debit:
            return replace(
                self,
                debited_after=self.debited_after + payment.amount,
                checks=self.checks - {PayoffCheck.AUTO_DEBIT_OFF},
            )
        return (
            self
            if over
            else replace(self, paid_since_quote=self.paid_since_quote + payment.amount)
        )

    def paid_off(
        self, payment: PaymentMade, agreed: Decimal | None, under_agreement: Decimal
    ) -> Self:
        """The same at the payment that pays the debt off.

        A quote that still stood says what it was to cost, else what a kept agreement asks for in all (`agreed`,
        of which `under_agreement` was paid). A quote that had run out says nothing.
        """
        quote = self.quote
        due: Decimal | None
        if quote and payment.on <= (quote.valid_until or payment.on):
            due, paid = quote.amount, self.paid_since_quote
        elif agreed is not None:
            due, paid = agreed, under_agreement
        else:
            due, paid = None, payment.amount
        return replace(self, paid_on=payment.on, due=due, paid=paid)

    def with_entry(self, entry: EntryBase, *, over: bool) -> Self:
        """The same after any entry but a payment."""
        match entry:
            case PayoffQuoted() if not over:
                return replace(self, quote=entry, paid_since_quote=ZERO)
            case PayoffChecked():
                return self._with_look(entry)
            case RefundReceived():
                return replace(self, refunds=(*self.refunds, entry))
            case CertificateRead() if over:
                return replace(self, certificate=entry)
            case CreditRecordSeen() if over:
                point = {PayoffCheck.CREDIT_RECORD_CHECKED}
                checks = self.checks | point if entry.shown.settled else self.checks - point
                return replace(self, record=entry, checks=checks)
            case LetterSent(letter=LetterKind.PAYOFF_CERTIFICATE_REQUEST) if over:
                return self._asked_for_certificate()
        return self

    def _asked_for_certificate(self) -> Self:
        """A paper read before counts no more: another one was asked for."""
        checks = self.checks | {PayoffCheck.CERTIFICATE_REQUESTED}
        return replace(self, checks=checks, certificate=None)

    def _with_look(self, look: PayoffChecked) -> Self:
        owing = look.check is PayoffCheck.ZERO_BALANCE and look.not_zero
        checks = self.checks - {look.check} if owing else self.checks | {look.check}
        asked = look.check is PayoffCheck.CERTIFICATE_REQUESTED
        return replace(
            self,
            checks=checks,
            looks=(*self.looks, look),
            certificate=None if asked else self.certificate,
        )


def payoff_of(debt: Debt | None) -> PayoffState:
    """What the facts of a debt say about its payoff before anything has happened.

    A private lender reports to no credit record.
    """
    if debt is None:
        return PayoffState()
    return PayoffState(
        guaranteed=debt.party(PartyRole.GUARANTOR) is not None,
        unreported=debt.kind is LenderKind.PRIVATE_LENDER,
    )
