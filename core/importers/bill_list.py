"""A bill list: one row a debt, kept by the person or exported by us. Read, told column by column, made debts."""

import re
from dataclasses import dataclass
from datetime import date

from core.case.debt import FigureSource
from core.importers.bill_debt import bill_row
from core.importers.bill_fields import TARGETS
from core.importers.bill_model import BillRow
from core.importers.cell_days import read_day
from core.importers.columns import Columns, columns_under, guess_columns
from core.importers.table_body import Body, LeftOut, body
from core.importers.table_cells import Table
from core.importers.table_file import read_table

EXAMPLE = "示例，这一行不会导入"
"""The name in the example row of our template."""
_SAID_DAY = re.compile(
    r"(?:截至|截止|导出|查询|统计|数据|更新|制表|报告).{0,8}?(\d{4}\s*[年/.-]\s*\d{1,2}\s*[月/.-]\s*\d{1,2})"
)


@dataclass(frozen=True, slots=True)
class BillFile:
    """A file as it was read: the table, what its columns seem to be, and the day it says its figures are of."""

    table: Table
    columns: Columns
    said_as_of: date | None


def read_bills(data: bytes, name: str = "", *, sheet: str | None = None) -> BillFile:
    """The table of a file and a first reading of its columns. Raises `UnreadableFile`."""
    table = read_table(data, name, sheet=sheet)
    columns = _named(guess_columns(table, TARGETS))
    return BillFile(table, columns, said_as_of(table, columns))


def bill_columns(table: Table, header: int | None) -> Columns:
    """What the columns are under another header row; None for a table without one."""
    return _named(columns_under(table, TARGETS, header))


def bills_to_debts(
    table: Table,
    mapping: Columns,
    as_of: date,
    *,
    source: FigureSource = FigureSource.BORROWER,
) -> tuple[BillRow, ...]:
    """One row per debt. `as_of` is the day of the figures where a row names none; no date lies after it.

    Days overdue are counted back from the row's day; nothing is counted where they are not said.
    """
    content, _ = _content(table, mapping)
    return tuple(bill_row(place, cells, mapping, as_of, source) for place, cells in content.rows)


def left_out(table: Table, mapping: Columns) -> tuple[LeftOut, ...]:
    """The rows below the header that are no debts: sums, notes, repeated headings, our example."""
    content, examples = _content(table, mapping)
    return tuple(sorted((*content.left_out, *examples), key=lambda out: out.row))


def said_as_of(table: Table, columns: Columns) -> date | None:
    """The day that a line above the header says the figures are of: 截至2026年11月1日, 导出时间：2026-11-01."""
    for row in table.rows[: columns.header or 0]:
        line = " ".join(
            cell.isoformat() if isinstance(cell, date) else str(cell) for cell in row if cell
        )
        said = _SAID_DAY.search(line)
        found = read_day("".join(said[1].split())) if said else None
        if isinstance(found, date):
            return found
    return None


def _named(columns: Columns) -> Columns:
    """银行 or 机构 is the name where no other column is, else the lender, where that is not told either."""
    may = [at for at, fields in enumerate(columns.open_to) if {"name", "lender"} <= set(fields)]
    missing = [field for field in ("name", "lender") if columns.place(field) is None]
    return columns.with_fields({may[0]: missing[0]}) if may and missing else columns


def _content(table: Table, mapping: Columns) -> tuple[Body, tuple[LeftOut, ...]]:
    found = body(table, mapping)
    examples = tuple(LeftOut(place, "示例") for place, cells in found.rows if EXAMPLE in cells)
    skipped = {out.row for out in examples}
    rows = tuple(row for row in found.rows if row[0] not in skipped)
    return Body(rows, found.left_out), examples
