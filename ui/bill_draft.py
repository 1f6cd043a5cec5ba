"""The bill list in hand between the steps: the file as read, what its columns are, the day of its figures."""

from dataclasses import dataclass
from datetime import date

from core.case.debt import FigureSource
from core.importers.bill_list import BillFile
from core.importers.columns import Columns
from ui import session

_KEY = "bill.draft"
_TURN = "bill.turn"


@dataclass(frozen=True)
class BillDraft:
    """A file that was read. `told` once the person has looked over the columns, and from then the review shows.

    `data` and `name` are the file's own, for reading another sheet of it; nothing of it is stored on disk.
    """

    data: bytes
    name: str
    file: BillFile
    columns: Columns
    as_of: date
    source: FigureSource = FigureSource.BORROWER
    told: bool = False


def draft(case_id: str) -> BillDraft | None:
    """The list in hand for this case."""
    held: BillDraft | None = session.recall(f"{_KEY}.{case_id}")
    return held


def keep(case_id: str, held: BillDraft | None) -> None:
    """Go on with this list, or with `None` begin anew."""
    session.remember(f"{_KEY}.{case_id}", held)
    if held is None:
        session.remember(_TURN, turn() + 1)


def turn() -> int:
    """A number that changes with each list, so that no input keeps what belonged to the one before."""
    number: int = session.recall(_TURN, 0)
    return number
