"""An agreement read before it is signed: which must-haves stand in it, which are left open, and which words do harm.

Words are found, not understood: what is said differently is reported as missing, for the person to look at; so is
what is only like a trap.
The six terms of a card's agreement are those of 信用卡业务监督管理办法 70.
"""

import itertools
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from enum import StrEnum

from core.case.lender import LenderKind
from core.checks.agreement.alike import Suspect, suspects
from core.checks.agreement.clauses import MustHave, Trap, must_haves, traps
from core.checks.agreement.figures import Mismatch, mismatches
from core.checks.agreement.matching import any_of, is_trap, met
from core.checks.agreement.splitting import Clause, clauses
from core.checks.agreement.term_reading import read_terms
from core.checks.agreement.terms import TermsRead

LEAST_CHARACTERS = 40
"""Below this a text is a note, not an agreement."""


_ACT_FOR_LENDERS = frozenset(
    {LenderKind.COLLECTION_AGENCY, LenderKind.LAW_FIRM, LenderKind.NOT_CREDITOR}
)


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
    """All must-haves for this kind of lender, the traps found, the terms stated, and sums that do not add up.

    `suspects` are only like a trap: for the person to look at. Those that the person says are `meant` are asked to be
    changed like a trap; the program claims none of them.
    """

    points: tuple[PointRead, ...]
    traps: tuple[TrapRead, ...]
    terms: TermsRead = field(default_factory=TermsRead)
    mismatches: tuple[Mismatch, ...] = ()
    suspects: tuple[Suspect, ...] = ()
    meant: tuple[Suspect, ...] = ()

    @property
    def harm(self) -> tuple[Trap, ...]:
        """The traps found, and those that the person took a suspect for."""
        return (*(each.trap for each in self.traps), *(each.trap for each in self.meant))

    @property
    def wrong(self) -> int:
        """How many things are to be changed: traps, and sums that do not add up."""
        return len(self.harm) + len(self.mismatches)

    @property
    def lacking(self) -> tuple[PointRead, ...]:
        """What is missing or left open."""
        return tuple(each for each in self.points if each.said is not Said.FOUND)

    @property
    def asks(self) -> tuple[str, ...]:
        """What to ask the other side to change, in the words of a letter: traps first, then sums."""
        return (
            *(trap.ask for trap in self.harm),
            *(each.ask for each in self.mismatches),
            *(each.point.ask for each in self.lacking),
        )


def points_for(kind: LenderKind) -> tuple[MustHave, ...]:
    """The must-haves of an agreement with this kind of lender."""
    card = kind is LenderKind.BANK_CREDIT_CARD
    return tuple(point for point in must_haves() if card or not point.only_cards)


def read_agreement(
    text: str, kind: LenderKind, means: AbstractSet[str] = frozenset()
) -> AgreementReading:
    """Read an agreement's text, as typed, pasted, or taken from a PDF.

    `means`: ids of the traps of which the person says that the text means them, where it is only like them.
    """
    parts = tuple(part for part in clauses(text) if not part.asked)
    found = find_traps(parts)
    sprung = {each.trap.id for each in found}
    points = tuple(_point(point, parts, sprung, kind) for point in points_for(kind))
    terms = read_terms(parts, _stopped(points, sprung))
    seen = suspects(parts, sprung)
    meant = tuple(each for each in seen if each.trap.id in means)
    return AgreementReading(points, found, terms, mismatches(parts, terms), seen, meant)


def _stopped(points: Sequence[PointRead], sprung: AbstractSet[str]) -> Clause | None:
    """The clause by which interest stops; a rate that is stated is no stop."""
    if "interest_runs_on" in sprung:
        return None
    return next(
        (p.where[0] for p in points if p.point.id == "suspended" and p.said is Said.FOUND), None
    )


def find_traps(parts: Sequence[Clause]) -> tuple[TrapRead, ...]:
    """The traps that stand in these clauses, each once with all of its places."""
    found = (
        TrapRead(trap, tuple(part for part in parts if is_trap(trap, part))) for trap in traps()
    )
    return tuple(each for each in found if each.where)


def _point(
    point: MustHave, parts: Sequence[Clause], sprung: AbstractSet[str], kind: LenderKind
) -> PointRead:
    shaken = bool(sprung & set(point.undone_by))
    enough = point.by_agent if point.by_agent and kind in _ACT_FOR_LENDERS else point.found
    left_open: tuple[Clause, ...] = ()
    for scope in [parts] if point.spread else _paragraphs(parts):
        for way in (*point.found, *point.by_agent):
            where = met(point, way, scope, closed=True)
            if where and way in enough and not shaken:
                return PointRead(point, Said.FOUND, where)
            left_open = left_open or where or met(point, way, scope, closed=False)
    where = left_open or tuple(part for part in parts if any_of(point.vague, part.plain))
    return PointRead(point, Said.VAGUE if where else Said.MISSING, where)


def _paragraphs(parts: Sequence[Clause]) -> Iterator[Sequence[Clause]]:
    for _, paragraph in itertools.groupby(parts, key=lambda part: part.paragraph):
        yield tuple(paragraph)
