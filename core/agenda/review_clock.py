"""How long a request may wait, and what follows when no answer comes: ask, write, complain, the next instance.

The two weeks before asking and the week after a call are practice. The days for a complaint are those of
银行业保险业消费投诉处理管理办法, for lenders under it; for the others they are only a guide.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TypeVar

from core.case.entries import EntryBase, FallbackKind, LetterKind, LetterSent
from core.law.library import parameter
from core.workflow.progress import Progress

DAYS_BEFORE_ASKING = 15
DAYS_AFTER_A_CALL = 7
DAYS_AFTER_A_CHASER = 15


class Turn(StrEnum):
    """What is done about a request that has no answer."""

    ASK = "ask"
    CHASE = "chase"
    COMPLAIN = "complain"
    NEXT_INSTANCE = "next_instance"


@dataclass(frozen=True, slots=True)
class ReviewClock:
    """Where a request stands: what is to be done next, and from which day on."""

    turn: Turn
    on: date

    def due(self, as_of: date) -> bool:
        """Whether that day has come."""
        return self.on <= as_of


def review_clock(state: Progress, sent: LetterSent) -> ReviewClock:
    """The clock of one request, read from what was done about it since."""
    ask_on = sent.answer_by or sent.on + timedelta(days=DAYS_BEFORE_ASKING)
    complaint = _last(
        [each for each in state.fallbacks if each.fallback is FallbackKind.COMPLAINT], sent.on
    )
    if complaint:
        answered = state.answer_to(complaint)
        if answered:
            return ReviewClock(Turn.NEXT_INSTANCE, answered.on)
        limit = parameter("complaint.simple_days").on(complaint.on).whole
        on = complaint.answer_by or complaint.on + timedelta(days=limit)
        return ReviewClock(Turn.NEXT_INSTANCE, on)
    chaser = _last([each for each in state.letters if each.letter is LetterKind.CHASER], sent.on)
    if chaser:
        on = chaser.answer_by or chaser.on + timedelta(days=DAYS_AFTER_A_CHASER)
        return ReviewClock(Turn.COMPLAIN, on)
    asked = _last(state.contacts, ask_on)
    if asked:
        on = asked.next_on or asked.on + timedelta(days=DAYS_AFTER_A_CALL)
        return ReviewClock(Turn.CHASE, max(on, ask_on))
    return ReviewClock(Turn.ASK, ask_on)


T = TypeVar("T", bound=EntryBase)


def _last(entries: Sequence[T], since: date) -> T | None:
    return next((each for each in reversed(entries) if each.on >= since), None)
