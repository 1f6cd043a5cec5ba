"""Which myths would mislead where somebody is: the page, the stage, the kind of lender, the paper, the letter."""

from dataclasses import dataclass
from functools import lru_cache

from pydantic import BaseModel, ConfigDict

from core.case.entries import CourtPaper, LetterKind
from core.case.lender import LenderKind
from core.data_files import entries
from core.law.library import myths
from core.law.myth import Myth
from core.workflow.stages import Stage

MOST_SHOWN = 2
LONG_OVERDUE = 365
"""Days overdue from which people begin to hear that a debt goes away by itself. Ours: no rule sets it."""


@dataclass(frozen=True)
class Place:
    """Where somebody is. `days` are whole days overdue; `letter` the letter in hand."""

    page: str
    stage: Stage
    kind: LenderKind
    days: int
    papers: frozenset[CourtPaper] = frozenset()
    letter: LetterKind | None = None


class MythPlace(BaseModel):
    """Where one myth misleads. What is left empty is no condition; `letters` count only where a letter is in hand."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    myth: str
    pages: tuple[str, ...]
    stages: tuple[Stage, ...] = ()
    kinds: tuple[LenderKind, ...] = ()
    papers: tuple[CourtPaper, ...] = ()
    letters: tuple[LetterKind, ...] = ()
    long_overdue: bool = False
    not_overdue: bool = False

    def closeness(self, place: Place) -> int | None:
        """How much of it bears on this place; `None` where a condition does not hold.

        A page, a stage and a kind count one each; a paper, a letter in hand and the days overdue count two.
        """
        in_hand = place.letter is not None
        conditions = (
            (1, True, place.page in self.pages),
            (1, bool(self.stages) and not in_hand, place.stage in self.stages),
            (1, bool(self.kinds), place.kind in self.kinds),
            (2, bool(self.papers) and not in_hand, bool(place.papers & set(self.papers))),
            (2, in_hand, place.letter in self.letters),
            (2, self.long_overdue, place.days >= LONG_OVERDUE),
            (2, self.not_overdue, place.days == 0),
        )
        bearing = [(counts, holds) for counts, asked, holds in conditions if asked]
        return sum(counts for counts, _ in bearing) if all(holds for _, holds in bearing) else None


@lru_cache(maxsize=1)
def myth_places() -> tuple[MythPlace, ...]:
    """Where each myth misleads, in the order of the file."""
    return tuple(map(MythPlace.model_validate, entries("core.guidance", "myth_places.yaml")))


def misleading_myths(place: Place) -> tuple[Myth, ...]:
    """At most two, the closest first: what bears on more of the circumstances goes before what is always said."""
    close = [
        (closeness, entry.myth)
        for entry in myth_places()
        if (closeness := entry.closeness(place)) is not None
    ]
    nearest = [myth for _, myth in sorted(close, key=lambda pair: -pair[0])[:MOST_SHOWN]]
    found = {myth.id: myth for myth in myths() if myth.id in nearest}
    return tuple(found[myth] for myth in nearest)
