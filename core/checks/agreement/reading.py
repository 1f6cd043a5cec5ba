"""An agreement read before it is signed: which must-haves stand in it, which are left open, and which words do harm.

Words are found, not understood: what is said differently is reported as missing, for the person to look at.
The six terms of a card's agreement are those of 信用卡业务监督管理办法 70.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from core.case.lender import LenderKind
from core.checks.agreement.clauses import MustHave, Trap, must_haves, pattern, traps
from core.checks.agreement.splitting import Clause, clauses

LEAST_CHARACTERS = 40
"""Below this a text is a note, not an agreement."""


class Said(StrEnum):
    """Whether a must-have stands in the text."""

    FOUND = "found"
    VAGUE = "vague"
    MISSING = "missing"

    @property
    def label(self) -> str:
        """The Chinese word for the screen."""
        return {Said.FOUND: "写了", Said.VAGUE: "写得含糊", Said.MISSING: "没找到"}[self]


@dataclass(frozen=True, slots=True)
class PointRead:
    """One must-have, how it stands, and the clauses that say so."""

    point: MustHave
    said: Said
    where: tuple[Clause, ...] = ()


@dataclass(frozen=True, slots=True)
class TrapRead:
    """One trap and the clauses it stands in."""

    trap: Trap
    where: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class AgreementReading:
    """All must-haves for this kind of lender, and the traps found."""

    points: tuple[PointRead, ...]
    traps: tuple[TrapRead, ...]

    @property
    def lacking(self) -> tuple[PointRead, ...]:
        """What is missing or left open."""
        return tuple(each for each in self.points if each.said is not Said.FOUND)

    @property
    def asks(self) -> tuple[str, ...]:
        """What to ask the other side to change, in the words of a letter: traps first."""
        return (
            *(each.trap.ask for each in self.traps),
            *(each.point.ask for each in self.lacking),
        )


def points_for(kind: LenderKind) -> tuple[MustHave, ...]:
    """The must-haves of an agreement with this kind of lender."""
    card = kind is LenderKind.BANK_CREDIT_CARD
    return tuple(point for point in must_haves() if card or not point.only_cards)


def read_agreement(text: str, kind: LenderKind) -> AgreementReading:
    """Read an agreement's text, as typed, pasted, or taken from a PDF."""
    parts = clauses(text)
    return AgreementReading(
        tuple(_point(point, parts) for point in points_for(kind)), find_traps(parts)
    )


def find_traps(parts: Sequence[Clause]) -> tuple[TrapRead, ...]:
    """The traps that stand in these clauses, each once with all of its places."""
    found = (
        TrapRead(trap, tuple(part for part in parts if _is_trap(trap, part))) for trap in traps()
    )
    return tuple(each for each in found if each.where)


def _is_trap(trap: Trap, part: Clause) -> bool:
    return _any(trap.found, part.plain) and not _any(trap.unless, part.plain)


def _point(point: MustHave, parts: Sequence[Clause]) -> PointRead:
    open_to_it = [part for part in parts if not _any(point.unless, part.plain)]
    for way in point.found:
        where = tuple(_all(way, open_to_it))
        if where:
            return PointRead(point, Said.FOUND, where)
    where = tuple(part for part in parts if _any(point.vague, part.plain))
    return PointRead(point, Said.VAGUE if where else Said.MISSING, where)


def _all(way: Sequence[str], parts: Sequence[Clause]) -> Iterator[Clause]:
    """The clauses in which the patterns stand, in order; none unless every pattern stands in one."""
    hits = [[part for part in parts if pattern(each).search(part.plain)] for each in way]
    if all(hits):
        seen = {part for each in hits for part in each[:1]}
        yield from (part for part in parts if part in seen)


def _any(patterns: Sequence[str], plain: str) -> bool:
    return any(pattern(each).search(plain) for each in patterns)
