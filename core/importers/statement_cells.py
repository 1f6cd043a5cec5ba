"""The cells of one row of a statement, each read as what its column holds."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.errors import Problem
from core.importers.cell_days import read_day
from core.importers.cell_values import read_money, read_text
from core.importers.columns import Columns
from core.importers.formula_safety import plain_text
from core.importers.statement_fields import AMOUNTS, PARTS, STATEMENT_LABELS
from core.importers.table_cells import Cell, cell_name
from core.money import ZERO


@dataclass(frozen=True)
class StatementCells:
    """One row under its columns; a fault comes as a `Problem` whose field is the cell's name."""

    place: int
    row: tuple[Cell, ...]
    columns: Columns

    @property
    def original(self) -> tuple[tuple[str, str], ...]:
        """Headings and the row's own words."""
        return tuple(
            (heading or cell_name(self.place, at), text)
            for at, heading in enumerate(self.columns.headings)
            if (text := read_text(self.row[at]))
        )

    def text(self, field: str) -> str:
        """Text as written; empty for none."""
        at = self.columns.place(field)
        return plain_text(read_text(self.row[at]) or "") if at is not None else ""

    def day(self, field: str) -> date | Problem | None:
        """A day."""
        at = self.columns.place(field)
        return read_day(self.row[at], cell_name(self.place, at)) if at is not None else None

    def money(self, field: str) -> Decimal | Problem | None:
        """Yuan of all columns that hold this, added up; `None` where none says anything."""
        total: Decimal | None = None
        for at in self.columns.places(field):
            amount = read_money(
                self.row[at], cell_name(self.place, at), unit=self.columns.units[at]
            )
            if isinstance(amount, Problem):
                return amount
            if amount is not None:
                total = (total or ZERO) + amount
        return total

    def amount(self) -> tuple[str, Decimal | Problem | None]:
        """The word of the column that has the amount, and the amount; else the sum of the parts."""
        for field in AMOUNTS:
            amount = self.money(field)
            if isinstance(amount, Problem) or amount:
                return "" if field == "amount" else STATEMENT_LABELS[field], amount
        total: Decimal | None = None
        for field in PARTS:
            part = self.money(field)
            if isinstance(part, Problem):
                return "", part
            if part is not None:
                total = (total or ZERO) + part
        return "", total

    def parts(self) -> dict[str, Decimal]:
        """Where a payment went, as far as the row says."""
        told = {field: self.money(field) for field in PARTS}
        return {f: part for f, part in told.items() if isinstance(part, Decimal) and part > ZERO}
