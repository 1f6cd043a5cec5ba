"""What a table read from a file is made of: a cell, a sheet of cells, and how a cell is named to a person."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.errors import UnreadableFile

MOST_ROWS = 10_000
"""Rows read from one sheet. A bill list has dozens, a loan's statement thousands; more is another file."""
MOST_COLUMNS = 200
"""Columns read from one sheet."""

Cell = str | Decimal | date | None
"""Text as written, a number of a spreadsheet, a day of a spreadsheet, or nothing."""


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet of a file, every row as wide as the widest.

    `sheets` are the sheets a person may choose from (one, unnamed, for text), `sheet` the one read here;
    `encoding` is that of a text file and None for a workbook; `warnings` are Chinese sentences that name
    the cells they speak of.
    """

    sheets: tuple[str, ...]
    sheet: str
    rows: tuple[tuple[Cell, ...], ...]
    encoding: str | None = None
    warnings: tuple[str, ...] = ()

    @property
    def width(self) -> int:
        """Columns of every row."""
        return len(self.rows[0]) if self.rows else 0


def cell_name(row: int, column: int) -> str:
    """The name a spreadsheet shows for a place, both counted from 0: (6, 1) is B7."""
    return f"{column_letters(column)}{row + 1}"


def column_letters(column: int) -> str:
    """A, B … Z, AA … of a column counted from 0."""
    letters = ""
    rest = column + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


def even_rows(rows: list[list[Cell]]) -> tuple[tuple[Cell, ...], ...]:
    """The rows cut below the last and right of the widest that holds anything, and padded to one width.

    Raises `UnreadableFile` with reason `empty` or `too_many_columns`.
    """
    while rows and all(cell is None for cell in rows[-1]):
        rows.pop()
    width = max((_filled_width(row) for row in rows), default=0)
    if not width:
        raise UnreadableFile("empty", "这个文件里没有内容。请看一眼是不是选错了文件。")
    if width > MOST_COLUMNS:
        raise UnreadableFile(
            "too_many_columns",
            f"这张表超过 {MOST_COLUMNS} 列，太宽了。请只留要用的那几列，另存一份再选。",
        )
    return tuple((*row[:width], *[None] * (width - len(row))) for row in rows)


def too_many_rows() -> UnreadableFile:
    """What to raise, with reason `too_many_rows`, on the first row past the most."""
    return UnreadableFile(
        "too_many_rows",
        f"这张表超过 {MOST_ROWS} 行，太长了。请只留要用的那几行，另存一份再选。",
    )


def _filled_width(row: list[Cell]) -> int:
    return max((place for place, cell in enumerate(row, start=1) if cell is not None), default=0)
