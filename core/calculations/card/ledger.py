"""The books of one card while they are rolled forward: what is owed by component, and what bears interest."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from core.calculations.allocation.one_debt import Allocation, allocate
from core.calculations.allocation.payment_order import CHARGES_FIRST
from core.calculations.card.interest import BearingBase, InterestSegment, Lot
from core.calculations.card.records import Posting
from core.calculations.card.terms_used import CardTerms
from core.case.parts import Balance
from core.money import ZERO

COMPONENTS = ("principal", "interest", "late_fee", "other_fees")


class Ledger:
    """Books that change as days pass; `postings` keeps every change.

    Purchases wait as `lots` until it is known whether their bill was paid in full. If it was not, they bear
    interest from their posting day and join `carried`, the principal that bears interest anyway.
    违约金 and other fees never bear interest (银发〔2016〕111号).
    """

    def __init__(self, terms: CardTerms, *, compounds: bool, count_statement_day: bool) -> None:
        self.terms = terms
        self.postings: list[Posting] = []
        self.owed = dict.fromkeys(COMPONENTS, ZERO)
        self.overpaid = ZERO
        self._compounds = compounds
        self._cut_after = timedelta(days=count_statement_day)
        self._lots: list[Lot] = []
        self._carried = ZERO
        self._bearing = BearingBase()
        self._cut = date.min

    @property
    def balance(self) -> Balance:
        """What is owed now."""
        return Balance(**self.owed)

    @property
    def idle(self) -> bool:
        """Whether there is nothing that a bill could name."""
        return not self._lots and not any(self.owed.values())

    def purchase(self, on: date, amount: Decimal, what: str) -> None:
        """A purchase is posted; money held for the holder is used up first."""
        self._post(on, what, principal=amount)
        self._lots.append(Lot(on, amount))
        self._use_credit(on)

    def carry(self, on: date, amount: Decimal, what: str) -> None:
        """Principal that bears interest from this day whatever is paid: a cash advance, an old balance."""
        self._post(on, what, principal=amount)
        self._carried += amount
        self._bearing.add(on, amount)
        self._use_credit(on)

    def charge(self, on: date, component: str, amount: Decimal, what: str) -> None:
        """Interest (which bears interest, if the contract compounds), 违约金 or another fee."""
        if not amount:
            return
        self._post(on, what, **{component: amount})
        if component == "interest" and self._compounds:
            self._bearing.add(on, amount)
        self._use_credit(on)

    def refund(self, on: date, amount: Decimal, what: str) -> None:
        """A refund takes principal off; what is more meets the rest, or is held for the holder."""
        taken = min(amount, self.owed["principal"])
        self._post(on, what, principal=-taken, overpaid=amount - taken)
        self._repay_principal(on, taken)
        self._use_credit(on)

    def pay(self, on: date, amount: Decimal, order: Sequence[str], what: str) -> Allocation:
        """A payment goes where `order` says; what is too much is held for the holder."""
        allocation = allocate(amount, self.balance.parts(), order)
        self._take_off(on, allocation, what, overpaid=allocation.overpayment)
        return allocation

    def post_interest(self, on: date, what: str) -> tuple[InterestSegment, ...]:
        """The interest of the days since the last bill, and the segments that make it."""
        cut = self._cut = on + self._cut_after
        segments = self._bearing.charge(cut, self.terms.daily_rate)
        total = sum((segment.interest for segment in segments), ZERO)
        if total:
            self._post(on, what, interest=total)
            if self._compounds:
                self._bearing.add(cut, total)
            self._use_credit(on)
        return segments

    def accrue(self, until: date, what: str) -> tuple[InterestSegment, ...]:
        """The interest of the days since the last bill that no bill has posted yet."""
        segments = self._bearing.charge(until, self.terms.daily_rate)
        total = sum((segment.interest for segment in segments), ZERO)
        if total:
            self._post(until, what, interest=total)
            self._use_credit(until)
        return segments

    def lose_grace(self, billed_until: date) -> None:
        """The bill of that day was not paid in full: its purchases bear interest from their posting days."""
        for lot in self._lots:
            if lot.posted <= billed_until:
                self._bearing.add_lot(lot, self.terms.interest_on)
                self._carried += lot.left
        self._lots = [lot for lot in self._lots if lot.posted > billed_until]

    def keep_grace(self, billed_until: date) -> None:
        """The bill of that day was paid in full: its purchases bear nothing."""
        self._lots = [lot for lot in self._lots if lot.posted > billed_until or lot.left]

    def _use_credit(self, on: date) -> None:
        if self.overpaid:
            allocation = allocate(self.overpaid, self.balance.parts(), CHARGES_FIRST)
            used = self.overpaid - allocation.overpayment
            self._take_off(on, allocation, "多还的钱抵用", overpaid=-used)

    def _take_off(self, on: date, allocation: Allocation, what: str, *, overpaid: Decimal) -> None:
        parts = {name: -allocation.to[name] for name in COMPONENTS}
        self._post(on, what, **parts, overpaid=overpaid)
        if self._compounds and allocation.to["interest"]:
            self._bearing.add(max(on, self._cut), -allocation.to["interest"])
        self._repay_principal(on, allocation.to["principal"])

    def _repay_principal(self, on: date, amount: Decimal) -> None:
        carried = min(amount, self._carried)
        if carried:
            self._carried -= carried
            self._bearing.add(max(on, self._cut), -carried)
        left = amount - carried
        for lot in self._lots:
            if not left:
                break
            left -= lot.repay(on, left)

    def _post(self, on: date, what: str, *, overpaid: Decimal = ZERO, **parts: Decimal) -> None:
        self.postings.append(Posting(on, what, **parts, overpaid=overpaid))
        self.overpaid += overpaid
        for name, change in parts.items():
            self.owed[name] += change
