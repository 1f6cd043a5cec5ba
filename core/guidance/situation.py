"""The twenty situations people come with, each a Markdown file with a front matter under `situations/`.

A file that is not well formed is refused with its name; what it rests on is looked up by `situation_checks`.
"""

import re
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import Annotated, Self

import yaml
from pydantic import BaseModel, ConfigDict, Field, model_validator

from core.case.entries import LetterKind
from core.case.lender import LenderKind
from core.errors import UnknownRule
from core.guidance.situation_lines import MarkKind, Section, SituationLine, read_sections
from core.workflow.stages import Stage

LEAST_WORDINGS = 6
MOST_SENTENCES = 2
_SENTENCE_ENDS = re.compile("[。？]")
_FRONT = re.compile(r"---\n(.*?)\n---\n(.*)", re.DOTALL)


class AskedFor(StrEnum):
    """A number or a day that an answer hangs on."""

    DAYS_OVERDUE = "days_overdue"
    AMOUNT = "amount"
    PRINCIPAL = "principal"
    ANNUAL_RATE = "annual_rate"
    DAYS_USED = "days_used"
    MINIMUM_PAYMENT = "minimum_payment"
    EARLY_FEE = "early_fee"
    DEMAND_DAYS = "demand_days"
    PAID_OFF_ON = "paid_off_on"
    AGREEMENT_TEXT = "agreement_text"

    @property
    def label(self) -> str:
        """The Chinese question on the screen."""
        return {
            AskedFor.DAYS_OVERDUE: "逾期多少天",
            AskedFor.AMOUNT: "逾期没还的有多少（元）",
            AskedFor.PRINCIPAL: "没还的本金（元）",
            AskedFor.ANNUAL_RATE: "合同年利率（%）",
            AskedFor.DAYS_USED: "离上一个还款日多少天",
            AskedFor.EARLY_FEE: "合同写的提前还款费用（元，没有就空着）",
            AskedFor.MINIMUM_PAYMENT: "还差多少没到最低还款额（元）",
            AskedFor.DEMAND_DAYS: "哪几天收到催收",
            AskedFor.PAID_OFF_ON: "哪天还清",
            AskedFor.AGREEMENT_TEXT: "协议的文字",
        }[self]


class Figures(StrEnum):
    """What is computed for a situation; each has its function in `situation_figures`."""

    STAGE = "stage"
    OVERDRAFT = "overdraft"
    CREDIT_RECORD = "credit_record"
    EARLY_REPAYMENT = "early_repayment"
    LATE_CHARGES = "late_charges"
    CARD_CHARGES = "card_charges"
    SIX_TERMS = "six_terms"


ASKS: MappingProxyType[Figures, tuple[AskedFor, ...]] = MappingProxyType(
    {
        Figures.STAGE: (AskedFor.DAYS_OVERDUE,),
        Figures.OVERDRAFT: (AskedFor.PRINCIPAL, AskedFor.DAYS_OVERDUE, AskedFor.DEMAND_DAYS),
        Figures.CREDIT_RECORD: (AskedFor.PAID_OFF_ON,),
        Figures.EARLY_REPAYMENT: (
            AskedFor.PRINCIPAL,
            AskedFor.ANNUAL_RATE,
            AskedFor.DAYS_USED,
            AskedFor.EARLY_FEE,
        ),
        Figures.LATE_CHARGES: (
            AskedFor.AMOUNT,
            AskedFor.ANNUAL_RATE,
            AskedFor.DAYS_OVERDUE,
        ),
        Figures.CARD_CHARGES: (
            AskedFor.AMOUNT,
            AskedFor.ANNUAL_RATE,
            AskedFor.DAYS_OVERDUE,
            AskedFor.MINIMUM_PAYMENT,
        ),
        Figures.SIX_TERMS: (AskedFor.AGREEMENT_TEXT,),
    }
)
"""What each computation needs to be told."""


class Implied(StrEnum):
    """What has happened already, by the person's own sentence."""

    MESSAGE_RECEIVED = "message_received"
    REFUSED = "refused"


class SituationFront(BaseModel):
    """What a file says about itself. Identifiers are those of the law, the directory, letters and routes.

    `questions` are what its `figures` need to be told; `implied` goes into the case that is opened for it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    number: Annotated[int, Field(ge=1)]
    title: Annotated[str, Field(min_length=1, max_length=30)]
    asked: Annotated[tuple[str, ...], Field(min_length=LEAST_WORDINGS)]
    lender_id: str | None = None
    kind: LenderKind
    stage: Stage
    topics: Annotated[tuple[str, ...], Field(min_length=1)]
    rules: Annotated[tuple[str, ...], Field(min_length=1)]
    letters: Annotated[tuple[LetterKind, ...], Field(min_length=1)]
    pages: Annotated[tuple[str, ...], Field(min_length=1)]
    figures: tuple[Figures, ...] = ()
    questions: tuple[AskedFor, ...] = ()
    myths: Annotated[tuple[str, ...], Field(min_length=1)]
    implied: tuple[Implied, ...] = ()

    @model_validator(mode="after")
    def _questions_are_those_of_the_figures(self) -> Self:
        needed = tuple(dict.fromkeys(asked for one in self.figures for asked in ASKS[one]))
        if self.questions != needed:
            raise ValueError(f"questions are {[asked.value for asked in needed]}")
        if len(set(self.asked)) != len(self.asked):
            raise ValueError("a wording stands twice in asked")
        return self


class AnsweredSituation(SituationFront):
    """One situation with its answer. What the body cites is what the front matter names."""

    situation_id: str
    parts: dict[Section, tuple[SituationLine, ...]]

    @model_validator(mode="after")
    def _the_body_fits_the_front(self) -> Self:
        said = "".join(line.text for line in self.parts[Section.ANSWER])
        if len(_SENTENCE_ENDS.findall(said)) > MOST_SENTENCES:
            raise ValueError(f"the answer has more than {MOST_SENTENCES} sentences")
        for kind, named in (
            (MarkKind.RULE, self.rules),
            (MarkKind.PAGE, self.pages),
            (MarkKind.LETTER, tuple(letter.value for letter in self.letters)),
        ):
            cited = {ref for line in self.lines for ref in line.refs(kind)}
            if cited != set(named):
                raise ValueError(f"{kind.value}: {sorted(cited ^ set(named))} not in both places")
        return self

    @property
    def lines(self) -> tuple[SituationLine, ...]:
        """Every line of every part."""
        return tuple(line for section in Section for line in self.parts[section])

    @property
    def answer(self) -> tuple[SituationLine, ...]:
        """The straight answer: one sentence or two."""
        return self.parts[Section.ANSWER]

    @property
    def next_steps(self) -> MappingProxyType[Section, tuple[SituationLine, ...]]:
        """What to do today, this week, this month."""
        steps = (Section.TODAY, Section.THIS_WEEK, Section.THIS_MONTH)
        return MappingProxyType({section: self.parts[section] for section in steps})


def read_situation(situation_id: str, text: str) -> AnsweredSituation:
    """A file's text as a situation. Raises `ValueError` that names the file and what is wrong with it."""
    matter = _FRONT.fullmatch(text)
    if not matter:
        raise ValueError(f"situations/{situation_id}.md: no front matter between --- and ---")
    try:
        front = yaml.safe_load(matter[1])
        return AnsweredSituation.model_validate(
            {**front, "situation_id": situation_id, "parts": read_sections(matter[2])}
        )
    except (ValueError, yaml.YAMLError) as fault:
        raise ValueError(f"situations/{situation_id}.md: {fault}") from fault


@lru_cache(maxsize=1)
def answered_situations() -> MappingProxyType[str, AnsweredSituation]:
    """All of them by identifier, in their order. Raises `ValueError` where a file is not well formed."""
    every = (
        read_situation(file.name.removesuffix(".md"), file.read_text(encoding="utf-8"))
        for file in (files("core.guidance") / "situations").iterdir()
        if file.name.endswith(".md")
    )
    return MappingProxyType(
        {each.situation_id: each for each in sorted(every, key=lambda each: each.number)}
    )


def answered(situation_id: str) -> AnsweredSituation:
    """The situation with this identifier. Raises `UnknownRule`."""
    try:
        return answered_situations()[situation_id]
    except KeyError:
        raise UnknownRule(f"没有叫“{situation_id}”的情况。请从“情况”页的列表里选。") from None
