"""The rows of a table that are its content; sums, notes, lines and repeated headings are left out, and named."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from core.importers.columns import Columns
from core.importers.table_cells import Cell, Table

_SUM = re.compile(
    r"(?:本页|本期|以上)?(?:合计|总计|小计|共计|累计|汇总|总和|总欠款)(?:[:\d(共].*|金额|\(?元\)?)?|total"
)
_COUNT = re.compile(r"共\d+[笔条行].*")
_NOTE = re.compile(r"(?:[注※*#]|备注[:]|说明[:]|提示[:]|注意[:]|以上|制表|打印|导出|第\d+页).*")
_LINE = re.compile(r"[-=_—*·.\s]{3,}.*")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A row that is not content; `row` is counted from 0, `why` is a Chinese word: 合计, 说明, 重复的表头."""

    row: int
    why: str


@dataclass(frozen=True, slots=True)
class Body:
    """The content rows, each with its place in the table, and what was left out."""

    rows: tuple[tuple[int, tuple[Cell, ...]], ...]
    left_out: tuple[LeftOut, ...]


def body(table: Table, columns: Columns) -> Body:
    """The rows below the header; without a header, all rows."""
    start = 0 if columns.header is None else columns.header + 1
    rows, left_out = [], []
    for place in range(start, len(table.rows)):
        row = table.rows[place]
        if all(cell is None for cell in row):
            continue
        why = _why_not(row, columns, table)
        if why:
            left_out.append(LeftOut(place, why))
        else:
            rows.append((place, row))
    return Body(tuple(rows), tuple(left_out))


def _why_not(row: Sequence[Cell], columns: Columns, table: Table) -> str | None:
    if columns.header is not None and row == table.rows[columns.header]:
        return "重复的表头"
    texts = [
        unicodedata.normalize("NFKC", "".join(cell.split())).casefold()
        for cell in row
        if isinstance(cell, str)
    ]
    if not texts:
        return None
    if _SUM.fullmatch(texts[0]) or _COUNT.fullmatch(texts[0]):
        return "合计"
    alone = sum(cell is not None for cell in row) == 1
    if alone and (_NOTE.fullmatch(texts[0]) or _LINE.fullmatch(texts[0])):
        return "说明"
    return None
