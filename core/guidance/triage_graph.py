"""The questions of the triage as data: what is asked, what each answer leads to, and the results there are."""

from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from core.case.entries import CourtPaper, LetterKind
from core.case.lender import LenderKind
from core.data_files import document
from core.workflow.stages import Stage

MOST_QUESTIONS = 9


class Urgency(StrEnum):
    """How soon the first thing is to be done."""

    BY_DAY = "by_day"
    TODAY = "today"
    THIS_WEEK = "this_week"
    CALM = "calm"

    @property
    def label(self) -> str:
        """The Chinese word on the badge."""
        return {
            Urgency.BY_DAY: "有法定期限",
            Urgency.TODAY: "今天就做",
            Urgency.THIS_WEEK: "这几天做",
            Urgency.CALM: "不急，按步来",
        }[self]


class Fills(StrEnum):
    """What a day that was given is the day of."""

    RECEIVED_ON = "received_on"
    FIRST_MISSED_DUE_DATE = "first_missed_due_date"


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Choice(_Data):
    """One answer. `outcome` or `refer` is what it comes to, `kind` and `paper` what it tells of the debt."""

    id: str
    says: Annotated[str, Field(max_length=24)]
    next: str | None = None
    outcome: str | None = None
    refer: str | None = None
    kind: LenderKind | None = None
    paper: CourtPaper | None = None


class Question(_Data):
    """One question: a choice of answers, or a day. `why` is said before it is answered."""

    id: str
    asks: str
    why: str
    answers: tuple[Choice, ...] = ()
    day: bool = False
    fills: Fills | None = None
    next: str | None = None

    @model_validator(mode="after")
    def _is_a_choice_or_a_day(self) -> Self:
        if self.day is bool(self.answers) or self.day is not (self.fills is not None):
            raise ValueError(f"{self.id} asks for a choice, or for a day of something")
        return self

    def leads_to(self, choice: Choice | None) -> str | None:
        """The question after this answer; `None` when the questions are over."""
        if choice and choice.refer:
            return None
        return (choice.next if choice else None) or self.next

    def choice(self, answer_id: str) -> Choice:
        """The answer with this identifier. Raises `KeyError`."""
        return {each.id: each for each in self.answers}[answer_id]


class Outcome(_Data):
    """A result. `period` is the parameter of the law that sets its last day, counted from the day of receipt."""

    id: str
    stage: Stage
    urgency: Urgency
    sentence: str
    first: str
    page: str
    letter: LetterKind
    period: str | None = None
    unless_long_ago: bool = False

    @model_validator(mode="after")
    def _a_day_has_a_period(self) -> Self:
        if (self.urgency is Urgency.BY_DAY) is not (self.period is not None):
            raise ValueError(f"{self.id} is due by a day, or has no period")
        return self


class Graph(_Data):
    """All questions and results, by identifier; the first question is asked first."""

    questions: tuple[Question, ...]
    outcomes: tuple[Outcome, ...]

    @property
    def first(self) -> Question:
        """Where it begins."""
        return self.questions[0]

    @property
    def by_id(self) -> MappingProxyType[str, Question]:
        """Questions by identifier."""
        return MappingProxyType({each.id: each for each in self.questions})

    def outcome(self, outcome_id: str) -> Outcome:
        """The result with this identifier. Raises `KeyError`."""
        return {each.id: each for each in self.outcomes}[outcome_id]

    def most_left(self, question: Question) -> int:
        """How many questions there are at most from this one on, itself counted."""
        after = {question.leads_to(choice) for choice in question.answers or (None,)}
        return 1 + max((self.most_left(self.by_id[each]) for each in after if each), default=0)


@lru_cache(maxsize=1)
def graph() -> Graph:
    """The triage, read once."""
    return Graph.model_validate(document("core.guidance", "triage.yaml"))
