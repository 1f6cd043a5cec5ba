"""A Word document's text: paragraphs and rows in order; what is no document says so."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document

from core.errors import UnreadableFile
from core.importers import docx_text as room
from core.importers.docx_text import docx_text


def written() -> bytes:
    paper = Document()
    paper.add_paragraph("还款协议")
    table = paper.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "第1期", "2,700.00元"
    paper.add_paragraph("甲方（盖章）")
    out = BytesIO()
    paper.save(out)
    return out.getvalue()


def test_paragraphs_and_rows_come_in_their_order() -> None:
    assert docx_text(written()) == "还款协议\n第1期 2,700.00元\n甲方（盖章）"


def zipped() -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        archive.writestr("a.txt", "no document")
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "reason"),
    [(b"no archive", "damaged"), (zipped(), "damaged"), (b"0" * (10 * 2**20 + 1), "too_large")],
)
def test_what_is_no_document_says_so(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        docx_text(data)
    assert caught.value.reason == reason


def test_what_unpacks_beyond_reason_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "_MOST_UNPACKED", 100)
    with pytest.raises(UnreadableFile, match="展开以后太大"):
        docx_text(written())


def test_a_text_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "MOST_CHARACTERS", 5)
    with pytest.raises(UnreadableFile, match="太多"):
        docx_text(written())
