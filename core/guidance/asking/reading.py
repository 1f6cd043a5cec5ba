"""Reading what somebody typed: spelling mended, what it touches on, which lenders it names, its character pairs."""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, cast

from core.data_files import document
from core.lenders.directory import lenders
from core.lenders.model import LenderRecord

PACKAGE = "core.guidance.asking"
_NO_LETTERS = re.compile(r"[^\w%]+")
_SHORTEST_NAME = 2
_PLACEHOLDER = "××"


@dataclass(frozen=True)
class Reading:
    """What a text says: `text` without white space and marks; `pairs` of neighbouring characters, empty words left out.

    `of_debt` is False where neither a lender nor a thing of debt is named, only what people have beside it.
    """

    text: str
    concepts: frozenset[str]
    lenders: frozenset[str]
    pairs: Counter[str]
    of_debt: bool


def read(text: str) -> Reading:
    """A query or a document's words. Any text can be read; a blank one touches on nothing."""
    plain = mended(text)
    named = _named(plain)
    about, beside = (_said_in(plain, room) for room in ("about", "beside"))
    wider = {wide for wide, narrow in _concepts()["wider"].items() if about & set(narrow)}
    return Reading(plain, about | beside | wider, named, _pairs(plain), bool(about or named))


def mended(text: str) -> str:
    """One width, one case, simplified characters, no white space or marks, known misspellings put right."""
    plain = unicodedata.normalize("NFKC", text).casefold().translate(_simplified())
    return _put_right(_NO_LETTERS.sub("", _put_right(plain)))


def _put_right(plain: str) -> str:
    """Before white space goes, for what is typed in letters; and after, for what it stood in."""
    return _misspelt().sub(lambda match: _right()[match[0]], plain)


@lru_cache(maxsize=1)
def _spelling() -> dict[str, Any]:
    return cast("dict[str, Any]", document(PACKAGE, "spelling.yaml"))


@lru_cache(maxsize=1)
def _simplified() -> dict[int, int]:
    spelling = _spelling()
    return str.maketrans(spelling["traditional"], spelling["simplified"])


@lru_cache(maxsize=1)
def _right() -> dict[str, str]:
    """Misspelling → what is meant."""
    return {wrong: right for right, wrongs in _spelling()["replaced"].items() for wrong in wrongs}


@lru_cache(maxsize=1)
def _misspelt() -> re.Pattern[str]:
    """Any misspelling, the longest first; one that is letters only where no other letter touches it."""
    longest_first = sorted(_right(), key=len, reverse=True)
    return re.compile(
        "|".join(
            rf"(?<![a-z]){wrong}(?![a-z])" if wrong.isascii() else wrong for wrong in longest_first
        )
    )


@lru_cache(maxsize=1)
def _concepts() -> dict[str, Any]:
    return cast("dict[str, Any]", document(PACKAGE, "concepts.yaml"))


def legal_concepts() -> frozenset[str]:
    """Concepts that speak of a court or a tribunal."""
    return frozenset(_concepts()["legal"])


def _said_in(plain: str, room: str) -> frozenset[str]:
    phrases_of: dict[str, list[str]] = _concepts()[room]
    return frozenset(
        concept
        for concept, phrases in phrases_of.items()
        if any(phrase in plain for phrase in phrases)
    )


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    """What lenders of the directory are called → their identifier; names that stand for a whole kind left out."""
    names: dict[str, str] = {}
    for record in lenders().values():
        if not record.is_generic:
            names |= dict.fromkeys(_called(record), record.id)
    for lender_id, called in _spelling()["called"].items():
        names |= dict.fromkeys(called, lender_id)
    return names


def _called(record: LenderRecord) -> list[str]:
    called = (mended(name) for name in (record.name, *record.aliases, *record.ambiguous_aliases))
    return [name for name in called if len(name) >= _SHORTEST_NAME and _PLACEHOLDER not in name]


@lru_cache(maxsize=1)
def _any_name() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(_names(), key=len, reverse=True))))


def _named(plain: str) -> frozenset[str]:
    return frozenset(_names()[match[0]] for match in _any_name().finditer(plain))


@lru_cache(maxsize=1)
def _empty() -> re.Pattern[str]:
    return re.compile("|".join(sorted(_spelling()["empty"], key=len, reverse=True)))


def _pairs(plain: str) -> Counter[str]:
    """Pairs within each piece between empty words."""
    return Counter(
        piece[at : at + 2] for piece in _empty().split(plain) for at in range(len(piece) - 1)
    )
