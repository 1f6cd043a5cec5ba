"""Pages of a bundle: anything with pages becomes A4 with a heading and a number, whatever its own size was."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO

import pypdfium2 as pdfium

from core.documents.page_layout import PAGE_HEIGHT, PAGE_WIDTH
from core.documents.pictures import upright_jpeg
from core.documents.stamps import stamp_pages

MARGIN, HEAD = 36.0, 30.0
MOST_PIXELS = 2000
"""The longer side of an image in a bundle: 200 dots an inch on A4, enough to read a bank's statement."""

_DRAWN = re.compile(rb"/ID\[<[0-9A-F]{32}><[0-9A-F]{32}>\]")
_CLOCK = re.compile(rb"(/(?:CreationDate|ModDate) ?\()D:\d{14}")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of a PDF; `whole` ones are A4 by us already and fill the page."""

    pdf: bytes
    index: int
    whole: bool = False


def pdf_sheets(content: bytes) -> list[Sheet]:
    """Every page of a PDF. Raises `RuntimeError` for one without pages or that cannot be read."""
    document = pdfium.PdfDocument(content)
    try:
        count = len(document)
        sizes = [document.get_page_size(at) for at in range(count)]
    finally:
        document.close()
    return [
        Sheet(content, at, abs(width - PAGE_WIDTH) < 1 and abs(height - PAGE_HEIGHT) < 1)
        for at, (width, height) in enumerate(sizes)
    ]


def image_sheet(content: bytes) -> Sheet:
    """An image as a page, upright and without its place. Raises `OSError` for what is no image."""
    jpeg, (width, height) = upright_jpeg(content, MOST_PIXELS)
    document = pdfium.PdfDocument.new()
    try:
        page = document.new_page(width, height)
        picture = pdfium.PdfImage.new(document)
        picture.load_jpeg(BytesIO(jpeg), pages=[page], inline=True)
        picture.set_matrix(pdfium.PdfMatrix().scale(width, height))
        page.insert_obj(picture)
        page.gen_content()
        saved = BytesIO()
        document.save(saved)
    finally:
        document.close()
    return Sheet(saved.getvalue(), 0)


def contents_rows(first: int, parts: Sequence[tuple[str, int]]) -> list[tuple[str, str]]:
    """Name and page numbers of each part, the contents taking the first pages."""
    rows, page = [], first + 1
    for name, count in parts:
        last = page + count - 1
        rows.append((name, str(page) if count == 1 else f"{page}-{last}"))
        page = last + 1
    return rows


def bound(
    contents: Sequence[Sheet], parts: Sequence[tuple[str, list[Sheet]]], written_on: date
) -> tuple[bytes, int]:
    """All sheets in one PDF, each with its heading and 卷 x / y; and how many pages there are."""
    sheets = [("", sheet) for sheet in contents]
    sheets += [(name, sheet) for name, part in parts for sheet in part]
    stamps = stamp_pages([name for name, _ in sheets])
    target = pdfium.PdfDocument.new()
    sources: dict[bytes, pdfium.PdfDocument] = {}
    overlay = pdfium.PdfDocument(stamps)
    try:
        for at, (_, sheet) in enumerate(sheets):
            source = sources.setdefault(sheet.pdf, pdfium.PdfDocument(sheet.pdf))
            page = target.new_page(PAGE_WIDTH, PAGE_HEIGHT)
            _place(target, page, source, sheet)
            page.insert_obj(_whole(target, overlay, at))
            page.gen_content()
        saved = BytesIO()
        target.save(saved)
    finally:
        for source in (*sources.values(), overlay, target):
            source.close()
    return _same_bytes(saved.getvalue(), written_on), len(sheets)


def _same_bytes(pdf: bytes, written_on: date) -> bytes:
    """PDFium draws an identifier by lot and stamps the clock: both are set from what the file says, at equal length."""
    stamp = written_on.strftime("D:%Y%m%d000000").encode()
    pdf = _CLOCK.sub(lambda match: match[1] + stamp, pdf)
    code = hashlib.sha256(_DRAWN.sub(b"", pdf)).hexdigest()[:32].upper().encode()
    return _DRAWN.sub(b"/ID[<" + code + b"><" + code + b">]", pdf)


def _whole(target: pdfium.PdfDocument, source: pdfium.PdfDocument, index: int) -> pdfium.PdfObject:
    return source.page_as_xobject(index, target).as_pageobject()


def _place(
    target: pdfium.PdfDocument, page: pdfium.PdfPage, source: pdfium.PdfDocument, sheet: Sheet
) -> None:
    """The sheet on the page: as it is where it is ours, else shrunk into the middle under the heading."""
    drawn = _whole(target, source, sheet.index)
    if not sheet.whole:
        width, height = source.get_page_size(sheet.index)
        room = PAGE_WIDTH - 2 * MARGIN, PAGE_HEIGHT - 2 * MARGIN - HEAD
        scale = min(room[0] / width, room[1] / height)
        left = (PAGE_WIDTH - width * scale) / 2
        bottom = MARGIN + (room[1] - height * scale) / 2
        drawn.transform(pdfium.PdfMatrix().scale(scale, scale).translate(left, bottom))
    page.insert_obj(drawn)
