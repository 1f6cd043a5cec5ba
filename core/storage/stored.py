"""What storage hands out."""

from dataclasses import dataclass
from datetime import datetime

from core.case.case import Case


@dataclass(frozen=True)
class Stored:
    """A case as it is kept; `version` is given back with the next save."""

    case: Case
    version: int
    saved_at: datetime


@dataclass(frozen=True)
class CaseSummary:
    """One line of the list of cases; `debts` is how many there are."""

    case_id: str
    title: str
    version: int
    saved_at: datetime
    debts: int


@dataclass(frozen=True)
class Revision:
    """One version in the history of a case; `what` says in Chinese what was changed."""

    version: int
    saved_at: datetime
    what: str


@dataclass(frozen=True)
class AttachmentInfo:
    """A proof without its content; `size` in bytes."""

    sha256: str
    name: str
    mime: str
    size: int
    added_at: datetime


@dataclass(frozen=True)
class Attachment:
    """A proof with its content."""

    info: AttachmentInfo
    content: bytes
