"""What to do with each paper of a court or arbitration body, and what a person asks about courts, from data files."""

import re
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from core.calculations.procedure.periods import value_on
from core.case.entries import CourtPaper, LetterKind
from core.data_files import entries

TWO_LISTS_RULES = (
    "dishonest_1",
    "dishonest_2",
    "dishonest_3",
    "dishonest_5",
    "dishonest_10",
    "dishonest_12",
    "limit_consumption_1",
    "limit_consumption_3",
    "limit_consumption_8_9",
)
"""What the comparison of the two lists rests on."""


class _Read(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Point(_Read):
    """One sentence of advice, the rules it rests on, and the letter that does it, if there is one."""

    say: Annotated[str, Field(min_length=1)]
    rules: Annotated[tuple[str, ...], Field(min_length=1)]
    letter: LetterKind | None = None


class PaperGuide(_Read):
    """What a paper is, what to file, what to avoid, and how talking goes on."""

    paper: CourtPaper
    what: str
    file: tuple[Point, ...]
    avoid: tuple[Point, ...]
    talk: str

    @property
    def letters(self) -> tuple[LetterKind, ...]:
        """The letters that answer it, each once, the first one first."""
        return tuple(dict.fromkeys(point.letter for point in self.file if point.letter))


class CourtTopic(_Read):
    """Points on one thing a person asks about courts."""

    topic: str
    title: str
    points: tuple[Point, ...]


class ListRow(_Read):
    """One row of 失信 beside 限高."""

    row: str
    dishonest: str
    limit: str


def said(text: str, on: date) -> str:
    """A sentence with the dated values it names put in, as of a day. Raises `UnknownRule` for an unknown one."""
    return _NAME.sub(lambda match: value_on(match[1], on).text, text)


_NAME = re.compile(r"\{([a-z_0-9]+(?:\.[a-z_0-9]+)+)\}")


@cache
def paper_guides() -> MappingProxyType[CourtPaper, PaperGuide]:
    """The guide to every paper."""
    found = (PaperGuide.model_validate(each) for each in _read("court_papers.yaml"))
    return MappingProxyType({guide.paper: guide for guide in found})


@cache
def court_topic(topic: str) -> CourtTopic:
    """The points on a topic: real, fake, hearing, takes or keeps. Raises `KeyError` for another."""
    found = {each["topic"]: each for each in _read("court_topics.yaml")}
    return CourtTopic.model_validate(found[topic])


@cache
def two_lists() -> tuple[ListRow, ...]:
    """失信 and 限高 side by side: who decides, for what, how long, how it ends."""
    return tuple(ListRow.model_validate(each) for each in _read("two_lists.yaml"))


def _read(file: str) -> list[dict[str, object]]:
    return entries("core.guidance", file)
