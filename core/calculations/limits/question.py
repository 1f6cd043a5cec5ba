"""What has to be known to say which ceiling stands: whose loan, from when, on which day, sued when."""

from dataclasses import dataclass
from datetime import date

from core.case.lender import LenderKind


@dataclass(frozen=True, slots=True)
class Question:
    """One loan on one day. `suit_day` is the day sued on, or the day taken for it while unsued."""

    kind: LenderKind
    formed_on: date | None
    on: date
    facilitated: bool
    sued_on: date | None
    suit_day: date

    @property
    def suit_is_estimated(self) -> bool:
        """Whether no suit has been brought yet."""
        return self.sued_on is None

    def formed_from(self, day: date) -> bool:
        """Whether the contract is known to be of this day or later."""
        return self.formed_on is not None and self.formed_on >= day
