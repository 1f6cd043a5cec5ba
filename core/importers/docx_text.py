"""The text of a Word document (.docx), in bounds: paragraphs and table rows, in their order."""

from io import BytesIO
from zipfile import BadZipFile, ZipFile

from docx import Document
from docx.table import Table

from core.errors import UnreadableFile
from core.importers.pdf_text import MOST_BYTES, MOST_CHARACTERS

_MOST_UNPACKED = 100 * 2**20
"""Ten times the largest file: what an honest archive of text stays far below."""
_DAMAGED = "这个文件打不开。请用 Word 另存为 .docx 再选一次，或把文字复制贴进来。"


def docx_text(data: bytes) -> str:
    """The text of the document, a line for each paragraph and each row of a table.

    Raises `UnreadableFile` with reason `too_large`, `too_long` or `damaged`.
    """
    if len(data) > MOST_BYTES:
        raise UnreadableFile("too_large", "这个文件超过 10 MB，太大了。请把文字复制贴进来。")
    try:
        with ZipFile(BytesIO(data)) as archive:
            unpacked = sum(member.file_size for member in archive.infolist())
        if unpacked > _MOST_UNPACKED:
            raise UnreadableFile("too_large", "这个文件展开以后太大了。请把文字复制贴进来。")
        blocks = Document(BytesIO(data)).iter_inner_content()
        text = "\n".join(_lines(each) if isinstance(each, Table) else each.text for each in blocks)
    except (BadZipFile, KeyError, ValueError, SyntaxError) as error:
        raise UnreadableFile("damaged", _DAMAGED) from error
    if len(text) > MOST_CHARACTERS:
        raise UnreadableFile("too_long", "这个文件里的文字太多，不像协议。请只贴协议那一段。")
    return text


def _lines(table: Table) -> str:
    return "\n".join(" ".join(cell.text for cell in row.cells) for row in table.rows)
