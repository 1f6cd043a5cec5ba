"""What stands at the head of every page of a bundle: which exhibit it is, and its number in the whole."""

from collections.abc import Sequence

from fpdf import FPDF

from core.documents import font_cache
from core.documents.page_layout import LEFT, PAGE_HEIGHT, PAGE_WIDTH, TEXT_WIDTH

SIZE, TOP = 9.0, 30.0


def stamp_pages(headings: Sequence[str]) -> bytes:
    """A PDF with one almost empty page for each heading: the heading left, 全卷 x / y right."""
    pdf = FPDF(unit="pt", format=(PAGE_WIDTH, PAGE_HEIGHT))
    pdf.set_auto_page_break(False)
    font_cache.lend_fonts(pdf)
    widths = font_cache.widths(strong=False)
    for at, heading in enumerate(headings, start=1):
        pdf.add_page()
        pdf.set_font(font_cache.FAMILY, size=SIZE)
        number = f"全卷 {at} / {len(headings)}"
        wide = sum(widths[ord(mark)] for mark in number) / 1000 * SIZE
        pdf.text(LEFT + TEXT_WIDTH - wide, TOP, number)
        if heading:
            pdf.text(LEFT, TOP, "".join(mark for mark in heading if ord(mark) in widths))
    try:
        return bytes(pdf.output())
    finally:
        font_cache.forget_documents()
