"""What one rung of the ladder after a refusal is: its state, its form and addressee, its time limit, its proofs."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.case.entries import FallbackKind, Instance, LetterKind
from core.case.lender import LenderKind


class RungKind(StrEnum):
    """The rungs, in the order they are climbed."""

    SECOND_ATTEMPT = "second_attempt"
    LENDER_COMPLAINT = "lender_complaint"
    REVIEW = "review"
    REGULATOR = "regulator"
    MEDIATION = "mediation"
    LAWSUIT = "lawsuit"
    INSOLVENCY = "insolvency"


class RungState(StrEnum):
    """Where a rung stands: behind, under way, open now, not open yet, or not there at all."""

    DONE = "done"
    WAITING = "waiting"
    OPEN = "open"
    NOT_YET = "not_yet"
    CLOSED = "closed"

    @property
    def label(self) -> str:
        """The Chinese word on the badge."""
        return {
            RungState.DONE: "走过了",
            RungState.WAITING: "在等",
            RungState.OPEN: "现在可以走",
            RungState.NOT_YET: "还没到",
            RungState.CLOSED: "走不了",
        }[self]


@dataclass(frozen=True, slots=True)
class TimeLimit:
    """How long the addressee may take, in days, the usual first; empty where no rule sets one.

    `by_rule` is false for what is only a guide.
    """

    days: tuple[int, ...]
    by_rule: bool
    sentence: str
    citations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Grounds:
    """What other rooms found out, for the ladder to stand on.

    Who decides now and of which kind, from when a complaint is due for want of an answer, how many calls went
    beyond the limits, and the last day of a court's period.
    """

    creditor: str | None
    kind: LenderKind
    complain_from: date | None = None
    incidents: int = 0
    court_last_day: date | None = None


@dataclass(frozen=True, slots=True)
class Rung:
    """One step. `reason` says why it is done, open or not yet; `can` and `cannot` what it may bring.

    `form` is the paper in words, `letter` the one the app writes. `since` is the day it was taken or opens,
    `answer_by` the day waited for. `kept_as` and `instance` are what is recorded when it is taken, `None` where
    it is recorded elsewhere.
    """

    kind: RungKind
    state: RungState
    title: str
    reason: str
    addressee: str
    form: str
    limit: TimeLimit
    proofs: tuple[str, ...]
    can: str
    cannot: str
    letter: LetterKind | None = None
    since: date | None = None
    answer_by: date | None = None
    phone: str | None = None
    hint: str = ""
    citations: tuple[str, ...] = ()
    kept_as: FallbackKind | None = None
    instance: Instance | None = None
    started: str | None = None
