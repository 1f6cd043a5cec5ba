"""A statement as it was read: each row with its own words, the line that it would be, and what is in doubt."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from core.case.contract import Movement


class Standing(StrEnum):
    """What a row is to the account."""

    NEW = "new"
    THERE = "there"
    ASK = "ask"
    NO_FLOW = "no_flow"
    UNREADABLE = "unreadable"

    @property
    def label(self) -> str:
        """The Chinese words for the badge."""
        return {
            Standing.NEW: "要记的",
            Standing.THERE: "已经记过",
            Standing.ASK: "要你说一声",
            Standing.NO_FLOW: "不记",
            Standing.UNREADABLE: "没读懂",
        }[self]


@dataclass(frozen=True, slots=True)
class StatementRow:
    """One content row. `row` is counted from 0; `key` is what rows of the same words share, for one answer to all.

    `side` is what rows share whose money went the same way, for one answer where their words are all different.

    `line` is the movement it would be; `why` a Chinese sentence where there is none, or a remark where there is.
    `balance` is the running balance that the row prints, in yuan.
    """

    row: int
    standing: Standing
    key: str
    line: Movement | None
    why: str
    original: tuple[tuple[str, str], ...]
    side: str = ""
    on: date | None = None
    amount: Decimal | None = None
    balance: Decimal | None = None
