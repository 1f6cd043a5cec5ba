"""The table at the head of a credit report, used to check what was read and never as data."""

import re
from collections.abc import Iterator, Sequence

from core.importers.report_model import AccountKind, ReportAccount, ReportFormat

_TOKEN = re.compile(r"(?<!\S)(--|\d{1,4})(?!\S)")
_WITHIN = 160
"""Characters after a row's label within which its cells stand, side notes between them."""
_ROWS = ("账户数", "未结清/未销户账户数")
_CARDS = frozenset({AccountKind.CREDIT_CARD, AccountKind.SEMI_CREDIT_CARD})
_COUNTED = frozenset(
    {
        *_CARDS,
        AccountKind.HOUSING_LOAN,
        AccountKind.OTHER_LOAN,
        AccountKind.REVOLVING,
        AccountKind.CREDIT_LINE,
        AccountKind.OTHER_BUSINESS,
    }
)


def counts_differ(even: str, accounts: Sequence[ReportAccount], report: ReportFormat) -> bool:
    """Whether the table counts other accounts than were read; a table that is not there is no difference.

    `even` is the report's text made even with its white space. A small table below it has a row of the same
    name, so any row that fits is enough.
    """
    columns = 3 if report is ReportFormat.GEN1_BRIEF else 4
    for label, read in zip(_ROWS, _read(accounts), strict=True):
        rows = tuple(_rows(even, label, columns))
        if rows and read[:columns] not in rows:
            return True
    return False


def _read(accounts: Sequence[ReportAccount]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    columns: list[list[ReportAccount]] = [[], [], [], []]
    for account in accounts:
        if account.kind in _COUNTED:
            columns[_column(account.kind)].append(account)
    every = tuple(len(column) for column in columns)
    still_open = tuple(
        sum(account.status is None or not account.status.closed for account in column)
        for column in columns
    )
    return every, still_open


def _column(kind: AccountKind) -> int:
    if kind in _CARDS:
        return 0
    if kind is AccountKind.HOUSING_LOAN:
        return 1
    return 3 if kind is AccountKind.OTHER_BUSINESS else 2


def _rows(even: str, label: str, columns: int) -> Iterator[tuple[int, ...]]:
    for found in re.finditer(rf"(?<![/过的任户]){re.escape(label)}(?=\s)", even):
        following = even.find("账户数", found.end())
        stop = min(found.end() + _WITHIN, following if following >= 0 else len(even))
        cells = _TOKEN.findall(even[found.end() : stop])[:columns]
        if len(cells) == columns:
            yield tuple(0 if cell == "--" else int(cell) for cell in cells)
