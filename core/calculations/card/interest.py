"""Interest of a card: 全额计息 or on the unpaid part only, in segments, each rounded to the fen."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class InterestSegment:
    """Days over which one base bore interest: from `first`, up to and without `until`; all in yuan."""

    first: date
    until: date
    base: Decimal
    interest: Decimal

    @property
    def days(self) -> int:
        """How many days bore interest."""
        return (self.until - self.first).days
