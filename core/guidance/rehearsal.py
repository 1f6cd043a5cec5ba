"""A rehearsal of the call: what collectors say, what it means, and answers to try out, without any network."""

from functools import cache
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from core.data_files import entries


class Answer(BaseModel):
    """Something to say, and what it leads to; one of each tactic's answers is `best`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    say: str
    then: str
    best: bool = False


class Tactic(BaseModel):
    """What is said to press for money, what it means, the answers, and what to write down afterwards."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    label: Annotated[str, Field(max_length=10)]
    said: str
    means: str
    rules: Annotated[tuple[str, ...], Field(min_length=1)]
    answers: Annotated[tuple[Answer, ...], Field(min_length=2)]
    write_down: str


@cache
def tactics() -> tuple[Tactic, ...]:
    """All of them, the most common first."""
    return tuple(map(Tactic.model_validate, entries("core.guidance", "rehearsal.yaml")))


def after(met: tuple[str, ...]) -> Tactic | None:
    """The next tactic of a call in which these were met; `None` when the call is over."""
    return next((each for each in tactics() if each.id not in met), None)
