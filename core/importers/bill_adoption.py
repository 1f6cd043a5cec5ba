"""Rows of a bill list become debts of the case: new ones, told apart by name, and known ones brought up to date."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from core.case.case import Case
from core.case.debt import Debt
from core.importers.bill_debt import LONGEST_NAME
from core.importers.bill_matching import updated
from core.importers.bill_model import BillRow


@dataclass(frozen=True, slots=True)
class AdoptedRow:
    """A row to take over: into the debt with this identifier, or as a new one (`None`)."""

    row: BillRow
    debt_id: str | None = None


def adopt_bills(case: Case, chosen: Sequence[AdoptedRow], new_id: Callable[[], str]) -> Case:
    """The case with these rows taken over; rows without a debt are passed by. Raises `KeyError` for an unknown debt."""
    for each in chosen:
        told = each.row.debt
        if told is None:
            continue
        if each.debt_id is not None:
            case = case.with_debt(updated(case.debt(each.debt_id), each.row))
            continue
        name = _told_apart(told, {debt.name for debt in case.debts})
        case = case.with_debt(told.model_copy(update={"debt_id": new_id(), "name": name}))
    return case


def _told_apart(debt: Debt, taken: set[str]) -> str:
    names = (f"{debt.name[: LONGEST_NAME - len(hint)]}{hint}" for hint in _hints(debt))
    return next(name for name in names if name not in taken)


def _hints(debt: Debt) -> Iterator[str]:
    yield ""
    if debt.account_tail:
        yield f" {debt.account_tail}"
    if debt.drawn_on:
        yield f" {debt.drawn_on:%y}年{debt.drawn_on.month}月"
    yield from (f" 之{number}" for number in count(2))
