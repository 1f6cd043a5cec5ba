"""The bill list in hand between the steps: the file as read, what its columns are, the day of its figures."""

from dataclasses import dataclass
from datetime import date

from core.case.debt import FigureSource
from core.importers.bill_list import BillFile
from core.importers.columns import Columns
from ui.in_hand import InHand


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


_bills = InHand[BillDraft]("bill")
draft, keep, turn = _bills.held, _bills.keep, _bills.turn
