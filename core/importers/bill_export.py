"""The bill list as a file: an empty template to fill in, and the debts of a case in the same columns.

Either can be read back by `core.importers.bill_list`. Nothing of the person stands in it, and no text in it can
be taken for a formula.
"""

import csv
import io
import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import openpyxl
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from core.case.debt import Debt, FigureSource
from core.case.lender import NEVER_CREDITORS, LenderKind
from core.importers.bill_cells import NO, YES, bill_cells
from core.importers.bill_fields import TARGETS
from core.importers.bill_list import EXAMPLE
from core.importers.formula_safety import safe_text
from core.importers.table_cells import Cell

SHEET, NOTES_SHEET = "账单表", "填写说明"
_HEADINGS = tuple(target.label for target in TARGETS)
_WIDE, _NARROW = 22, 14
_ROWS_TO_FILL = 200
_UNWRITABLE = re.compile("[\x00-\x1f\x7f\ufffe\uffff]")
"""What XML 1.0 has no place for, and line ends, which no name has."""
_NOTES = (
    "一行是一笔债。只有“名称”和欠款金额一定要填，其他知道就填，不知道空着。",
    "欠款金额：知道本金、利息、罚息、违约金各多少的分开填；只知道总数的，只填“总欠款”。",
    "金额可以写 3000、3,000.50 或 1.2万，单位是元。",
    "日期写成 2026-01-05 这样。只知道月份的先空着，不要猜。",
    "“最早没还上那期的还款日”不知道的，可以填“逾期天数”，会从“这个数是哪天的”那天往回数。",
    "“合同年利率”带百分号，比如 18.25%。合同写日利率的，可以写“日利率0.05%”。",
    "“对方是哪一类”看合同上的贷款人，不清楚就空着，会按名字找。",
    "卡号、借据号只填后四位。不要写姓名、身份证号、手机号，用不到。",
    f"名称是“{EXAMPLE}”的那一行只是例子，导入时会跳过。",
)


def template_xlsx() -> bytes:
    """A workbook to fill in: headings, an example that is not imported, choices where words are fixed, notes."""
    return _workbook([_example()], to_fill=True)


def template_csv() -> bytes:
    """The same headings and example as text, for programs without workbooks."""
    return _text([_example()])


def bills_xlsx(debts: Sequence[Debt]) -> bytes:
    """The debts as a workbook that can be read back."""
    return _workbook([bill_cells(debt) for debt in debts], to_fill=False)


def bills_csv(debts: Sequence[Debt]) -> bytes:
    """The debts as text (UTF-8 with a mark, as spreadsheets expect it) that can be read back."""
    return _text([bill_cells(debt) for debt in debts])


def _example() -> Mapping[str, Cell]:
    return {
        "name": EXAMPLE,
        "lender": "云江银行股份有限公司",
        "kind": LenderKind.BANK_CREDIT_CARD.label,
        "total": Decimal("12850.00"),
        "principal": Decimal("12000.00"),
        "interest": Decimal("600.00"),
        "late_fee": Decimal("250.00"),
        "as_of": date(2026, 11, 1),
        "figure_source": FigureSource.LENDER_APP.label,
        "first_missed_due_date": date(2026, 8, 5),
        "rate": "18.25%",
        "monthly_demand": Decimal("1300.00"),
        "due_day": Decimal(5),
        "account_tail": "0123",
        "secured": NO,
    }


def _rows(debts: Sequence[Mapping[str, Cell]]) -> list[list[Cell]]:
    return [
        [
            safe_text(_UNWRITABLE.sub("", cell)) if isinstance(cell, str) else cell
            for cell in (row.get(target.field) for target in TARGETS)
        ]
        for row in debts
    ]


def _text(debts: Sequence[Mapping[str, Cell]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerow(_HEADINGS)
    for row in _rows(debts):
        writer.writerow(["" if cell is None else str(cell) for cell in row])
    return out.getvalue().encode("utf-8-sig")


def _workbook(debts: Sequence[Mapping[str, Cell]], *, to_fill: bool) -> bytes:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet(SHEET)
    sheet.freeze_panes = "B2"
    for at, target in enumerate(TARGETS, start=1):
        wide = target.field in {"name", "directory", "lender"}
        sheet.column_dimensions[get_column_letter(at)].width = _WIDE if wide else _NARROW
    sheet.append([_heading(sheet, text) for text in _HEADINGS])
    for row in _rows(debts):
        sheet.append([_cell(sheet, cell, quiet=to_fill) for cell in row])
    if to_fill:
        _choices(sheet)
    notes = book.create_sheet(NOTES_SHEET)
    notes.column_dimensions["A"].width = 90
    for note in _NOTES:
        notes.append([note])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _heading(sheet: Any, text: str) -> Any:  # noqa: ANN401 write-only sheets and cells have no public type
    cell = WriteOnlyCell(sheet, text)
    cell.font = Font(bold=True)
    cell.fill = PatternFill("solid", fgColor="F2EFE8")
    cell.alignment = Alignment(wrap_text=True, vertical="center")
    return cell


def _cell(sheet: Any, value: Any, *, quiet: bool) -> Any:  # noqa: ANN401 see `_heading`
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


def _choices(sheet: Any) -> None:  # noqa: ANN401 see `_heading`
    """Lists to choose from where the words are fixed; other words may still be written."""
    words = {
        "kind": [kind.label for kind in LenderKind if kind not in NEVER_CREDITORS],
        "figure_source": [source.label for source in FigureSource],
        "secured": [YES, NO],
    }
    for at, target in enumerate(TARGETS, start=1):
        if target.field in words:
            letter = get_column_letter(at)
            rule = DataValidation(
                type="list", formula1=f'"{",".join(words[target.field])}"', showErrorMessage=False
            )
            rule.add(f"{letter}2:{letter}{_ROWS_TO_FILL}")
            sheet.data_validations.append(rule)
