"""One day that a court's paper sets going: whose it is, how it was counted, and how sure it is."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.calculations.working import Line
from core.law.library import citation
from core.law.model import Standing


class Whose(StrEnum):
    """Who has to keep a day."""

    BORROWER = "borrower"
    OTHER_SIDE = "other_side"
    COURT = "court"

    @property
    def label(self) -> str:
        """The Chinese word for the screen."""
        return {
            Whose.BORROWER: "你的",
            Whose.OTHER_SIDE: "对方的",
            Whose.COURT: "法院的",
        }[self]


class Certainty(StrEnum):
    """How far a day can be relied on."""

    FIXED = "fixed"
    COUNTED = "counted"
    ESTIMATED = "estimated"
    OPEN = "open"

    @property
    def label(self) -> str:
        """The Chinese word on the badge."""
        return {
            Certainty.FIXED: "文书上写的",
            Certainty.COUNTED: "算出来的",
            Certainty.ESTIMATED: "估算",
            Certainty.OPEN: "没有固定的一天",
        }[self]


@dataclass(frozen=True, slots=True)
class ProcedureDate:
    """A day of one paper. `on` is `None` where the day is set by a court or rules that are not here.

    `act` says what to do by then, or what it means; `sentence` how it was counted. A `limit` is a day after
    which a right of the person's is lost. `doubt` is what may move it; an estimated day always has one.
    """

    key: str
    title: str
    on: date | None
    whose: Whose
    act: str
    sentence: str
    working: tuple[Line, ...]
    citations: tuple[str, ...]
    certainty: Certainty
    limit: bool = False
    doubt: str = ""

    @property
    def estimated(self) -> bool:
        """Whether the day may move once more is known."""
        return self.certainty is Certainty.ESTIMATED

    @property
    def standing(self) -> Standing:
        """That of the weakest rule it rests on."""
        order = tuple(Standing)
        return max((citation(rule).standing for rule in self.citations), key=order.index)
