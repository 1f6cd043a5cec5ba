"""How long a request may wait, and what follows when no answer comes: ask, write, complain, the next instance.

The two weeks before asking and the week after a call are practice. The days for a complaint are those of
银行业保险业消费投诉处理管理办法, for lenders under it; for the others they are only a guide. The days for an objection
to the credit record are those of 征信业管理条例.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TypeVar

from core.calculations.repayment import next_due, repayment_status
from core.case.entries import EntryBase, FallbackKind, FallbackStarted, LetterKind, LetterSent
from core.law.library import parameter
from core.workflow.progress import Progress

DAYS_BEFORE_ASKING = 15
DAYS_AFTER_A_CALL = 7
DAYS_AFTER_A_CHASER = 15
DAYS_BEFORE_AN_INSTALMENT = 3
"""A change of an instalment is asked about while there is still time to pay it."""

_LEGAL_DAYS = {
    LetterKind.COMPLAINT: "complaint.simple_days",
    LetterKind.CREDIT_RECORD_OBJECTION: "credit.objection_days",
}


class Turn(StrEnum):
    """What is done about a request that has no answer."""

    ASK = "ask"
    CHASE = "chase"
    COMPLAIN = "complain"
    NEXT_INSTANCE = "next_instance"

    @property
    def label(self) -> str:
        """What is to be done, in Chinese."""
        return {
            Turn.ASK: "打电话问",
            Turn.CHASE: "写催办函",
            Turn.COMPLAIN: "递投诉",
            Turn.NEXT_INSTANCE: "找上一级、监管或调解",
        }[self]


@dataclass(frozen=True, slots=True)
class ReviewClock:
    """Where a request stands: what is to be done next, and from which day on."""

    turn: Turn
    on: date

    def due(self, as_of: date) -> bool:
        """Whether that day has come."""
        return self.on <= as_of


def review_clock(state: Progress, sent: LetterSent) -> ReviewClock:
    """The clock of one request, read from what was done about it since. A complaint begins at the next instance."""
    ask_on = sent.answer_by or _expected(state, sent)
    complaint = _complaint(state, sent)
    if complaint:
        answered = state.answer_to(complaint) if isinstance(complaint, FallbackStarted) else None
        if answered:
            return ReviewClock(Turn.NEXT_INSTANCE, answered.on)
        limit = timedelta(days=_days(LetterKind.COMPLAINT, complaint.on))
        return ReviewClock(Turn.NEXT_INSTANCE, complaint.answer_by or complaint.on + limit)
    if sent.letter is LetterKind.COMPLAINT:
        return ReviewClock(Turn.NEXT_INSTANCE, ask_on)
    chaser = _last([each for each in state.letters if each.letter is LetterKind.CHASER], sent.on)
    if chaser:
        on = chaser.answer_by or chaser.on + timedelta(days=DAYS_AFTER_A_CHASER)
        return ReviewClock(Turn.COMPLAIN, on)
    asked = _last(state.contacts, ask_on)
    if asked:
        on = asked.next_on or asked.on + timedelta(days=DAYS_AFTER_A_CALL)
        return ReviewClock(Turn.CHASE, max(on, ask_on))
    return ReviewClock(Turn.ASK, ask_on)


def _expected(state: Progress, sent: LetterSent) -> date:
    """The day to ask on where the lender named none."""
    usual = sent.on + timedelta(days=_days(sent.letter, sent.on))
    if sent.letter is not LetterKind.CHANGE_REQUEST:
        return usual
    due = next_due(repayment_status(state, sent.on))
    if due is None:
        return usual
    in_time = due.instalment.due_date - timedelta(days=DAYS_BEFORE_AN_INSTALMENT)
    return min(usual, max(in_time, sent.on + timedelta(days=1)))


def _days(letter: LetterKind, on: date) -> int:
    name = _LEGAL_DAYS.get(letter)
    limit = parameter(name) if name else None
    return limit.on(on).whole if limit and limit.holds_on(on) else DAYS_BEFORE_ASKING


def _complaint(state: Progress, sent: LetterSent) -> FallbackStarted | LetterSent | None:
    """The newest complaint since, noted as a way on or as a letter."""
    way = _last(
        [each for each in state.fallbacks if each.fallback is FallbackKind.COMPLAINT], sent.on
    )
    letter = _last(
        [
            each
            for each in state.letters
            if each.letter is LetterKind.COMPLAINT and each is not sent
        ],
        sent.on,
    )
    made: list[FallbackStarted | LetterSent] = [each for each in (way, letter) if each]
    return max(made, key=lambda each: each.on, default=None)


T = TypeVar("T", bound=EntryBase)


def _last(entries: Sequence[T], since: date) -> T | None:
    return next((each for each in reversed(entries) if each.on >= since), None)
