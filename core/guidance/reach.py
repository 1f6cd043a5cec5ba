"""What overdue debt touches and does not, by topic and stage; each cell is law, practice or unverified."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from core.data_files import entries
from core.law.library import citation
from core.law.model import Standing


class ReachStage(StrEnum):
    """How far it has gone; each stage needs a decision of a court, but for the first."""

    OVERDUE = "overdue"
    JUDGMENT = "judgment"
    LIMITED = "limited"
    DISHONEST = "dishonest"

    @property
    def label(self) -> str:
        """The Chinese words for the screen."""
        return {
            ReachStage.OVERDUE: "只是逾期",
            ReachStage.JUDGMENT: "判了没还",
            ReachStage.LIMITED: "限制高消费",
            ReachStage.DISHONEST: "失信名单",
        }[self]


@dataclass(frozen=True, slots=True)
class Cell:
    """What holds at one stage; `rules` are citations, `standing` the weakest of what stands behind it."""

    says: str
    rules: tuple[str, ...]
    standing: Standing


@dataclass(frozen=True, slots=True)
class Topic:
    """One part of a life, at every stage."""

    name: str
    cells: Mapping[ReachStage, Cell]


_WEAKEST = (Standing.UNVERIFIED, Standing.PRACTICE, Standing.STANDARD, Standing.LAW)


@cache
def reach() -> tuple[Topic, ...]:
    """The whole table."""
    return tuple(
        Topic(
            entry["topic"],
            {stage: _cell(entry["cells"][stage.value]) for stage in ReachStage},
        )
        for entry in entries("core.guidance", "reach.yaml")
    )


def _cell(written: Mapping[str, Any]) -> Cell:
    rules = tuple(written.get("rules", ()))
    standings = [citation(rule).standing for rule in rules]
    if "standing" in written:
        standings.append(Standing(written["standing"]))
    return Cell(written["says"], rules, min(standings, key=_WEAKEST.index))
