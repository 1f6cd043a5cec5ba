"""What happened, how urgent it is and what comes first, from at most nine answers.

Crisis is asked first and ends the questions; a court's paper is asked next and outranks everything after it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from core.calculations.procedure.periods import Period, period
from core.case.entries import CourtPaper
from core.case.lender import LenderKind
from core.dates import add_months
from core.guidance.asking.referral import Referral, referral
from core.guidance.triage_graph import Choice, Fills, Outcome, Question, graph
from core.law.library import parameter

_LONG_AGO = "long_ago"
_MONTHS_A_YEAR = 12

Answer = str | date
"""The identifier of a choice, or the day asked for."""


@dataclass(frozen=True)
class Told:
    """What the answers say of the debt; `None` where it was not said."""

    kind: LenderKind | None = None
    first_missed_due_date: date | None = None
    paper: CourtPaper | None = None
    received_on: date | None = None


@dataclass(frozen=True)
class Triage:
    """Where it stands. Exactly one of `outcome` and `referral` is given.

    `period` is one that the law sets and that runs, `None` where none is known to.
    """

    outcome: Outcome | None
    referral: Referral | None
    period: Period | None
    told: Told

    @property
    def last_day(self) -> date | None:
        """The end of the period."""
        return self.period.last if self.period else None


def next_question(given: Sequence[Answer]) -> Question | None:
    """The question after these answers; `None` when enough was told. Raises `KeyError` for an answer not offered."""
    return _walk(given)[1]


def triage(given: Sequence[Answer], as_of: date) -> Triage:
    """The result once `next_question` has none left. Raises `ValueError` before that."""
    if next_question(given):
        raise ValueError("there is a question left")
    choices = [choice for _, _, choice in _walk(given)[0] if choice]
    told = _told(given)
    refer = next((choice.refer for choice in choices if choice.refer), None)
    if refer:
        return Triage(None, referral(refer), None, told)
    named = next(choice.outcome for choice in choices if choice.outcome)
    outcome = graph().outcome(named)
    if outcome.unless_long_ago and _is_long_ago(told, as_of):
        outcome = graph().outcome(_LONG_AGO)
    return Triage(outcome, None, _period(outcome, told), told)


_Step = tuple[Question, Answer, Choice | None]


def _walk(given: Sequence[Answer]) -> tuple[list[_Step], Question | None]:
    """What was asked and answered, and the question after it."""
    steps: list[_Step] = []
    question: Question | None = graph().first
    for answer in given:
        if question is None:
            raise KeyError(f"{answer} answers nothing: the questions are over")
        choice = _choice(question, answer)
        steps.append((question, answer, choice))
        following = question.leads_to(choice)
        question = graph().by_id[following] if following else None
    return steps, question


def _choice(question: Question, answer: Answer) -> Choice | None:
    """The choice made; `None` for a day. Raises `KeyError` where the other was asked for."""
    if question.day is not isinstance(answer, date):
        raise KeyError(f"{question.id} does not take {answer!r}")
    return question.choice(answer) if isinstance(answer, str) else None


def _told(given: Sequence[Answer]) -> Told:
    days: dict[Fills | None, date] = {}
    kind = paper = None
    for question, answer, choice in _walk(given)[0]:
        if isinstance(answer, date):
            days[question.fills] = answer
        if choice:
            kind, paper = choice.kind or kind, choice.paper or paper
    return Told(kind, days.get(Fills.FIRST_MISSED_DUE_DATE), paper, days.get(Fills.RECEIVED_ON))


def _is_long_ago(told: Told, as_of: date) -> bool:
    """Whether the limitation of actions may have run since the first missed due date, nothing else known."""
    missed = told.first_missed_due_date
    if missed is None:
        return False
    years = int(parameter("limitation.suit_years").on(as_of).value)
    return add_months(missed, years * _MONTHS_A_YEAR) < as_of


def _period(outcome: Outcome, told: Told) -> Period | None:
    if outcome.period is None or told.received_on is None:
        return None
    return period(outcome.period, told.received_on)
