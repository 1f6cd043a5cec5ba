"""Clauses that are like known examples of a trap though no pattern names it: worth a look, never a finding.

Each trap has its own weights over the signs and pairs of neighbouring signs of a clause; what speaks for it beyond
the bar is shown. Words of one kind, figures, days and the two parties are one sign each (signs.yaml). The weights
(likeness.txt) are learned from examples/ by scripts/learn_likeness.py and are whole numbers, so that the same words
weigh the same on every machine. What takes a pattern's match back speaks against a likeness too.

Of sixty texts written by somebody who saw neither patterns nor examples (tests/cases/agreements_heldout.yaml) the
patterns name 41 in 100 of the traps; with what is alike 85 in 100 are shown, at three false suspects in eleven texts.
Of the 150 texts whose misreadings told what was lacking it sees 88 in 100 by itself, and that flatters it.
"""

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from core.checks.agreement.clauses import Trap, traps
from core.checks.agreement.matching import any_of
from core.checks.agreement.splitting import Clause
from core.data_files import mapping

BAR = -7
"""Somewhat below half way between what an example of a trap is taught to weigh for it and what any other is.

A glance at what is harmless costs less than a trap nobody saw.
"""

SCALE = 100
"""How many of the whole numbers make one: an example of a trap is taught to lie one above the bar, others one below."""

HEAVIEST = 46
"""No sign weighs more, for a trap or against it: a weight is one character of likeness.txt, from `!` to `}`."""

_NO_WEIGHT = ord("!") + HEAVIEST
_TAKEN_BACK = 30
"""How far beyond the bar a likeness must lie that a trap's own patterns would take back."""

_FEW = 2
_ONLY_FEW = 20
"""What so few phrases of a clause must outweigh besides, read without the others."""

_SHORT = 8
"""Characters below which so few phrases say too little alone."""

_DAY = re.compile(r"(?:\d{4}[年/.-])?\d{1,2}月\d{1,2}[日号]?|\d{4}[/.-]\d{1,2}[/.-]\d{1,2}")
_FIGURE = re.compile(r"\d+(?:\.\d+)?%?")
_NO_WORD = re.compile(r"\W")
_FIRST_SIGN = 0x400
"""Where letters begin that no Chinese text has: one for each line of signs.yaml."""


@dataclass(frozen=True, slots=True)
class Suspect:
    """A trap that clauses are like, and those clauses."""

    trap: Trap
    where: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class Weights:
    """What each sign and pair of signs speaks for each trap, in the order of `traps()`, and where each trap starts.

    A row is the characters of likeness.txt: `_NO_WEIGHT` is nothing, one more is a hundredth for the trap.
    """

    start: tuple[int, ...]
    rows: Mapping[str, bytes]


def suspects(parts: Sequence[Clause], named: AbstractSet[str]) -> tuple[Suspect, ...]:
    """What the clauses are like, beyond the traps whose ids are `named` already, in the order of the traps."""
    where: dict[str, list[Clause]] = {}
    for part in parts:
        for trap in like(part.plain, shipped()):
            where.setdefault(trap.id, []).append(part)
    return tuple(
        Suspect(trap, tuple(where[trap.id]))
        for trap in traps()
        if trap.id in where and trap.id not in named
    )


def like(words: str, weights: Weights) -> tuple[Trap, ...]:
    """The traps that plain words are like, in the order of the traps."""
    best = _weighed(words, weights)
    for few in _pairs_of_phrases(words):
        less = (score - _ONLY_FEW for score in _weighed(few, weights))
        best = tuple(map(max, best, less))
    return tuple(
        trap
        for trap, score in zip(traps(), best, strict=True)
        if score > BAR
        and not (score <= BAR + _TAKEN_BACK and any_of((*trap.unless, *trap.spared), words))
    )


def grams(words: str) -> list[str]:
    """The signs and pairs of signs of plain words, each once, in order."""
    signs = _NO_WORD.sub("", _FIGURE.sub("0", _DAY.sub("D", words)))
    for kind, sign in _signs():
        signs = kind.sub(sign, signs)
    pairs = (signs[at : at + 2] for at in range(len(signs) - 1))
    return list(dict.fromkeys((*signs, *pairs)))


def weights_from(text: str) -> Weights:
    """The weights as a file writes them: a line on its making, the starts, then each gram and its row."""
    _, start, *rows = text.splitlines()
    return Weights(
        tuple(map(int, start.split())),
        {gram: row.encode() for gram, row in (line.split(" ") for line in rows)},
    )


@cache
def shipped() -> Weights:
    """The weights that lie beside this."""
    return weights_from((files(__package__) / "likeness.txt").read_text(encoding="utf-8"))


def _weighed(words: str, weights: Weights) -> tuple[int, ...]:
    rows = [weights.rows[gram] for gram in grams(words) if gram in weights.rows]
    nothing = _NO_WEIGHT * len(rows)
    return tuple(
        start + sum(column) - nothing for start, *column in zip(weights.start, *rows, strict=True)
    )


def _pairs_of_phrases(words: str) -> Iterator[str]:
    """Of a clause that runs on, each two neighbouring phrases."""
    phrases = [phrase for phrase in re.split("[,:]", words) if phrase]
    for pair in itertools.pairwise(phrases) if len(phrases) > _FEW else ():
        if len("".join(pair)) >= _SHORT:
            yield ",".join(pair)


@cache
def _signs() -> tuple[tuple[re.Pattern[str], str], ...]:
    kinds = mapping("core.checks.agreement", "signs.yaml")
    return tuple(
        (re.compile(words), chr(_FIRST_SIGN + place)) for place, words in enumerate(kinds.values())
    )
