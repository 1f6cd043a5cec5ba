"""Clauses that are like known examples of a trap though no pattern names it: worth a look, never a finding.

A multinomial naive Bayes, one trap against all the rest, over the characters and pairs of neighbouring characters of
examples.yaml; figures, days and the two parties are one sign each. What takes a pattern's match back takes a
likeness back too. Nothing is drawn by lot: the same words always weigh the same.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache

from core.checks.agreement.clauses import Trap, traps
from core.checks.agreement.matching import any_of
from core.checks.agreement.plain import plain
from core.checks.agreement.splitting import Clause
from core.data_files import document

HARMLESS = "harmless"
LEAST_LIKENESS = 0.55
"""Below this a clause is let be: of the harmless examples, weighed by others, one in eight lies above."""

_SMOOTHING = 0.3
_HARMLESS_COUNTS = 3
"""A harmless example counts so often among the rest: most of what an agreement says does no harm."""

_ONE_CHARACTER = 0.3
"""What a single character weighs beside a pair of them."""

_SHORT = 3
"""Keeps a clause of few words from looking like much."""

_DENIAL = (
    "不(?:会|要求|得|需|用|涉及|必|收|扣|联系|向|接受|承担|透露|办|构成|签|是|以|要|应|负|读|再|计)",
    "无需|无须|从不|请勿|免收|没有委托|都是骗|未授权|禁止|严禁",
)
_SELDOM = 0.15
"""A trap of whose examples no more than this part hold a denial is not one where something is denied."""

_SIGNS = (
    (re.compile(r"(?:\d{4}[年/.-])?\d{1,2}月\d{1,2}[日号]?|\d{4}[/.-]\d{1,2}[/.-]\d{1,2}"), "D"),
    (
        re.compile(
            "甲方|贷款人|债权人|出借人|[我贵本]行|银行|[我贵]司|本?公司|平台|我方|机构|我们|申请人|原告"
        ),
        "L",
    ),
    (re.compile("乙方|借款人|债务人|持卡人|被申请人|被告|本人|客户|你|我"), "B"),
    (re.compile(r"\d+(?:\.\d+)?%?"), "0"),
    (re.compile(r"\W"), ""),
)


@dataclass(frozen=True, slots=True)
class Suspect:
    """A trap that clauses are like, and those clauses."""

    trap: Trap
    where: tuple[Clause, ...]


@cache
def examples() -> Mapping[str, tuple[str, ...]]:
    """Examples of each trap by its id, and those that do no harm under `HARMLESS`, as the patterns read them."""
    found = document("core.checks.agreement", "examples.yaml")
    assert isinstance(found, dict)  # noqa: S101 - a data file of the house, not of the person
    return {name: tuple(map(plain, texts)) for name, texts in found.items()}


def suspects(parts: Sequence[Clause], named: AbstractSet[str]) -> tuple[Suspect, ...]:
    """What the clauses are like, beyond the traps whose ids are `named` already, in the order of the traps."""
    weights = _weights()
    where: dict[str, list[Clause]] = {}
    for part in parts:
        like = likest(part.plain, weights)
        if like is not None:
            where.setdefault(like, []).append(part)
    return tuple(
        Suspect(trap, tuple(where[trap.id]))
        for trap in traps()
        if trap.id in where and trap.id not in named
    )


def likest(words: str, weights: Mapping[str, Sequence[float]]) -> str | None:
    """The id of the trap that plain words are likest, `None` if they are not like enough or take it back."""
    grams = _grams(words)
    rows = [weights[gram] for gram in grams if gram in weights]
    if not rows:
        return None
    scores = map(sum, zip(*rows, strict=True))
    score, trap = max(zip(scores, traps(), strict=True), key=lambda each: each[0])
    enough = score > LEAST_LIKENESS * (math.sqrt(len(grams)) + _SHORT)
    return trap.id if enough and not _taken_back(trap, words) else None


def weighed(by_name: Mapping[str, Iterable[str]]) -> Mapping[str, tuple[float, ...]]:
    """For each gram of the examples how much it speaks for each trap: log odds, in the order of `traps()`."""
    counts = {
        name: Counter(gram for text in texts for gram in _grams(text))
        for name, texts in by_name.items()
    }
    every: Counter[str] = Counter()
    for name, count in counts.items():
        for gram, number in count.items():
            every[gram] += number * (_HARMLESS_COUNTS if name == HARMLESS else 1)
    spare = _SMOOTHING * len(every)
    total = every.total()
    own = [counts[trap.id] for trap in traps()]
    even = [math.log((total - each.total() + spare) / (each.total() + spare)) for each in own]
    return {
        gram: tuple(
            (math.log((each[gram] + _SMOOTHING) / (number - each[gram] + _SMOOTHING)) + start)
            * (_ONE_CHARACTER if len(gram) == 1 else 1)
            for each, start in zip(own, even, strict=True)
        )
        for gram, number in every.items()
    }


@cache
def _weights() -> Mapping[str, tuple[float, ...]]:
    return weighed(examples())


def _grams(words: str) -> list[str]:
    """The characters and pairs of plain words, each once, in order, so that sums do not depend on chance."""
    for signs, sign in _SIGNS:
        words = signs.sub(sign, words)
    pairs = (words[at : at + 2] for at in range(len(words) - 1))
    return list(dict.fromkeys((*words, *pairs)))


def _taken_back(trap: Trap, words: str) -> bool:
    if any_of((*trap.unless, *trap.spared), words):
        return True
    return trap.id in _undenied() and any_of(_DENIAL, words)


@cache
def _undenied() -> frozenset[str]:
    """The traps that a denial takes back; the others, like a waiver of rights, are worded as denials themselves."""
    return frozenset(
        trap.id
        for trap in traps()
        for own in [examples()[trap.id]]
        if sum(any_of(_DENIAL, text) for text in own) <= _SELDOM * len(own)
    )
