"""The table of movements while it is being typed: no fault, other form or look elsewhere loses it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.case.contract import Movement
from core.case.debt import Debt
from core.checks.typed_movements import TypedMovement, typed, unpack
from ui import session
from ui.account_lines import later_lines


@dataclass(frozen=True)
class Draft:
    """The saved lines it began from, the rows the table was given, and the rows as they stand.

    The table must not be given its own output, so `given` stays as long as one table (`turn`) lives.
    """

    saved: tuple[Movement, ...]
    given: tuple[TypedMovement, ...]
    now: tuple[TypedMovement, ...]
    turn: int = 0
    tried: bool = False
    """Whether it was to be saved and had faults: they are then named until it is saved."""

    @property
    def unsaved(self) -> bool:
        """Whether the table says something else than what is saved."""
        rows = tuple(row for row in self.now if not row.blank)
        return rows != tuple(typed(line) for line in self.saved)


def draft(debt: Debt) -> Draft:
    """The draft of a debt's table: a new one where other lines were saved since, else the one at hand."""
    held: Draft | None = session.recall(_key(debt))
    saved = later_lines(debt)
    if held is None or held.saved != saved:
        rows = tuple(typed(line) for line in saved)
        held = Draft(saved, rows, rows, held.turn + 1 if held else 0)
    elif held.now != held.given and not session.drawn(table_key(debt, held)):
        held = replace(held, given=_without_tail(held.now), turn=held.turn + 1)
    session.remember(_key(debt), held)
    return held


def table_key(debt: Debt, at_hand: Draft) -> str:
    """The key of the table that shows a draft."""
    return f"movements.{debt.debt_id}.{at_hand.turn}"


def keep_rows(debt: Debt, rows: Sequence[TypedMovement]) -> Draft:
    """Remember the rows as they stand in the table; a block pasted into one cell gets a new table."""
    held, now = draft(debt), unpack(rows)
    held = replace(held, now=now)
    if now != tuple(rows):
        held = replace(held, given=now, turn=held.turn + 1)
    session.remember(_key(debt), held)
    return held


def try_again(debt: Debt) -> Draft:
    """Remember that the rows were to be saved and had faults.

    Rows that were added since get a new table, in which each has its number.
    """
    held = replace(draft(debt), tried=True)
    rows = _without_tail(held.now)
    if len(rows) > len(held.given):
        held = replace(held, now=rows, given=rows, turn=held.turn + 1)
    session.remember(_key(debt), held)
    return held


def begin_anew(debt: Debt) -> None:
    """After the table was saved: it shows the debt's lines as they are saved now."""
    held: Draft | None = session.recall(_key(debt))
    saved = later_lines(debt)
    rows = tuple(typed(line) for line in saved)
    session.remember(_key(debt), Draft(saved, rows, rows, held.turn + 1 if held else 0))


def follow(debt: Debt, added: Sequence[Movement] = (), removed: Sequence[Movement] = ()) -> None:
    """After lines were saved by another way: the table has them too, and keeps what was typed into it.

    `debt` is the debt as it is saved now.
    """
    held: Draft | None = session.recall(_key(debt))
    if held is None or not held.unsaved:
        return
    gone = {typed(line) for line in removed}
    rows = (
        *(row for row in held.now if row not in gone),
        *(typed(line) for line in added),
    )
    session.remember(_key(debt), Draft(later_lines(debt), rows, rows, held.turn + 1))


def _without_tail(rows: Sequence[TypedMovement]) -> tuple[TypedMovement, ...]:
    """The rows without the blank ones below the last that says something."""
    last = max((place for place, row in enumerate(rows, 1) if not row.blank), default=0)
    return tuple(rows[:last])


def _key(debt: Debt) -> str:
    return f"movements.{debt.debt_id}"
