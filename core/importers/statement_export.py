"""The account of a debt as a file: an empty template to fill in, and the lines that it has, in the same columns."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from core.case.contract import Movement, MovementKind
from core.importers.sheet_writer import Sheet, csv_of, workbook_of
from core.importers.statement import EXAMPLE
from core.importers.statement_fields import PARTS, STATEMENT_LABELS, TEMPLATE_FIELDS
from core.importers.table_cells import Cell

SHEET, NOTES_SHEET = "流水", "填写说明"
_HEADINGS = tuple(STATEMENT_LABELS[field] for field in TEMPLATE_FIELDS)
_NOTES = (
    "一行是一笔进出的钱：到账、放款时扣下、还款、消费或取现、退款。对方记的利息和费用不用填。",
    "日期写成 2026-01-05 这样，填真正到账或还款的那天。",
    "还款知道对方怎么分的，填后面几列，加起来要等于金额；不知道就空着。",
    f"说明是“{EXAMPLE}”的那一行只是例子，导入时会跳过。",
)
_EXAMPLE: Mapping[str, Cell] = {
    "on": date(2026, 1, 5),
    "what": MovementKind.PAID.label,
    "amount": Decimal("900.00"),
    "principal": Decimal("780.00"),
    "interest": Decimal("120.00"),
    "note": EXAMPLE,
}


def statement_template_xlsx() -> bytes:
    """A workbook to fill in: headings, an example that is not imported, the kinds to choose from, notes."""
    return _workbook([_EXAMPLE], to_fill=True)


def statement_template_csv() -> bytes:
    """The same headings and example as text."""
    return csv_of(_HEADINGS, _rows([_EXAMPLE]))


def statement_xlsx(lines: Sequence[Movement]) -> bytes:
    """The lines as a workbook that can be read back."""
    return _workbook([_cells(line) for line in lines], to_fill=False)


def statement_csv(lines: Sequence[Movement]) -> bytes:
    """The lines as text that can be read back."""
    return csv_of(_HEADINGS, _rows([_cells(line) for line in lines]))


def _cells(line: Movement) -> Mapping[str, Cell]:
    parts = line.to.parts() if line.to else {}
    return {
        "on": line.on,
        "what": line.kind.label,
        "amount": line.amount,
        **{field: parts.get(field) or None for field in PARTS},
        "note": line.note or None,
    }


def _rows(lines: Sequence[Mapping[str, Cell]]) -> list[list[Cell]]:
    return [[line.get(field) for field in TEMPLATE_FIELDS] for line in lines]


def _workbook(lines: Sequence[Mapping[str, Cell]], *, to_fill: bool) -> bytes:
    return workbook_of(
        Sheet(
            name=SHEET,
            headings=_HEADINGS,
            rows=_rows(lines),
            wide=frozenset({STATEMENT_LABELS["note"]}),
            choices={STATEMENT_LABELS["what"]: tuple(kind.label for kind in MovementKind)}
            if to_fill
            else {},
            quiet=to_fill,
        ),
        {NOTES_SHEET: _NOTES},
    )
