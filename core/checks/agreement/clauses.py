"""The clauses an agreement is read for, as the data files beside this name them."""

import re
from functools import cache
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from core.data_files import entries

_PACKAGE = "core.checks.agreement"


class _Clause(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    title: Annotated[str, Field(max_length=24)]
    ask: str
    rules: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()


class MustHave(_Clause):
    """What must be said: ways to say it (each with all of its patterns), and ways to leave it open."""

    why: str
    only_cards: bool = False
    found: tuple[tuple[str, ...], ...]
    vague: tuple[str, ...] = ()


class Trap(_Clause):
    """Words that do harm: one pattern is enough, unless the same clause takes it back."""

    say: str
    found: tuple[str, ...]


@cache
def must_haves() -> tuple[MustHave, ...]:
    """All of them, in the order of the check list; those for cards at the end."""
    return tuple(map(MustHave.model_validate, entries(_PACKAGE, "must_haves.yaml")))


@cache
def traps() -> tuple[Trap, ...]:
    """All of them, the most common first."""
    return tuple(map(Trap.model_validate, entries(_PACKAGE, "traps.yaml")))


@cache
def pattern(text: str) -> re.Pattern[str]:
    """A pattern of the data files, ready to search with."""
    return re.compile(text, re.IGNORECASE)
