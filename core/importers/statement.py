"""A statement of one loan or card (CSV, XLSX): read, told column by column, made lines of the account."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

from core.case.contract import Movement, MovementKind
from core.importers.columns import Columns, columns_under, guess_columns
from core.importers.statement_fields import AMOUNTS, PARTS, STATEMENT_TARGETS
from core.importers.statement_kinds import Meaning
from core.importers.statement_model import Standing, StatementRow
from core.importers.statement_row import read_row
from core.importers.table_body import body
from core.importers.table_cells import Table
from core.importers.table_file import read_table

EXAMPLE = "示例，这一行不会导入"
"""The note of the example row in our template."""
Answer = MovementKind | Meaning
"""What a person says that rows of some words are; `Meaning.CHARGE` is not to be recorded."""


@dataclass(frozen=True, slots=True)
class StatementFile:
    """A file as it was read, and what its columns seem to be."""

    table: Table
    columns: Columns


def read_statement(data: bytes, name: str = "", *, sheet: str | None = None) -> StatementFile:
    """The table of a file and a first reading of its columns. Raises `UnreadableFile`."""
    table = read_table(data, name, sheet=sheet)
    return StatementFile(table, _settled(guess_columns(table, STATEMENT_TARGETS)))


def statement_columns(table: Table, header: int | None) -> Columns:
    """What the columns are under another header row; None for a table without one."""
    return _settled(columns_under(table, STATEMENT_TARGETS, header))


def statement_rows(
    table: Table,
    columns: Columns,
    as_of: date,
    *,
    card: bool,
    begun_on: date | None = None,
    known: Iterable[Movement] = (),
    answers: Mapping[str, Answer] | None = None,
) -> tuple[StatementRow, ...]:
    """One row per content row of the file, in its order.

    `known` are lines that the account has: as many rows of the same day, kind and amount are left out.
    `answers` say what rows of the same words, or of the same side, are. No line's day lies before `begun_on` or
    after `as_of`.
    """
    content = [
        (place, cells) for place, cells in body(table, columns).rows if EXAMPLE not in cells
    ]
    rows = [
        read_row(place, cells, columns, as_of, card=card, begun_on=begun_on, answers=answers or {})
        for place, cells in content
    ]
    return tuple(_without_known(rows, known))


def _without_known(
    rows: Sequence[StatementRow], known: Iterable[Movement]
) -> Iterable[StatementRow]:
    there = Counter((line.on, line.kind, line.amount) for line in known)
    for row in rows:
        line = row.line
        same = (line.on, line.kind, line.amount) if line else None
        if same and there[same]:
            there[same] -= 1
            yield replace(row, standing=Standing.THERE, why="流水里已经有同一天、同样金额的一笔。")
        else:
            yield row


def balance_gaps(rows: Sequence[StatementRow]) -> tuple[int, ...]:
    """The places of rows whose printed balance does not follow from the row before.

    Only where most rows follow: a balance that moves by something else than the amounts says nothing.
    """
    told = [row for row in rows if row.balance is not None and row.amount is not None]
    if told and told[0].on and told[-1].on and told[0].on > told[-1].on:
        told.reverse()
    gaps = [
        now.row
        for before, now in pairwise(told)
        if abs((now.balance or Decimal(0)) - (before.balance or Decimal(0))) != now.amount
    ]
    return tuple(gaps) if len(told) > 2 and len(gaps) * 3 < len(told) else ()  # noqa: PLR2004 - a row, the next, and one to tell a rule by


def _settled(columns: Columns) -> Columns:
    """A heading that may be this or that is what no other column is: 应还本金 where there is no 实还本金."""
    no_paid_parts = all(columns.place(field) is None for field in PARTS)
    for at, may in enumerate(columns.open_to):
        free = [field for field in may if columns.place(field) is None or field == "other_fees"]
        if "amount" in may and any(columns.place(field) is not None for field in AMOUNTS):
            free = []
        if set(may) & set(PARTS) and columns.place("amount") is not None:
            free = free if no_paid_parts else []
        if free and columns.fields[at] is None:
            columns = columns.with_fields({at: free[0]})
    return columns
