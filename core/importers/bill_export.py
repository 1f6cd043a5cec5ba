"""The bill list as a file: an empty template to fill in, and the debts of a case in the same columns.

Either can be read back by `core.importers.bill_list`. Nothing of the person stands in it, and no text in it can
be taken for a formula.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from core.case.debt import Debt, FigureSource
from core.case.lender import NEVER_CREDITORS, LenderKind
from core.importers.bill_cells import NO, YES, bill_cells
from core.importers.bill_fields import LABELS, TARGETS
from core.importers.bill_list import EXAMPLE
from core.importers.sheet_writer import Sheet, csv_of, workbook_of
from core.importers.table_cells import Cell

SHEET, NOTES_SHEET = "账单表", "填写说明"
_HEADINGS = tuple(target.label for target in TARGETS)
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


_CHOICES = {
    LABELS["kind"]: tuple(kind.label for kind in LenderKind if kind not in NEVER_CREDITORS),
    LABELS["figure_source"]: tuple(source.label for source in FigureSource),
    LABELS["secured"]: (YES, NO),
}


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


def _text(debts: Sequence[Mapping[str, Cell]]) -> bytes:
    return csv_of(_HEADINGS, _rows(debts))


def _workbook(debts: Sequence[Mapping[str, Cell]], *, to_fill: bool) -> bytes:
    return workbook_of(
        Sheet(
            name=SHEET,
            headings=_HEADINGS,
            rows=_rows(debts),
            wide=frozenset({LABELS["name"], LABELS["directory"], LABELS["lender"]}),
            choices=_CHOICES if to_fill else {},
            quiet=to_fill,
        ),
        {NOTES_SHEET: _NOTES},
    )


def _rows(debts: Sequence[Mapping[str, Cell]]) -> list[list[Cell]]:
    return [[row.get(target.field) for target in TARGETS] for row in debts]
