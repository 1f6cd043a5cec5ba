"""Which rows of a bill list are debts of the case already, so that nothing is taken over twice.

Each row is at most one debt and each debt at most one row; rows that only read alike stay a question.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from core.case.case import Case
from core.case.debt import Debt
from core.case.lender import LenderKind, PartyRole
from core.figures import yuan_text
from core.importers.bill_cells import bill_cells
from core.importers.bill_fields import LABELS
from core.importers.bill_model import BillRow
from core.importers.cell_values import even
from core.importers.table_cells import Cell
from core.lenders.name_rules import identify_lender

_NOT_COMPARED = frozenset({"as_of", "figure_source", "total", "name", "kind", "directory"})


class RowStanding(StrEnum):
    """What a row is to the case."""

    NEW = "new"
    UPDATE = "update"
    SAME = "same"
    MAYBE = "maybe"
    REPEATED = "repeated"
    UNREADABLE = "unreadable"

    @property
    def label(self) -> str:
        """The Chinese word for the screen."""
        return {
            RowStanding.NEW: "新的",
            RowStanding.UPDATE: "已有，数变了",
            RowStanding.SAME: "已有，没变",
            RowStanding.MAYBE: "可能已有",
            RowStanding.REPEATED: "和上面重复",
            RowStanding.UNREADABLE: "还不能导入",
        }[self]


@dataclass(frozen=True, slots=True)
class BillProposal:
    """A row and what it is to the case.

    `known` is the debt it is; `maybe` are debts it may be, for the person to say; `repeats` the place of the same
    row further up; `changes` are Chinese words for what an update would change.
    """

    row: BillRow
    standing: RowStanding
    known: Debt | None = None
    maybe: tuple[Debt, ...] = ()
    repeats: int | None = None
    changes: tuple[str, ...] = ()
    older: bool = False

    @property
    def is_advised(self) -> bool:
        """Whether it is taken over unless the person says otherwise: new or changed, understood whole, not older."""
        return (
            self.standing in {RowStanding.NEW, RowStanding.UPDATE}
            and self.row.is_clean
            and not self.older
        )


def propose(rows: Sequence[BillRow], case: Case) -> tuple[BillProposal, ...]:
    """What each row is to the case, in the order of the file."""
    repeats = _repeats(rows)
    fresh = [row for row in rows if row.debt and row.row not in repeats]
    sure, maybe = _matched(fresh, case.debts)
    proposals = []
    for row in rows:
        if row.debt is None:
            proposals.append(BillProposal(row, RowStanding.UNREADABLE))
        elif row.row in repeats:
            proposals.append(BillProposal(row, RowStanding.REPEATED, repeats=repeats[row.row]))
        elif row.row in sure:
            proposals.append(_known(row, sure[row.row]))
        elif maybe[row.row]:
            proposals.append(BillProposal(row, RowStanding.MAYBE, maybe=maybe[row.row]))
        else:
            proposals.append(BillProposal(row, RowStanding.NEW))
    return tuple(proposals)


def changes(before: Debt, after: Debt) -> tuple[str, ...]:
    """What differs, as 本金 1,000.00 → 900.00."""
    old, new = bill_cells(before), bill_cells(after)
    return tuple(
        f"{LABELS[field]} {_written(old[field])} → {_written(new[field])}"
        for field in old
        if field not in _NOT_COMPARED and old[field] != new[field]
    )


def updated(known: Debt, row: BillRow) -> Debt:
    """The known debt with what the row tells; what it does not say stays. `row.debt` is there.

    A sum alone that agrees with the known sum leaves its parts as they are.
    """
    told = row.debt or known
    fields = row.told - {"name", "lender_id", "kind", "parties", "contract"}
    update: dict[str, object] = {name: getattr(told, name) for name in fields}
    update |= {"as_of": told.as_of, "figure_source": told.figure_source}
    if told.balance.total == known.balance.total and told.balance.principal == told.balance.total:
        update["balance"] = known.balance
    if known.kind is LenderKind.UNKNOWN:
        update["kind"] = told.kind
    roles = {party.role for party in known.parties}
    update["parties"] = (
        *known.parties,
        *(party for party in told.parties if party.role not in roles),
    )
    update["lender_id"] = known.lender_id or told.lender_id
    update["contract"] = known.contract or told.contract
    drawn = update.get("drawn_on", known.drawn_on)
    missed = update.get("first_missed_due_date", known.first_missed_due_date)
    if drawn and missed and str(missed) < str(drawn):
        update |= {
            "drawn_on": known.drawn_on,
            "first_missed_due_date": known.first_missed_due_date,
        }
    return known.model_copy(update=update)


def _known(row: BillRow, debt: Debt) -> BillProposal:
    after = updated(debt, row)
    different = changes(debt, after)
    older = row.debt is not None and row.debt.as_of < debt.as_of
    standing = RowStanding.UPDATE if different else RowStanding.SAME
    return BillProposal(row, standing, debt, changes=different, older=older and bool(different))


def _repeats(rows: Sequence[BillRow]) -> dict[int, int]:
    """Row → the earlier one that says the very same of the same debt."""
    first: dict[str, int] = {}
    repeated: dict[int, int] = {}
    for row in rows:
        if row.debt is None:
            continue
        says = row.debt.model_copy(update={"debt_id": ""}).model_dump_json()
        if says in first:
            repeated[row.row] = first[says]
        else:
            first[says] = row.row
    return repeated


_NO, _MAYBE, _NAMED, _SURE = range(4)


def _matched(
    rows: Sequence[BillRow], debts: Sequence[Debt]
) -> tuple[dict[int, Debt], dict[int, tuple[Debt, ...]]]:
    alike = {
        (row.row, place): _likeness(row.debt, debt)
        for row in rows
        if row.debt
        for place, debt in enumerate(debts)
    }
    pairs = sorted(
        alike, key=lambda pair: (-alike[pair], _apart(rows, pair[0], debts[pair[1]]), pair)
    )
    sure: dict[int, int] = {}
    for at, place in pairs:
        free = at not in sure and place not in sure.values()
        if free and (alike[at, place] == _SURE or _only_one(alike, at, place)):
            sure[at] = place
    left = {
        row.row: tuple(
            debt
            for place, debt in enumerate(debts)
            if alike[row.row, place] and place not in sure.values()
        )
        for row in rows
    }
    return {at: debts[place] for at, place in sure.items()}, left


def _only_one(alike: dict[tuple[int, int], int], at: int, place: int) -> bool:
    """Whether a row and a debt of one name have no other of that name on either side."""
    if alike[at, place] != _NAMED:
        return False
    rivals = [
        pair
        for pair, likeness in alike.items()
        if likeness >= _NAMED and (pair[0] == at) != (pair[1] == place)
    ]
    return not rivals


def _apart(rows: Sequence[BillRow], at: int, debt: Debt) -> object:
    told = next(row.debt for row in rows if row.row == at)
    return abs(told.balance.total - debt.balance.total) if told else 0


def _likeness(told: Debt, known: Debt) -> int:
    """Sure where something tells it apart from its sisters, named where only the name or lender does."""
    same_name = even(told.name) == even(known.name)
    if not same_name and not _same_lender(told, known):
        return _NO
    agree = [
        getattr(told, name) == getattr(known, name)
        for name in ("account_tail", "drawn_on", "original_amount")
        if getattr(told, name) is not None and getattr(known, name) is not None
    ]
    if agree and not all(agree):
        return _MAYBE if any(agree) or same_name else _NO
    if agree:
        return _SURE
    return _NAMED if same_name else _MAYBE


def _same_lender(told: Debt, known: Debt) -> bool:
    """The same creditor and the same sort of debt, by the directory or by the lender's legal name."""
    card = LenderKind.BANK_CREDIT_CARD
    if (told.kind is card) != (known.kind is card) and LenderKind.UNKNOWN not in {
        told.kind,
        known.kind,
    }:
        return False
    ids = [debt.lender_id or _lender_named(debt.name) for debt in (told, known)]
    if ids[0] is not None and ids[0] == ids[1]:
        return True
    names = [
        {even(party.name) for party in debt.parties if party.role is PartyRole.LENDER}
        for debt in (told, known)
    ]
    return bool(names[0] & names[1])


@lru_cache(maxsize=512)
def _lender_named(name: str) -> str | None:
    """Asked for every row beside every debt, so remembered."""
    return identify_lender(name).lender_id


def _written(cell: Cell) -> str:
    if cell is None:
        return "没填"
    return yuan_text(cell) if isinstance(cell, Decimal) else str(cell)
