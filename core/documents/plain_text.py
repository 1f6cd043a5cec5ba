"""A letter as text to copy into a chat, a form or a mail."""

from core.documents.letter import (
    Addressee,
    Annex,
    AttachmentList,
    Block,
    Heading,
    Letter,
    NumberedItem,
    Paragraph,
    Table,
    Title,
    block_texts,
)

INDENT = "　　"


def render_text(letter: Letter) -> str:
    """The whole letter, a line a paragraph, cells of a table apart by a full-width space."""
    return "\n".join(_lines(block) for block in letter.blocks) + "\n"


def _lines(block: Block) -> str:
    match block:
        case Table():
            return "\n".join("　".join(cells) for cells in (block.head, *block.rows)) + "\n"
        case Paragraph() | NumberedItem():
            return INDENT + block_texts(block)[0]
        case Title() | Addressee() | Annex():
            return block_texts(block)[0] + "\n"
        case Heading():
            return "\n" + block.text
        case AttachmentList():
            return "\n" + "\n".join(block_texts(block))
        case _:
            return "\n".join(block_texts(block))
