"""The cells of one row of a bill list, each read as what its column holds; what cannot be read is kept as a problem."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TypeVar

from core.errors import Problem
from core.importers.bill_model import CellProblem
from core.importers.cell_days import read_count_of_days, read_day, read_day_of_month
from core.importers.cell_rates import RateHeading, read_rate
from core.importers.cell_values import even, read_money, read_text
from core.importers.columns import Columns
from core.importers.formula_safety import plain_text
from core.importers.table_cells import Cell, cell_name
from core.money import ZERO

T = TypeVar("T")
_TAIL = 4
_EXACT_DIGITS = 15
_YES = ("有", "是", "抵押", "质押", "房", "车", "y", "true")
_NO = ("无", "没有", "否", "信用", "保证", "免", "n", "false")


@dataclass(slots=True)
class RowReader:
    """One row under its columns. Each question notes what could not be read in `problems`."""

    place: int
    row: tuple[Cell, ...]
    columns: Columns
    problems: list[CellProblem] = field(default_factory=list)

    def text(self, name: str) -> str | None:
        """Text as written, without the apostrophe that kept it from being a formula."""
        at = self.columns.place(name)
        found = None if at is None else read_text(self.row[at])
        return plain_text(found).strip() or None if found else None

    def money(self, name: str, *, stops: bool = False) -> Decimal | None:
        """Yuan of all columns that hold this, added up; never below zero."""
        found = [self._amount(name, at, stops=stops) for at in self.columns.places(name)]
        told = [amount for amount in found if amount is not None]
        return sum(told, ZERO) if told else None

    def day(self, name: str) -> date | None:
        """A day."""
        return self._read(name, read_day)

    def day_of_month(self, name: str) -> int | None:
        """1 to 31."""
        return self._read(name, read_day_of_month)

    def count_of_days(self, name: str) -> int | None:
        """A number of days."""
        return self._read(name, read_count_of_days)

    def rate(self, name: str) -> Decimal | None:
        """A fraction a year, as the column's heading says for bare numbers."""
        at = self.columns.place(name)
        heading = RateHeading.of(self.columns.headings[at]) if at is not None else None
        return self._read(name, lambda cell, field: read_rate(cell, field, heading))

    def tail(self, name: str) -> str | None:
        """The last four digits of a card or account; never more of it."""
        return self._read(name, _tail)

    def yes(self, name: str) -> bool | None:
        """Whether something is there: 有, 是, 房产抵押; 无, 否, 信用."""
        return self._read(name, _yes)

    def stop(self, name: str, sentence: str, *, stops: bool = True) -> None:
        """Note what is wrong with the cell of a field, or of the row where it has no column."""
        at = self.columns.place(name)
        cell = f"第 {self.place + 1} 行" if at is None else cell_name(self.place, at)
        self.problems.append(CellProblem(cell, name, sentence, stops))

    def _amount(self, name: str, at: int, *, stops: bool) -> Decimal | None:
        found = read_money(self.row[at], name, unit=self.columns.units[at])
        if isinstance(found, Decimal) and found < 0:
            found = Problem(name, "金额是负数。要是多还了的，不算欠款；不是的话请去掉减号。")
        return self._kept(found, at, stops=stops)

    def _read(self, name: str, read: Callable[[Cell, str], T | Problem | None]) -> T | None:
        at = self.columns.place(name)
        return None if at is None else self._kept(read(self.row[at], name), at)

    def _kept(self, found: T | Problem | None, at: int, *, stops: bool = False) -> T | None:
        if isinstance(found, Problem):
            self.problems.append(
                CellProblem(cell_name(self.place, at), found.field, found.sentence, stops)
            )
            return None
        return found


def _tail(cell: Cell, field: str) -> str | Problem | None:
    text = read_text(cell)
    if text is None:
        return None
    if isinstance(cell, Decimal) and len(text) > _EXACT_DIGITS:
        return Problem(field, "号码太长，表格把最后几位变成了 0。请照原件填后四位。")
    last = even(text).strip(")").rsplit("(", 1)[-1][-_TAIL:]
    if len(last) < _TAIL or not (last.isascii() and last.isdigit()):
        return Problem(field, "这里要有后四位数字，开头的 0 也要写。")
    return last


def _yes(cell: Cell, field: str) -> bool | Problem | None:
    text = read_text(cell)
    if text is None:
        return None if cell is None else False
    word = even(text)
    if word.startswith(_NO):
        return False
    if word.startswith(_YES) or any(sign in word for sign in _YES[2:6]):
        return True
    return Problem(field, f"“{text}”看不出有没有抵押。请写“有”或“没有”。")
