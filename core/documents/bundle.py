"""A bundle for a lender, a regulator or a court: contents, letter, exhibits, numbered through, as PDF and as ZIP."""

import hashlib
import json
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO

from core.documents.bundle_pages import Sheet, bound, contents_rows, image_sheet, pdf_sheets
from core.documents.docx import render_docx
from core.documents.letter import Align, Letter, Note, Run, Table, Title
from core.documents.numerals import numeral
from core.documents.pdf import render_pdf
from core.errors import UnreadableExhibit
from core.figures import date_text

Progress = Callable[[int, int], None]
"""Called with how many exhibits are done, of how many."""

_SHORT_HASH = 16
_MOMENT = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One proof: what it is, where it comes from, its file. `mime` is an image's or a PDF's."""

    label: str
    source: str
    name: str
    mime: str
    content: bytes

    @property
    def sha256(self) -> str:
        """The hash of the file as it was attached."""
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True, slots=True)
class Bundle:
    """The bound pages, and the archive with every file beside its hash."""

    pdf: bytes
    archive: bytes
    pages: int


def make_bundle(
    letter: Letter, exhibits: Sequence[Exhibit], progress: Progress = lambda _done, _of: None
) -> Bundle:
    """Bind a letter and its exhibits. Raises `UnreadableExhibit` naming the file that cannot be shown."""
    own = render_pdf(letter)
    parts: list[tuple[str, list[Sheet]]] = [(letter.title, pdf_sheets(own))]
    for number, exhibit in enumerate(exhibits, start=1):
        heading = f"证据{numeral(number)}　{exhibit.label}"
        parts.append((heading, _sheets(exhibit)))
        progress(number, len(exhibits))
    contents = _contents(letter, exhibits, parts)
    pdf, pages = bound(pdf_sheets(render_pdf(contents)), parts, letter.written_on)
    return Bundle(pdf, _archive(letter, own, pdf, exhibits), pages)


def _sheets(exhibit: Exhibit) -> list[Sheet]:
    try:
        if exhibit.mime == "application/pdf":
            return pdf_sheets(exhibit.content)
        return [image_sheet(exhibit.content)]
    except (ValueError, OSError, RuntimeError) as error:
        raise UnreadableExhibit(exhibit.name) from error


def _contents(
    letter: Letter, exhibits: Sequence[Exhibit], parts: Sequence[tuple[str, list[Sheet]]]
) -> Letter:
    """目录: its own length shifts every page number, so it is set until the number stands."""
    pages = 1
    while True:
        rows = contents_rows(pages, [(name, len(sheets)) for name, sheets in parts])
        made = _contents_letter(letter, exhibits, rows)
        needed = len(pdf_sheets(render_pdf(made)))
        if needed <= pages:
            return made
        pages = needed


def _contents_letter(
    letter: Letter, exhibits: Sequence[Exhibit], rows: Sequence[tuple[str, str]]
) -> Letter:
    sources = ("", *(exhibit.source for exhibit in exhibits))
    hashes = ("", *(exhibit.sha256[:_SHORT_HASH] for exhibit in exhibits))
    table = Table(
        ("内容", "页码", "来源和日期", "文件校验（SHA-256 前 16 位）"),
        tuple(
            (name, pages, source, code)
            for (name, pages), source, code in zip(rows, sources, hashes, strict=True)
        ),
        (Align.LEFT, Align.CENTRE, Align.LEFT, Align.LEFT),
        (9, 4, 8, 8),
        dense=True,
    )
    note = f"本卷于 {date_text(letter.written_on)}装订。每份证据的完整校验值见压缩包里的清单。"
    blocks = (Title(f"{letter.title}　材料目录"), table, Note((Run(note),), fine=True))
    return Letter(None, f"{letter.title}　材料目录", letter.written_on, blocks)


def _archive(letter: Letter, own: bytes, bound_pdf: bytes, exhibits: Sequence[Exhibit]) -> bytes:
    files = {
        "全卷.pdf": bound_pdf,
        f"{letter.title}.pdf": own,
        f"{letter.title}.docx": render_docx(letter),
        **{
            f"证据/{number:02d}-{_plain(exhibit.name)}": exhibit.content
            for number, exhibit in enumerate(exhibits, start=1)
        },
    }
    manifest = {
        "letter": letter.title,
        "written_on": letter.written_on.isoformat(),
        "files": [
            {
                "name": name,
                "sha256": hashlib.sha256(content).hexdigest(),
                "bytes": len(content),
            }
            for name, content in files.items()
        ],
    }
    text = json.dumps(manifest, ensure_ascii=False, indent=2)
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in (*files.items(), ("manifest.json", text.encode())):
            member = zipfile.ZipInfo(name, _MOMENT)
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, content)
    return out.getvalue()


def _plain(name: str) -> str:
    return "".join("_" if mark in '\\/:*?"<>|' or mark < " " else mark for mark in name)[-80:]
