"""The running book of one loan: principal due and not due, charges, and money waiting for the next due date."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from core.calculations.allocation.one_debt import allocate
from core.calculations.interest.day_count import days_between, days_of_a_year, year_fraction
from core.calculations.owed.charges import CHARGES, Charge, ChargeKind, PrincipalDays
from core.calculations.owed.loan_terms import Due, LoanTerms, Payment
from core.calculations.owed.report import AccountLine
from core.figures import RATE_PLACES, percent_text, yuan_text
from core.money import ZERO, round_half_up

_NOTHING = Decimal(0)


@dataclass(slots=True)
class _Item:
    kind: ChargeKind
    first: date
    until: date
    amount: Decimal
    unpaid: Decimal
    is_due: bool


@dataclass(slots=True)
class LoanBook:
    """Opened day by day by `run_loan`; amounts are exact.

    A payment meets what is due in its order. What is left waits for the next due date, as money on a
    repayment account does; what goes beyond the next instalment reduces principal at once, and enough for
    everything ends the loan (民法典第677条: interest for the days used). A loan without periods is paid down
    on the day of payment.
    """

    terms: LoanTerms
    not_due: Decimal = _NOTHING
    overdue: Decimal = _NOTHING
    waiting: Decimal = _NOTHING
    overpaid: Decimal = _NOTHING
    order: tuple[str, ...] = (*CHARGES, "principal")
    items: list[_Item] = field(default_factory=list)
    principal_days: list[PrincipalDays] = field(default_factory=list)
    lines: list[AccountLine] = field(default_factory=list)

    def open_day(self, day: date) -> None:
        """Book what this day brings: money drawn, a period falling due, everything called in."""
        for drawing in self.terms.drawings:
            if drawing.on == day:
                self.not_due += drawing.amount
                self._event(day, f"到账 {yuan_text(drawing.amount)} 元")
        for due in self.terms.dues:
            if due.on == day and not self._called_in_before(day):
                self._fall_due(due)
        if self.terms.all_due_on == day:
            self._call_in(day)

    def receive(self, payment: Payment) -> None:
        """Use a payment."""
        self.order = payment.order
        self.waiting += payment.amount
        self._use_waiting()
        if not self.terms.pays_down_at_once:
            self._use_beyond_next_instalment(payment.on)
        self._event(payment.on, f"还款 {yuan_text(payment.amount)} 元")

    def accrue(self, day: date, following: date, last_day: date) -> None:
        """Let the days from `day` up to and without `following` bear interest; `last_day` ends the account."""
        self.principal_days.append(PrincipalDays(day, following, self.not_due + self.overdue))
        if self.not_due > 0:
            self._ordinary_interest(day, following, last_day)
        if self.overdue > 0:
            self._by_days(ChargeKind.PENALTY_INTEREST, self.overdue, day, following)
        if self.terms.compounds:
            late = sum(
                (i.unpaid for i in self.items if i.is_due and i.kind is ChargeKind.INTEREST),
                _NOTHING,
            )
            if late > 0:
                self._by_days(ChargeKind.COMPOUND_INTEREST, late, day, following)

    def settle_waiting(self) -> None:
        """At the end: money still waiting is set against charges not yet due, then principal."""
        for item in self.items:
            item.is_due = True
        self.overdue, self.not_due = self.overdue + self.not_due, _NOTHING
        self._use_waiting()
        self.overpaid, self.waiting = self.overpaid + self.waiting, _NOTHING

    def charges(self) -> tuple[Charge, ...]:
        """Every charge, paid or not."""
        return tuple(Charge(i.kind, i.first, i.until, i.amount, i.unpaid) for i in self.items)

    def _called_in_before(self, day: date) -> bool:
        return self.terms.all_due_on is not None and self.terms.all_due_on < day

    def _fall_due(self, due: Due) -> None:
        for item in self.items:
            item.is_due = True
        for kind, fee in (
            (ChargeKind.OTHER_FEES, due.fee),
            (ChargeKind.GUARANTEE_FEE, due.guarantee_fee),
        ):
            if fee and (self.not_due or self.overdue):
                self.items.append(_Item(kind, due.first, due.on, fee, fee, is_due=True))
                self._event(due.on, f"第 {due.number} 期{kind.label}", fee)
        is_last = due is self.terms.dues[-1]
        principal = self.not_due if is_last else min(due.principal, self.not_due)
        self.not_due -= principal
        self.overdue += principal
        self._use_waiting()
        self._event(due.on, f"第 {due.number} 期到期，本期本金 {yuan_text(principal)} 元")

    def _call_in(self, day: date) -> None:
        for item in self.items:
            item.is_due = True
        self.overdue, self.not_due = self.overdue + self.not_due, _NOTHING
        self._use_waiting()
        self._event(day, "全部本金到期")

    def _use_waiting(self) -> None:
        """Share out waiting money among what is due."""
        if self.waiting <= 0:
            return
        down = self.terms.pays_down_at_once
        buckets = {
            name: sum(
                (i.unpaid for i in self.items if i.kind.component == name and (i.is_due or down)),
                _NOTHING,
            )
            for name in CHARGES
        }
        buckets["principal"] = self.overdue + (self.not_due if down else _NOTHING)
        shared = allocate(self.waiting, buckets, self.order)
        for name in CHARGES:
            self._pay_charges(name, shared.to[name])
        late = min(shared.to["principal"], self.overdue)
        self.overdue -= late
        self.not_due -= shared.to["principal"] - late
        self.waiting = shared.overpayment

    def _pay_charges(self, component: str, amount: Decimal) -> None:
        down = self.terms.pays_down_at_once
        for item in self.items:
            if item.kind.component == component and (item.is_due or down):
                paid = min(amount, item.unpaid)
                item.unpaid -= paid
                amount -= paid

    def _use_beyond_next_instalment(self, day: date) -> None:
        if self.waiting <= 0:
            return
        running = sum((i.unpaid for i in self.items if not i.is_due), _NOTHING)
        if self.waiting >= self.not_due + running:
            for item in self.items:
                item.unpaid = _NOTHING
            self.overpaid += self.waiting - self.not_due - running
            self.waiting = self.not_due = _NOTHING
            return
        upcoming = next((due for due in self.terms.dues if due.on > day), None)
        beyond = self.waiting - (upcoming.payment if upcoming else _NOTHING)
        if beyond > 0:
            reduced = min(beyond, self.not_due)
            self.not_due -= reduced
            self.waiting -= reduced

    def _ordinary_interest(self, day: date, following: date, last_day: date) -> None:
        if not self.terms.dues:
            self._by_days(ChargeKind.INTEREST, self.not_due, day, following)
            return
        due = next((due for due in self.terms.dues if day < due.on), None)
        if due is None or due.interest <= 0:
            return
        ends = min(last_day, self.terms.all_due_on or last_day)
        if ends < due.on:
            self._by_days(ChargeKind.INTEREST, self.not_due, day, following)
            return
        whole = days_between(due.first, due.on)
        days = days_between(day, following)
        amount = due.interest * self.not_due / due.opening * days / whole
        how = f"还款计划第 {due.number} 期的利息 {yuan_text(due.interest)}"
        if round_half_up(self.not_due) != round_half_up(due.opening):
            how += f" × 本金 {yuan_text(self.not_due)} ÷ {yuan_text(due.opening)}"
        if days != whole:
            how += f" × {days} ÷ {whole} 天"
        self._add(ChargeKind.INTEREST, day, following, (self.not_due, amount), how)

    def _by_days(self, kind: ChargeKind, base: Decimal, day: date, following: date) -> None:
        terms = self.terms
        rate = terms.annual_rate if kind is ChargeKind.INTEREST else terms.overdue_rate
        part = year_fraction(day, following, terms.basis)
        days = (part * days_of_a_year(terms.basis)).quantize(Decimal(1))
        how = f"{yuan_text(base)} × {percent_text(rate, places=RATE_PLACES)} × {days} ÷ {days_of_a_year(terms.basis)}"
        self._add(kind, day, following, (base, base * rate * part), how)

    def _add(
        self,
        kind: ChargeKind,
        day: date,
        following: date,
        base_and_amount: tuple[Decimal, Decimal],
        how: str,
    ) -> None:
        base, amount = base_and_amount
        if amount <= 0:
            return
        late = kind is not ChargeKind.INTEREST
        self.items.append(_Item(kind, day, following, amount, amount, is_due=late))
        rate = self.terms.annual_rate if kind is ChargeKind.INTEREST else self.terms.overdue_rate
        self.lines.append(
            AccountLine(
                first=day,
                until=following,
                days=days_between(day, following),
                event=kind.label,
                base=round_half_up(base),
                annual_rate=rate,
                accrued=round_half_up(amount),
                principal=self._principal(),
                charges=self._charges(),
                how=how,
            )
        )

    def _event(self, day: date, event: str, accrued: Decimal = ZERO) -> None:
        self.lines.append(
            AccountLine(
                first=day,
                until=day,
                days=0,
                event=event,
                base=ZERO,
                annual_rate=_NOTHING,
                accrued=accrued,
                principal=self._principal(),
                charges=self._charges(),
            )
        )

    def _principal(self) -> Decimal:
        return round_half_up(self.not_due + self.overdue)

    def _charges(self) -> Decimal:
        left = sum((item.unpaid for item in self.items), _NOTHING) - self.waiting
        return round_half_up(max(_NOTHING, left))
