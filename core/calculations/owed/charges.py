"""What is asked for on top of principal, item by item, so that each can be paid, counted and trimmed by itself."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


class ChargeKind(StrEnum):
    """What a charge is, in the words by which ceilings name what they count."""

    INTEREST = "interest"
    COMPOUND_INTEREST = "compound_interest"
    PENALTY_INTEREST = "penalty_interest"
    LATE_FEE = "late_fee"
    OTHER_FEES = "other_fees"
    GUARANTEE_FEE = "guarantee_fee"

    @property
    def label(self) -> str:
        """The Chinese word for a line of the account."""
        return {
            ChargeKind.INTEREST: "利息",
            ChargeKind.COMPOUND_INTEREST: "复利",
            ChargeKind.PENALTY_INTEREST: "罚息",
            ChargeKind.LATE_FEE: "违约金",
            ChargeKind.OTHER_FEES: "手续费、服务费",
            ChargeKind.GUARANTEE_FEE: "担保费",
        }[self]

    @property
    def component(self) -> str:
        """The component of `Balance` in which lenders show it."""
        if self is ChargeKind.COMPOUND_INTEREST:
            return "penalty_interest"
        return "other_fees" if self is ChargeKind.GUARANTEE_FEE else self.value


CHARGES = ("interest", "penalty_interest", "late_fee", "other_fees")
"""The components of `Balance` that are no principal."""


@dataclass(frozen=True, slots=True)
class Charge:
    """One charge for the days from `first` up to and without `until`: what it came to, and what of it is unpaid.

    Both amounts are exact, not yet rounded to the fen.
    """

    kind: ChargeKind
    first: date
    until: date
    amount: Decimal
    unpaid: Decimal


@dataclass(frozen=True, slots=True)
class PrincipalDays:
    """Unpaid principal, due or not, through the days from `first` up to and without `until`."""

    first: date
    until: date
    principal: Decimal

    @property
    def product(self) -> Decimal:
        """Yuan times days."""
        return self.principal * (self.until - self.first).days


def unpaid(charges: Iterable[Charge], component: str) -> Decimal:
    """The exact unpaid sum of one component."""
    return sum((c.unpaid for c in charges if c.kind.component == component), Decimal(0))
