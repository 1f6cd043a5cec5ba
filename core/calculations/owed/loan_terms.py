"""What an account is run by: the drawings, the dates on which something falls due, the rates."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.case.contract import DayBasis
from core.money import ZERO


@dataclass(frozen=True, slots=True)
class Drawing:
    """Money that counts as principal from a day."""

    on: date
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Payment:
    """Money paid in, and the order of components in which it is used."""

    on: date
    amount: Decimal
    order: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Due:
    """One period: from `first` to the due date `on`. `opening` is the principal the interest was reckoned on."""

    number: int
    first: date
    on: date
    opening: Decimal
    principal: Decimal
    interest: Decimal
    fee: Decimal = ZERO
    guarantee_fee: Decimal = ZERO

    @property
    def payment(self) -> Decimal:
        """What the contract asks for on this day."""
        return self.principal + self.interest + self.fee + self.guarantee_fee


@dataclass(frozen=True, slots=True)
class LoanTerms:
    """One reading of a loan's contract. Rates are fractions a year.

    `dues` is empty where the contract has no plan: then interest runs by days and all principal is due
    on `all_due_on`. With a plan, `all_due_on` is the day it was called in early.
    """

    drawings: tuple[Drawing, ...]
    annual_rate: Decimal
    overdue_rate: Decimal
    compounds: bool
    basis: DayBasis
    dues: tuple[Due, ...] = ()
    all_due_on: date | None = None

    @property
    def pays_down_at_once(self) -> bool:
        """Whether a payment meets interest and principal on its day, as where nothing falls due by periods."""
        return len(self.dues) <= 1
