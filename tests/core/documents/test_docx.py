"""The DOCX says what the letter says: read back by python-docx and by LibreOffice; the same bytes each time."""

import re
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from core.case.entries import LetterKind
from core.documents.docx import render_docx
from core.documents.letter import Letter, Table
from tests.core.documents.lives import DEBTS, letter

KINDS = (
    LetterKind.APPLICATION,
    LetterKind.PAYMENT_RECONCILIATION,
    LetterKind.STATEMENT_OF_DEFENCE,
)


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text.replace("\ufeff", ""))


def written(of: Letter) -> str:
    return squeezed("".join(of.texts()))


def test_libreoffice_reads_exactly_what_was_written(tmp_path: Path) -> None:
    letters = {f"{kind.value}-{which}": letter(kind, which) for kind in KINDS for which in DEBTS}
    for name, each in letters.items():
        (tmp_path / f"{name}.docx").write_bytes(render_docx(each))
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation=file://{tmp_path}/profile",
            "--headless",
            "--convert-to",
            "txt:Text (encoded):UTF8",
            "--outdir",
            str(tmp_path),
            *(str(path) for path in tmp_path.glob("*.docx")),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    for name, each in letters.items():
        assert squeezed((tmp_path / f"{name}.txt").read_text("utf-8")) == written(each)


@pytest.mark.parametrize("which", DEBTS)
@pytest.mark.parametrize("kind", LetterKind)
def test_every_letter_reads_back_in_order(kind: LetterKind, which: str) -> None:
    made = letter(kind, which)
    paper = Document(BytesIO(render_docx(made)))
    pieces: list[str] = []
    for element in paper.element.body.iterchildren():
        pieces += [node.text or "" for node in element.iter() if node.tag.endswith("}t")]
    assert squeezed("".join(pieces)) == written(made)


def test_the_same_letter_is_the_same_file_and_names_nobody_beside_its_text() -> None:
    made = letter(LetterKind.APPLICATION, "card")
    raw = render_docx(made)
    assert raw == render_docx(made)
    with zipfile.ZipFile(BytesIO(raw)) as archive:
        core = archive.read("docProps/core.xml").decode()
    assert "王敏" not in core
    assert "python-docx" not in core
    assert "2026-11-23" in core


def test_heads_of_tables_come_again_and_east_asian_fonts_are_named() -> None:
    made = letter(LetterKind.APPLICATION, "card")
    with zipfile.ZipFile(BytesIO(render_docx(made))) as archive:
        body = archive.read("word/document.xml").decode()
    tables = sum(isinstance(block, Table) for block in made.blocks)
    assert body.count("w:tblHeader") == tables > 0
    assert 'w:eastAsia="宋体"' in body
