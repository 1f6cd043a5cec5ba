"""Three readers of a PDF, and its lines by their boxes."""

import io
import re
import subprocess
from html import unescape
from pathlib import Path

import pypdfium2
from pypdf import PdfReader

FOOT = re.compile(r"第(\d+)页共(\d+)页")


def squeezed(text: str) -> str:
    """Text without white space and page numbers."""
    return FOOT.sub("", re.sub(r"\s", "", text))


def by_pypdf(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def by_pdfium(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def by_poppler(pdf: bytes, folder: Path, *options: str) -> str:
    path = folder / "letter.pdf"
    path.write_bytes(pdf)
    done = subprocess.run(
        ["pdftotext", *options, str(path), "-"], check=True, capture_output=True, text=True
    )
    return done.stdout


def lines_of(pdf: bytes, folder: Path) -> list[str]:
    """Every printed line, or the part of one that stands in a column."""
    boxes = by_poppler(pdf, folder, "-bbox-layout")
    lines = [
        "".join(re.findall(r"<word[^>]*>(.*?)</word>", line, re.DOTALL))
        for line in re.findall(r"<line[^>]*>(.*?)</line>", boxes, re.DOTALL)
    ]
    return [unescape(line) for line in lines]
