"""The same letter for other ways than paper: a field of an app that takes so many characters, a mail, a call."""

from dataclasses import dataclass
from enum import StrEnum

from core.documents.letter import (
    Addressee,
    Heading,
    Letter,
    Note,
    NumberedItem,
    Paragraph,
    Signature,
    Table,
    Title,
    block_texts,
)
from core.documents.plain_text import render_text


class Part(StrEnum):
    """What may be left out of an app's field before the request itself: least needed first."""

    NOTES = "notes"
    TABLES = "tables"
    HEADINGS = "headings"


@dataclass(frozen=True, slots=True)
class AppText:
    """Text for a field of `limit` characters; `left_out` names what did not fit, `over` how much is still too long."""

    text: str
    limit: int
    left_out: tuple[Part, ...]
    over: int


def app_text(letter: Letter, limit: int) -> AppText:
    """The letter in one field: whole where it fits, else without notes, then tables, then headings.

    Requests are never cut: what is still too long says by how much. Raises `ValueError` for no room at all.
    """
    if limit < 1:
        raise ValueError("a field takes at least one character")
    left_out: list[Part] = []
    text = _compact(letter, ())
    for part in Part:
        if len(text) <= limit:
            break
        left_out.append(part)
        text = _compact(letter, left_out)
    return AppText(text, limit, tuple(left_out), max(0, len(text) - limit))


def email(letter: Letter) -> tuple[str, str]:
    """Subject and body: the title and who writes, and the whole letter."""
    signers = [block for block in letter.blocks if isinstance(block, Signature)]
    name = signers[0].name if signers else ""
    return f"{letter.title}{f'（{name}）' if name else ''}", render_text(letter)


def call_points(letter: Letter) -> tuple[str, ...]:
    """What to say on the phone: each request of the letter as one sentence, in order."""
    return tuple(
        "".join(run.text for run in block.runs)
        for block in letter.blocks
        if isinstance(block, NumberedItem)
    )


_DROPPED = {Part.NOTES: Note, Part.TABLES: Table, Part.HEADINGS: Heading}


def _compact(letter: Letter, left_out: list[Part] | tuple[()]) -> str:
    dropped = tuple(_DROPPED[part] for part in left_out)
    lines: list[str] = []
    for block in letter.blocks:
        if dropped and isinstance(block, dropped):
            continue
        if isinstance(block, Table):
            lines += ["　".join(filter(None, cells)) for cells in block.rows]
        elif isinstance(block, Paragraph | NumberedItem | Title | Addressee):
            lines.append(block_texts(block)[0])
        elif isinstance(block, Signature):
            lines += [f"{block.role}：{block.name}" if block.name else "", block.day]
        else:
            lines += block_texts(block)
    return "\n".join(line for line in lines if line.strip())
