"""Bills of a card and what follows from their due days, kept while the books are rolled forward."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from core.calculations.allocation.payment_order import payment_order
from core.calculations.card.interest import InterestSegment
from core.calculations.card.late_fee import late_fee, old_late_charge_is_abolished
from core.calculations.card.ledger import Ledger
from core.calculations.card.minimum_payment import minimum_payment
from core.calculations.card.records import PaymentPosted, Statement
from core.case.debt import Debt
from core.money import ZERO


class Bills:
    """Sends bills, judges them after their due days, and knows since when a minimum payment is missed."""

    def __init__(self, debt: Debt, ledger: Ledger, agreed: Sequence[str] | None) -> None:
        self.statements: list[Statement] = []
        self.payments: list[PaymentPosted] = []
        self.first_missed: date | None = None
        self._debt = debt
        self.ledger = ledger
        self._agreed = agreed
        self._came_in: list[tuple[date, Decimal]] = []
        self._overdue_since: date | None = None
        self._arrears = ZERO
        self._arrears_principal = ZERO

    def days_overdue(self, on: date) -> int:
        """Days since the due day of the oldest minimum payment that is still missed; 0 if none is."""
        return (on - self._overdue_since).days if self._overdue_since else 0

    def pay(self, on: date, amount: Decimal) -> None:
        """A payment, allocated by the order that holds on its day."""
        before, days = self.ledger.balance, self.days_overdue(on)
        order = payment_order(self._debt, on, self._agreed, days_overdue=days)
        allocation = self.ledger.pay(on, amount, order.order, "还款")
        self.payments.append(PaymentPosted(on, amount, days, before, order, allocation))
        self._count(on, amount, allocation.to["principal"])

    def refund(self, on: date, amount: Decimal) -> None:
        """A refund; it counts towards the bill like a payment of principal."""
        self.ledger.refund(on, amount, "退款")
        self._count(on, amount, amount)

    def _count(self, on: date, amount: Decimal, principal: Decimal) -> None:
        self._came_in.append((on, amount))
        self._arrears = max(ZERO, self._arrears - amount)
        self._arrears_principal = max(ZERO, self._arrears_principal - principal)
        if not self._arrears:
            self._overdue_since, self._arrears_principal = None, ZERO

    def send(self, on: date, due: date) -> None:
        """A bill: interest is posted, what stands is written down, and the minimum worked out."""
        segments = self.ledger.post_interest(on, "利息入账")
        if segments or not self.ledger.idle:
            self.write_down(on, due, segments)

    def write_down(self, on: date, due: date, segments: tuple[InterestSegment, ...] = ()) -> None:
        """The bill as it stands, without posting anything."""
        balance = self.ledger.balance
        earlier = min(self._arrears_principal, balance.principal)
        minimum = minimum_payment(
            balance.principal - earlier,
            self.ledger.terms.minimum_ratio,
            interest_and_fees=balance.total - balance.principal,
            earlier_minimum=earlier,
        )
        interest = sum((segment.interest for segment in segments), ZERO)
        self.statements.append(Statement(on, due, balance, minimum, interest, segments))

    def judge(self, bill: date) -> None:
        """After the due day of the bill of that day: grace kept or lost, 违约金 if the minimum was missed."""
        place = next((at for at, sent in enumerate(self.statements) if sent.on == bill), None)
        if place is None:
            return
        sent = self.statements[place]
        paid = sum((amount for on, amount in self._came_in if sent.on < on <= sent.due), ZERO)
        if paid >= sent.balance.total:
            self.ledger.keep_grace(sent.on)
        else:
            self.ledger.lose_grace(sent.on)
        fee = self._late_fee(sent, paid)
        self.statements[place] = replace(sent, paid_by_due=paid, late_fee=fee)

    def _late_fee(self, sent: Statement, paid: Decimal) -> Decimal:
        missing = max(ZERO, sent.minimum - paid)
        if not missing:
            self._arrears, self._overdue_since = ZERO, None
            return ZERO
        terms = self.ledger.terms
        self._arrears = missing
        self._overdue_since = self._overdue_since or sent.due
        self.first_missed = self.first_missed or sent.due
        now = self.ledger.balance
        charges = now.total - now.principal
        self._arrears_principal = min(now.principal, max(ZERO, missing - charges))
        fee = late_fee(
            sent.minimum,
            paid,
            ratio=terms.late_fee_ratio,
            floor=terms.late_fee_floor,
            cap=terms.late_fee_cap,
        )
        on = sent.due + timedelta(days=1)
        name = "违约金" if old_late_charge_is_abolished(on) else "滞纳金（2017 年以前）"
        self.ledger.charge(on, "late_fee", fee, name)
        return fee
