"""Published figures on what lenders get for bad personal loans, each with its period, source and doubts."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache

from core.data_files import entries


class Way(StrEnum):
    """What a lender can do with a debt besides agreeing."""

    HOLD = "hold"
    OUTSOURCE = "outsource"
    SELL = "sell"
    SUE = "sue"

    @property
    def label(self) -> str:
        """The Chinese word for the screen."""
        return {
            Way.HOLD: "自己留着催",
            Way.OUTSOURCE: "交给催收公司",
            Way.SELL: "成批卖掉",
            Way.SUE: "起诉",
        }[self]


class Base(StrEnum):
    """Of what a share is a share."""

    CLAIM = "claim"
    COLLECTED = "collected"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Price:
    """Shares between `low` and `high` for debts of an age in days past due; `to_days` `None` has no end."""

    way: Way
    from_days: int
    low: Decimal
    high: Decimal
    base: Base
    period: str
    grade: str
    source: str
    note: str
    to_days: int | None = None

    def holds_for(self, days: int) -> bool:
        """Whether a debt of so many days past due is of this age."""
        return self.from_days <= days and (self.to_days is None or days <= self.to_days)


@cache
def prices() -> tuple[Price, ...]:
    """All figures, as the file has them."""
    return tuple(
        Price(
            **{
                **found,
                "way": Way(found["way"]),
                "base": Base(found["base"]),
                "low": Decimal(found["low"]),
                "high": Decimal(found["high"]),
            }
        )
        for found in entries("core.calculations.lenders_eye", "prices.yaml")
    )
