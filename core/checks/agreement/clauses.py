"""The clauses an agreement is read for, as the data files beside this name them."""

import re
from functools import cache
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from core.data_files import entries, mapping

_PACKAGE = "core.checks.agreement"
_BOTH_ORDERS = " & "
_APART = ".{0,40}?"
_NAMED = re.compile(r"\{([a-z]+)\}")


class _Clause(BaseModel):
    """What takes a match back.

    `unless` in the phrases it touches, `before` in its sentence up to its end, `spared` anywhere in its sentence.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    title: Annotated[str, Field(max_length=24)]
    ask: str
    rules: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    spared: tuple[str, ...] = ()


class MustHave(_Clause):
    """What must be said: ways to say it (each with all of its patterns), and ways to leave it open.

    `spread`: the patterns of one way may stand in different paragraphs. `undone_by`: traps that leave it open.
    `by_agent`: the ways that count where whoever wrote it only acts for the lender; the others leave it vague.
    """

    why: str
    only_cards: bool = False
    spread: bool = False
    found: tuple[tuple[str, ...], ...]
    open: tuple[str, ...] = ()
    vague: tuple[str, ...] = ()
    undone_by: tuple[str, ...] = ()
    by_agent: tuple[tuple[str, ...], ...] = ()


class Trap(_Clause):
    """Words that do harm: one pattern is enough. Only `unless` takes back what is `surely` one."""

    say: str
    found: tuple[str, ...]
    surely: tuple[str, ...] = ()


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
    """A pattern of the data files, its named families of words written out, ready to search with.

    `one & other` is met in either order, both within one clause.
    """
    one, both, other = _written_out(text).partition(_BOTH_ORDERS)
    full = f"(?:{one}){_APART}(?:{other})|(?:{other}){_APART}(?:{one})" if both else one
    return re.compile(full, re.IGNORECASE)


def _written_out(text: str) -> str:
    return _NAMED.sub(lambda named: _written_out(_words()[named[1]]), text)


@cache
def _words() -> dict[str, str]:
    return mapping(_PACKAGE, "words.yaml")
