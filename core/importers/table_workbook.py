"""The rows of a spreadsheet (XLSX, XLSM): stored values only. Macros, links and formulas are never run."""

import io
import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal
from threading import Lock
from typing import Any

import openpyxl
from openpyxl.cell.read_only import EMPTY_CELL

from core.errors import UnreadableFile
from core.importers.table_cells import (
    MOST_COLUMNS,
    MOST_ROWS,
    Cell,
    Table,
    cell_name,
    even_rows,
    too_many_rows,
)

_ROWS_OF_A_SHEET = 1_048_576
_AS_SHOWN = Context(prec=15, rounding=ROUND_HALF_UP)
"""The digits a spreadsheet shows and computes with; binary dust lies behind them (0.1 + 0.2)."""
_NAMED_AT_MOST = 5
_PERCENTAGE = re.compile(r"(?<![\\\"])%")
_one_at_a_time = Lock()
"""`warnings.catch_warnings` is one for all threads."""


@dataclass(slots=True)
class _Notes:
    """Cells that a person must hear about."""

    without_value: list[str]
    with_error: list[str]

    def sentences(self) -> tuple[str, ...]:
        said = []
        if self.without_value:
            said.append(
                f"{_named(self.without_value)} 是公式，文件里没有存它的结果，按空白读。"
                "请用 Excel 或 WPS 打开，保存一次，再选；或者看清结果后手工填。"
            )
        if self.with_error:
            said.append(f"{_named(self.with_error)} 在表里显示为出错，按空白读。请手工填。")
        return tuple(said)


def read_workbook(data: bytes, sheet: str | None) -> Table:
    """The named sheet, or the first visible one that holds anything.

    Raises `UnreadableFile` with reason `damaged`, `empty`, `no_such_sheet`, `too_many_rows` or
    `too_many_columns`.
    """
    with _one_at_a_time, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return _read(data, sheet)
        except UnreadableFile:
            raise
        except Exception as error:
            raise UnreadableFile(
                "damaged",
                "这个表格打不开，可能没有下载完整。请用 Excel 或 WPS 打开它，另存为 .xlsx，再选一次。",
            ) from error


def _read(data: bytes, wanted: str | None) -> Table:
    formulas, values = _opened(data, data_only=False), _opened(data, data_only=True)
    try:
        visible = tuple(
            each.title for each in formulas.worksheets if each.sheet_state == "visible"
        )
        titles = visible or tuple(each.title for each in formulas.worksheets)
        if wanted is not None and wanted not in titles:
            raise UnreadableFile("no_such_sheet", "这个文件里没有这张工作表。请重新选一张。")
        for title in titles if wanted is None else (wanted,):
            notes = _Notes([], [])
            rows = _rows(formulas[title], values[title], notes)
            if any(cell is not None for row in rows for cell in row) or title == wanted:
                return Table(titles, title, even_rows(rows), None, notes.sentences())
        raise UnreadableFile("empty", "这个文件里没有内容。请看一眼是不是选错了文件。")
    finally:
        formulas.close()
        values.close()


def _opened(data: bytes, *, data_only: bool) -> Any:  # noqa: ANN401 read-only sheets have no public type
    return openpyxl.load_workbook(
        io.BytesIO(data), read_only=True, data_only=data_only, keep_links=False
    )


def _rows(formulas: Any, values: Any, notes: _Notes) -> list[list[Cell]]:  # noqa: ANN401 see `_opened`
    """Formulas first: a sheet without any is read once, and one with some a second time for their values."""
    read: list[list[Cell]] = []
    computed: dict[int, list[int]] = {}
    for number, filled in _filled(formulas):
        if number >= MOST_ROWS:
            raise too_many_rows()
        read.extend([] for _ in range(number - len(read)))
        row: list[Cell] = [None] * (filled[-1][0] + 1)
        for column, cell in filled:
            if cell.data_type == "f":
                computed.setdefault(number, []).append(column)
            else:
                row[column] = _value(cell, cell_name(number, column), notes)
        read.append(row)
    if computed:
        _fill(read, computed, values, notes)
    return read


def _fill(
    read: list[list[Cell]],
    computed: dict[int, list[int]],
    values: Any,  # noqa: ANN401 see `_opened`
    notes: _Notes,
) -> None:
    stored = {number: dict(filled) for number, filled in _filled(values) if number in computed}
    for number, columns in computed.items():
        for column in columns:
            cell, name = stored.get(number, {}).get(column), cell_name(number, column)
            if cell is None:
                notes.without_value.append(name)
            else:
                read[number][column] = _value(cell, name, notes)


def _filled(sheet: Any) -> Iterator[tuple[int, list[tuple[int, Any]]]]:  # noqa: ANN401 see `_opened`
    """Rows that hold anything, each with its place and its filled cells by column."""
    rows = sheet.iter_rows(
        min_row=1, max_row=_ROWS_OF_A_SHEET, min_col=1, max_col=MOST_COLUMNS + 1
    )
    blank = None
    for number, row in enumerate(rows):
        if row is blank:  # the library pads a gap of a million rows with one and the same
            continue
        filled = [
            (column, cell)
            for column, cell in enumerate(row)
            if cell is not EMPTY_CELL and cell.value is not None
        ]
        if filled:
            yield number, filled
        else:
            blank = row


def _value(cell: Any, name: str, notes: _Notes) -> Cell:  # noqa: ANN401 see `_opened`
    value = cell.value
    if cell.data_type == "e":
        notes.with_error.append(name)
        return None
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, int | float):
        return _number(Decimal(repr(value)), cell.number_format or "")
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, time | timedelta):
        return str(value)
    return str(value).strip() or None


def _number(exact: Decimal, shown_as: str) -> Cell:
    """A number at the digits a spreadsheet shows; one shown as a percentage becomes the text that is seen."""
    if not exact.is_finite():
        return str(exact)
    number = exact if exact == exact.to_integral_value() else _AS_SHOWN.plus(exact)
    if _PERCENTAGE.search(shown_as):
        return f"{_plain(number * 100)}%"
    return Decimal(_plain(number))


def _plain(number: Decimal) -> str:
    """Without an exponent and without zeros that say nothing."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _named(cells: list[str]) -> str:
    """The first few, and how many there are."""
    named = "、".join(cells[:_NAMED_AT_MOST])
    return named if len(cells) <= _NAMED_AT_MOST else f"{named} 等 {len(cells)} 格"
