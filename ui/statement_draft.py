"""The statement in hand between the steps: the file as read, and what its columns are."""

from dataclasses import dataclass

from core.importers.columns import Columns
from core.importers.statement import StatementFile
from ui.in_hand import InHand


@dataclass(frozen=True)
class StatementDraft:
    """A file that was read. `told` once the person has looked over the columns, and from then the review shows.

    `data` and `name` are the file's own, for reading another sheet of it; nothing of it is stored on disk.
    """

    data: bytes
    name: str
    file: StatementFile
    columns: Columns
    told: bool = False


_statements = InHand[StatementDraft]("statement")
draft, keep, turn = _statements.held, _statements.keep, _statements.turn
