"""What the account of a card comes to: its postings, bills, payments, and what stands at the end."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.calculations.allocation.one_debt import Allocation
from core.calculations.allocation.payment_order import PaymentOrder
from core.calculations.card.interest import InterestSegment
from core.calculations.owed.report import AccountLine
from core.calculations.working import Line
from core.case.parts import Balance
from core.money import ZERO


@dataclass(frozen=True, slots=True)
class Posting:
    """One line of the account: what happened and by how much each component moved (minus: went down).

    `overpaid` moves when more came in than was owed, or when that credit is used up.
    """

    on: date
    what: str
    principal: Decimal = ZERO
    interest: Decimal = ZERO
    late_fee: Decimal = ZERO
    other_fees: Decimal = ZERO
    overpaid: Decimal = ZERO


@dataclass(frozen=True, slots=True)
class Statement:
    """One bill. `paid_by_due` and what follows from it are `None` while the due day has not passed.

    `interest` is what was posted with this bill, from `segments`; `balance` is what stood after it.
    """

    on: date
    due: date
    balance: Balance
    minimum: Decimal
    interest: Decimal
    segments: tuple[InterestSegment, ...]
    paid_by_due: Decimal | None = None
    late_fee: Decimal | None = None

    @property
    def paid_in_full(self) -> bool | None:
        """Whether the whole bill came in by its due day."""
        return None if self.paid_by_due is None else self.paid_by_due >= self.balance.total

    @property
    def minimum_met(self) -> bool | None:
        """Whether at least the minimum came in by the due day."""
        return None if self.paid_by_due is None else self.paid_by_due >= self.minimum


@dataclass(frozen=True, slots=True)
class PaymentPosted:
    """One payment: what was owed before it, which order held, and where it went by that order.

    `days_overdue` is 0 while no minimum payment is missed.
    """

    on: date
    amount: Decimal
    days_overdue: int
    before: Balance
    order: PaymentOrder
    allocation: Allocation


@dataclass(frozen=True, slots=True)
class CardAccount:
    """A card's account from `first` up to and without `until` (the events of `until` itself counted).

    `closing` is what is owed then, interest of the days since the last bill included; `overpaid` is what
    the lender holds. `assumptions` are Chinese sentences: each fact that was missing and what was taken instead.
    `lines` has one row for each stretch of days that bore interest, in the order in which it was charged.
    """

    debt_id: str
    first: date
    until: date
    opening: Balance
    closing: Balance
    overpaid: Decimal
    charged: Balance
    postings: tuple[Posting, ...]
    statements: tuple[Statement, ...]
    payments: tuple[PaymentPosted, ...]
    lines: tuple[AccountLine, ...]
    assumptions: tuple[str, ...]
    working: tuple[Line, ...]
    citations: tuple[str, ...]
