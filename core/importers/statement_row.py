"""One row of a statement: its day, its amount and the words that tell what it was."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from core.case.contract import Movement, MovementKind
from core.case.parts import Balance
from core.checks.typed_movements import MOST_NOTE
from core.errors import Problem
from core.figures import date_text
from core.importers.columns import Columns
from core.importers.statement_cells import StatementCells
from core.importers.statement_kinds import Meaning, is_paid, meaning_of
from core.importers.statement_model import Standing, StatementRow
from core.importers.table_cells import Cell
from core.money import ZERO

_NO_SIDE = "没写收支的"
_OWN_WORDS = {kind.label for kind in MovementKind}


def read_row(
    place: int,
    row: tuple[Cell, ...],
    columns: Columns,
    as_of: date,
    *,
    card: bool,
    begun_on: date | None,
    answers: Mapping[str, MovementKind | Meaning],
) -> StatementRow:
    """What the row says; never a guess where its words leave it open.

    An answer to its own words goes before their meaning, one to its side only where they have none.
    """
    cells = StatementCells(place, row, columns)
    balance = cells.money("balance")
    read = StatementRow(
        row=place,
        standing=Standing.UNREADABLE,
        key="",
        line=None,
        why="",
        original=cells.original,
        balance=balance if isinstance(balance, Decimal) else None,
    )
    paid = is_paid(cells.text("status")) if cells.text("status") else None
    if paid is False:
        return replace(read, standing=Standing.NO_FLOW, why=f"{Meaning.NOT_PAID_YET.label}。")
    column, amount = cells.amount()
    on, assumed = _day(cells, paid=paid is True)
    fault = _fault(amount, on, as_of, begun_on)
    if fault or not isinstance(amount, Decimal) or not isinstance(on, date):
        standing, why = fault or (Standing.UNREADABLE, "")
        return replace(read, standing=standing, why=why)
    side = _side(cells, column, amount)
    key = _key(cells, side, paid=paid is True)
    read = replace(read, key=key, side=side, on=on, amount=abs(amount))
    meaning = (
        answers.get(key)
        or _meaning(cells, amount, paid=paid is True, card=card)
        or answers.get(side)
    )
    if meaning is None:
        return replace(read, standing=Standing.ASK, why="看不出这是还款、到账还是别的。")
    if isinstance(meaning, Meaning):
        return replace(read, standing=Standing.NO_FLOW, why=f"{meaning.label}，不是进出的钱。")
    line, remark = _line(cells, on, abs(amount), meaning)
    return replace(read, standing=Standing.NEW, line=line, why=f"{assumed}{remark}")


def _fault(
    amount: Decimal | Problem | None,
    on: date | Problem | None,
    as_of: date,
    begun_on: date | None,
) -> tuple[Standing, str] | None:
    """Why the row can be no line, or `None`."""
    wrong = next((each for each in (on, amount) if isinstance(each, Problem)), None)
    if wrong:
        return Standing.UNREADABLE, f"{wrong.field}：{wrong.sentence}"
    if not amount:
        return Standing.NO_FLOW, "没有金额。" if amount is None else "金额是 0。"
    if not isinstance(on, date):
        return Standing.UNREADABLE, "没有日期。请在表里补上，再选一次。"
    if on > as_of:
        return Standing.NO_FLOW, "日子还没有到。"
    if begun_on and on < begun_on:
        return Standing.NO_FLOW, f"早于借款日 {date_text(begun_on)}，不是这一笔的。"
    return None


def _meaning(
    cells: StatementCells, amount: Decimal, *, paid: bool, card: bool
) -> MovementKind | Meaning | None:
    """By the words; a paid instalment is a payment, and a sum below zero may turn the words around."""
    what = cells.text("what")
    if paid and not what:
        return MovementKind.PAID
    words = what or cells.text("direction")
    if amount < ZERO and words.strip() not in _OWN_WORDS:
        return None
    return meaning_of(words, card=card)


def _day(cells: StatementCells, *, paid: bool) -> tuple[date | Problem | None, str]:
    on = cells.day("on")
    if on is None and paid:
        due = cells.day("due_on")
        if isinstance(due, date):
            return due, "没有写实际哪天还的，按应还日记。"
    return on, ""


def _side(cells: StatementCells, column: str, amount: Decimal) -> str:
    """Which way the row says that money went: direction, column and sign."""
    told = (cells.text("direction"), column, "负数" if amount < ZERO else "")
    return "，".join(part for part in told if part) or _NO_SIDE


def _key(cells: StatementCells, side: str, *, paid: bool) -> str:
    """The words that rows of one kind share, and their side."""
    words = cells.text("what") or ("已还的期" if paid else "没有写种类")
    return words if side == _NO_SIDE else f"{words}，{side}"


def _line(
    cells: StatementCells, on: date, amount: Decimal, kind: MovementKind
) -> tuple[Movement, str]:
    """The movement and a remark; parts that do not come to the amount are left open."""
    parts = cells.parts() if kind is MovementKind.PAID else {}
    fits = sum(parts.values(), ZERO) == amount
    remark = "" if fits or not parts else "各项加起来和金额不一样，各项没有记。"
    period = cells.text("period")
    note = cells.text("note") or (f"第 {period} 期" if period.isdigit() else cells.text("what"))
    line = Movement(
        on=on,
        kind=kind,
        amount=amount,
        to=Balance.model_validate(parts) if parts and fits else None,
        note="" if note == kind.label else note[:MOST_NOTE],
    )
    return line, remark
