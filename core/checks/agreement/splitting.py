"""An agreement's text cut into clauses, each with where it stands in the text."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_ENDS = re.compile(r"[。；;！!？?]")
_HEAD = re.compile(
    r"\s*(?:第[一二三四五六七八九十百\d]+[条章款项]|(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s*[、.．)）](?!\d)|[(（][一二三四五六七八九十\d]+[)）]|[甲乙丙]方|[-•·*])"
)
_FULL_LINE = 14
"""Characters from which a line that ends without a stop is taken to go on in the next one, as in a PDF."""


@dataclass(frozen=True, slots=True)
class Clause:
    """`start` and `end` in the text as given; `plain` without white space, full-width figures made plain."""

    start: int
    end: int
    plain: str


def clauses(text: str) -> tuple[Clause, ...]:
    """The clauses of a text in order, none of them empty."""
    cuts = sorted({match.end() for match in _ENDS.finditer(text)} | set(_line_ends(text)))
    found = []
    start = 0
    for end in (*cuts, len(text)):
        plain = _plain(text[start:end])
        if plain:
            found.append(Clause(start, end, plain))
        start = end
    return tuple(found)


def _line_ends(text: str) -> Iterator[int]:
    position = 0
    lines = text.splitlines(keepends=True)
    for number, line in enumerate(lines):
        position += len(line)
        after = lines[number + 1] if number + 1 < len(lines) else ""
        goes_on = len(line.strip()) >= _FULL_LINE and after.strip() and not _HEAD.match(after)
        if not goes_on:
            yield position


def _plain(text: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))
