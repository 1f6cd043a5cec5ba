"""A row of a bill list as it was read: the debt, what could not be read and in which cell, and the original words."""

from dataclasses import dataclass

from core.case.debt import Debt


@dataclass(frozen=True, slots=True)
class CellProblem:
    """A cell that could not be read. `cell` is its name in the file (B7); `field` one of the bill's fields.

    Where it `stops` the row there is no debt; otherwise the debt is there and this fact of it is left open.
    """

    cell: str
    field: str
    sentence: str
    stops: bool = False


@dataclass(frozen=True, slots=True)
class BillRow:
    """One content row. `row` is counted from 0; `told` are the fields of `Debt` that the row speaks of.

    `notes` are Chinese sentences on how something was understood; `original` pairs headings with the words of
    the cells. The debt's identifier only names the row: a debt that is taken over gets one of its own.
    """

    row: int
    name: str
    debt: Debt | None
    told: frozenset[str]
    problems: tuple[CellProblem, ...]
    notes: tuple[str, ...]
    original: tuple[tuple[str, str], ...]

    @property
    def is_clean(self) -> bool:
        """Whether everything in the row was understood."""
        return self.debt is not None and not self.problems
