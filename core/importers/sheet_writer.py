"""Tables written as files: text for any program, or a workbook. No text in them can be taken for a formula."""

import csv
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

import openpyxl
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from core.importers.formula_safety import safe_text
from core.importers.table_cells import Cell

_WIDE, _NARROW = 22, 14
_ROWS_TO_FILL = 200
_UNWRITABLE = re.compile("[\x00-\x1f\x7f\ufffe\uffff]")
"""What XML 1.0 has no place for, and line ends, which no name has."""


@dataclass(frozen=True)
class Sheet:
    """A table to write. `wide` are headings of wide columns, `choices` words to choose from under a heading.

    `quiet` rows are an example and not data.
    """

    name: str
    headings: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    wide: frozenset[str] = frozenset()
    choices: Mapping[str, Sequence[str]] = field(default_factory=dict)
    quiet: bool = False


def csv_of(headings: Sequence[str], rows: Sequence[Sequence[Cell]]) -> bytes:
    """UTF-8 with a mark, as spreadsheets expect it; every cell in quotes."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerow(headings)
    for row in rows:
        writer.writerow(["" if cell is None else str(_safe(cell)) for cell in row])
    return out.getvalue().encode("utf-8-sig")


def workbook_of(table: Sheet, notes: Mapping[str, Sequence[str]]) -> bytes:
    """A workbook with the table first and a sheet of lines for each of `notes`."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet(table.name)
    sheet.freeze_panes = "B2"
    for at, heading in enumerate(table.headings, start=1):
        width = _WIDE if heading in table.wide else _NARROW
        sheet.column_dimensions[get_column_letter(at)].width = width
    sheet.append([_heading(sheet, text) for text in table.headings])
    for row in table.rows:
        sheet.append([_cell(sheet, _safe(cell), quiet=table.quiet) for cell in row])
    _offer_choices(sheet, table)
    for name, lines in notes.items():
        more = book.create_sheet(name)
        more.column_dimensions["A"].width = 90
        for line in lines:
            more.append([line])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _safe(cell: Cell) -> Cell:
    return safe_text(_UNWRITABLE.sub("", cell)) if isinstance(cell, str) else cell


def _heading(sheet: Any, text: str) -> Any:  # noqa: ANN401 - write-only sheets and cells have no public type
    cell = WriteOnlyCell(sheet, text)
    cell.font = Font(bold=True)
    cell.fill = PatternFill("solid", fgColor="F2EFE8")
    cell.alignment = Alignment(wrap_text=True, vertical="center")
    return cell


def _cell(sheet: Any, value: Any, *, quiet: bool) -> Any:  # noqa: ANN401 - see `_heading`
    """A typed cell; a text is stored as one whatever it looks like."""
    cell = WriteOnlyCell(sheet, value)
    if isinstance(value, str):
        cell.data_type = "s"
        cell.number_format = "@"
    elif isinstance(value, Decimal):
        cell.number_format = "#,##0.00" if value.as_tuple().exponent else "0"
    elif isinstance(value, date):
        cell.number_format = "yyyy-mm-dd"
    if quiet:
        cell.font = Font(italic=True, color="6B7072")
    return cell


def _offer_choices(sheet: Any, table: Sheet) -> None:  # noqa: ANN401 - see `_heading`
    """Lists to choose from where the words are fixed; other words may still be written."""
    for at, heading in enumerate(table.headings, start=1):
        if heading in table.choices:
            letter = get_column_letter(at)
            words = ",".join(table.choices[heading])
            rule = DataValidation(type="list", formula1=f'"{words}"', showErrorMessage=False)
            rule.add(f"{letter}2:{letter}{_ROWS_TO_FILL}")
            sheet.data_validations.append(rule)
