"""A letter as plain data: what it says and in which order, without a page, a font or a screen."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Self

from core.case.entries import LetterKind

BLANK = "________"
"""Room to write by hand."""


class Align(StrEnum):
    """How a column of a table stands."""

    LEFT = "left"
    CENTRE = "center"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one look. `unproven` marks what the borrower states without a proof so far."""

    text: str
    strong: bool = False
    unproven: bool = False


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Title:
    """The name of the letter."""

    text: str


@dataclass(frozen=True, slots=True)
class Addressee:
    """Who is written to, on a line of its own."""

    text: str


@dataclass(frozen=True, slots=True)
class Heading:
    """The head of a section, number included."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text, indented by two characters."""

    runs: Runs


@dataclass(frozen=True, slots=True)
class NumberedItem:
    """One request or question, with its label: （一）."""

    label: str
    runs: Runs


@dataclass(frozen=True, slots=True)
class Table:
    """A table. `weights` share out the width; `strong_rows` are sums, counted from 0.

    `dense` sets it smaller, for many columns.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    alignments: tuple[Align, ...]
    weights: tuple[int, ...]
    strong_rows: frozenset[int] = frozenset()
    dense: bool = False


@dataclass(frozen=True, slots=True)
class AttachmentList:
    """附件, numbered."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A small remark that is not part of the request; `fine` sets it smaller still, under a dense table."""

    runs: Runs
    fine: bool = False


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs and when; lines to sign on. A blank name is left to be written by hand."""

    role: str
    name: str
    day: str

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines as they are printed, one below the other."""
        signed = (f"{self.role}：{self.name}", f"签名：{BLANK}{BLANK}")
        unsigned = (f"{self.role}：{BLANK}{BLANK}",)
        return (*(signed if self.name else unsigned), self.day)


@dataclass(frozen=True, slots=True)
class Annex:
    """The head of an annex; it begins a new page."""

    text: str


Block = (
    Title
    | Addressee
    | Heading
    | Paragraph
    | NumberedItem
    | Table
    | AttachmentList
    | Note
    | Signature
    | Annex
)


@dataclass(frozen=True, slots=True)
class Letter:
    """A whole letter. `rules` are the identifiers of the rules it really cites.

    `kind` is `None` for a paper that is no letter: the annex by itself. `one_page` is set smaller to fit one.
    """

    kind: LetterKind | None
    title: str
    written_on: date
    blocks: tuple[Block, ...]
    rules: tuple[str, ...] = ()
    draft: bool = False
    one_page: bool = False

    def as_draft(self) -> Self:
        """The same letter, to be printed with 草稿 on each page."""
        return replace(self, draft=True)

    def texts(self) -> Iterator[str]:
        """Every piece of text in the order it is read; table cells row by row."""
        for block in self.blocks:
            yield from block_texts(block)


def block_texts(block: Block) -> tuple[str, ...]:
    """The pieces of text of one block, in order."""
    match block:
        case Paragraph(runs=runs) | Note(runs=runs):
            return (plain(runs),)
        case NumberedItem(label=label, runs=runs):
            return (label + plain(runs),)
        case Table(head=head, rows=rows):
            return (*head, *(cell for row in rows for cell in row))
        case AttachmentList(items=items):
            return attachment_lines(items)
        case Signature():
            return block.lines
        case _:
            return (block.text,)


def attachment_lines(items: tuple[str, ...]) -> tuple[str, ...]:
    """附件：1. …, then 2. …; one line each."""
    lines = [f"{number}. {item}" for number, item in enumerate(items, start=1)]
    return (f"附件：{lines[0]}", *lines[1:]) if lines else ()


def plain(runs: Runs) -> str:
    """The text of runs without their look."""
    return "".join(run.text for run in runs)
