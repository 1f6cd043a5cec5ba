"""Two copies of one case: where they differ, and what becomes of them together."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from core.case.agreement import Offer
from core.case.budget import Budget
from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import Entry
from core.case.in_words import BLANK, entry_in_words, lines_of
from core.case.model import Fact
from core.case.objection import Objection
from core.figures import yuan_text

_FACTS = {"borrower": "个人信息", "household": "家庭", "hardship": "困难情形", "budget": "收支"}
_OF_A_DEBT = ("debt", "offer", "objection")
_ABSENT = "没有"

_Key = tuple[str, str]
_Piece = str | Fact | None
_T = TypeVar("_T")


@dataclass(frozen=True)
class Change:
    """One place where two copies say different things, e.g. 招行信用卡 · 欠款 · 本金."""

    where: str
    ours: str
    theirs: str


def difference(ours: Case, theirs: Case) -> tuple[Change, ...]:
    """Every place where the copies differ, for the person to read; the order of debts does not count."""
    names = _names(ours, theirs)
    facts = tuple(_changes(_keys(ours, theirs), _pieces(ours), _pieces(theirs), names))
    more_here = (
        Change(_entry_place(entry, names), f"多了一条记录：{entry_in_words(entry)}", _ABSENT)
        for entry in _lacking(theirs, ours)
    )
    more_there = (
        Change(_entry_place(entry, names), _ABSENT, f"多了一条记录：{entry_in_words(entry)}")
        for entry in _lacking(ours, theirs)
    )
    return (*facts, *more_here, *more_there)


def merge(base: Case, ours: Case, theirs: Case) -> tuple[Case, tuple[Change, ...]]:
    """Both sides' changes since `base` in one case, and the places where both changed the same thing.

    Compared are the title, each kind of fact, each debt, offer and objection as a whole; where both changed
    one, theirs stays and the place is returned. A debt deleted on one side and changed, or given an
    offer, on the other is such a place too. Entries are theirs, then ours that they lack; whether the
    stages allow them in that order is asked of `core.workflow`.
    """
    before, here, there = _pieces(base), _pieces(ours), _pieces(theirs)
    first, second = (ours, theirs) if tuple(there) == tuple(before) else (theirs, ours)
    merged: dict[_Key, _Piece] = {}
    clashes: list[_Key] = []
    for key in _keys(first, second):
        unit = _unit(key, here, there)
        was, mine, other = ([side.get(k) for k in unit] for side in (before, here, there))
        merged[key] = here.get(key) if other == was else there.get(key)
        if mine not in (was, other) and other != was:
            clashes.append(key)
    case = theirs.model_copy(
        update={
            "title": merged["title", ""],
            **{field: merged[field, ""] for field in _FACTS},
            "debts": _kept(merged, Debt),
            "offers": _kept(merged, Offer),
            "objections": _kept(merged, Objection),
            "past_budgets": (*theirs.past_budgets, *_past_lacking(theirs, ours)),
            "entries": (*theirs.entries, *_lacking(theirs, ours)),
        }
    )
    return case, tuple(_changes(clashes, here, there, _names(ours, theirs)))


def _pieces(case: Case) -> dict[_Key, _Piece]:
    return {
        ("title", ""): case.title,
        **{(field, ""): getattr(case, field) for field in _FACTS},
        **{("debt", debt.debt_id): debt for debt in case.debts},
        **{("offer", offer.debt_id): offer for offer in case.offers},
        **{("objection", each.debt_id): each for each in case.objections},
    }


def _keys(first: Case, second: Case) -> tuple[_Key, ...]:
    return tuple(dict.fromkeys((*_pieces(first), *_pieces(second))))


def _unit(
    key: _Key, here: Mapping[_Key, _Piece], there: Mapping[_Key, _Piece]
) -> tuple[_Key, ...]:
    family = tuple((kind, key[1]) for kind in _OF_A_DEBT)
    debt = family[0]
    if key not in family or (debt in here and debt in there):
        return (key,)
    return family


def _kept(merged: Mapping[_Key, _Piece], kind: type[_T]) -> tuple[_T, ...]:
    return tuple(piece for piece in merged.values() if isinstance(piece, kind))


def _names(ours: Case, theirs: Case) -> dict[str, str]:
    return {debt.debt_id: debt.name for debt in (*theirs.debts, *ours.debts)}


def _lacking(case: Case, other: Case) -> tuple[Entry, ...]:
    known = {entry.entry_id for entry in case.entries}
    return tuple(entry for entry in other.entries if entry.entry_id not in known)


def _past_lacking(case: Case, other: Case) -> tuple[Budget, ...]:
    return tuple(past for past in other.past_budgets if past not in case.past_budgets)


def _entry_place(entry: Entry, names: Mapping[str, str]) -> str:
    return f"{names[entry.debt_id]} · 记录" if entry.debt_id in names else "记录"


def _changes(
    keys: tuple[_Key, ...] | list[_Key],
    here: Mapping[_Key, _Piece],
    there: Mapping[_Key, _Piece],
    names: Mapping[str, str],
) -> Iterator[Change]:
    for key in keys:
        ours, theirs = here.get(key), there.get(key)
        if ours != theirs:
            yield from _piece_changes(key, ours, theirs, names.get(key[1], "已删除的债务"))


def _piece_changes(key: _Key, ours: _Piece, theirs: _Piece, name: str) -> Iterator[Change]:
    kind = key[0]
    of_debt = {"debt": name, "offer": f"{name} · 方案", "objection": f"{name} · 支付令异议"}
    where = {**_FACTS, "title": "案子名称", **of_debt}[kind]
    whole = kind == "title" or (kind in ("debt", "offer") and None in (ours, theirs))
    if whole:
        yield Change(where, _in_short(ours), _in_short(theirs))
        return
    here, there = (lines_of(side) if isinstance(side, Fact) else {} for side in (ours, theirs))
    for path in dict.fromkeys((*here, *there)):
        pair = here.get(path, BLANK), there.get(path, BLANK)
        if pair[0] != pair[1]:
            yield Change(" · ".join((where, *path)), *pair)


def _in_short(piece: _Piece) -> str:
    match piece:
        case Debt():
            return f"有这笔债务，欠 {yuan_text(piece.balance.total)} 元"
        case Offer():
            return f"{piece.kind.label}，{piece.terms.months} 期，每期 {yuan_text(piece.terms.monthly)} 元"
    return _ABSENT if piece is None else str(piece)
