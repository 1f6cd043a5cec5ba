"""The shipped fonts, parsed once a process and handed to each document as a cheap copy.

fpdf2 parses a font anew for each document (270 ms for a letter) and cuts it down in place when it writes
the file, so what is shared must be copied where it changes. This reaches into fpdf2 2.8.9, which is pinned;
a test compares a letter made this way with one made by plain `add_font`. Import this module lazily:
it brings fpdf2 with it, 0.3 s.
"""

import copy
from collections.abc import Mapping
from functools import cache
from io import BytesIO
from pathlib import Path

from fontTools.ttLib import TTFont
from fpdf import FPDF
from fpdf.fonts import SubsetMap, TTFFont

FONTS = Path(__file__).parent / "fonts"
FILES = {
    False: FONTS / "RepaymentDeskSerif-Regular.ttf",
    True: FONTS / "RepaymentDeskSans-Medium.ttf",
}
"""Body text in a serif; what is strong in a sans, as Chinese print does it."""

FAMILY = "letter"
STYLES = {False: "", True: "B"}

_CHANGED_BY_SUBSETTING = {"glyf": "glyphs", "hmtx": "metrics"}


def widths(*, strong: bool) -> Mapping[int, float]:
    """Code point → width in thousandths of an em, for every character the font has."""
    return _parsed(strong=strong).cw


def lend_fonts(pdf: FPDF) -> None:
    """Put both fonts into a document, as `add_font` would."""
    for strong, style in STYLES.items():
        key = FAMILY + style
        pdf.fonts[key] = _lent(_parsed(strong=strong), number=len(pdf.fonts) + 1)


def forget_documents() -> None:
    """Let go of documents already written: fpdf2 keeps each one's glyph map in a cache without an end."""
    SubsetMap.pick.cache_clear()
    SubsetMap.get_glyph.cache_clear()


@cache
def _parsed(*, strong: bool) -> TTFFont:
    font = TTFFont(FPDF(), FILES[strong], FAMILY + STYLES[strong], STYLES[strong])
    font.ttfont.close()
    font.ttfont = TTFont(
        BytesIO(FILES[strong].read_bytes()), recalcBBoxes=False, recalcTimestamp=False
    )
    for tag in font.ttfont.keys():  # noqa: SIM118  a TTFont cannot be iterated over
        font.ttfont[tag]
    return font


def _lent(template: TTFFont, number: int) -> TTFFont:
    font = TTFFont.__new__(TTFFont)
    for slot in TTFFont.__slots__:
        if slot != "subset" and hasattr(template, slot):
            setattr(font, slot, getattr(template, slot))
    font.i = number
    font.missing_glyphs = []
    font.ttfont = _copied(template.ttfont)
    font.subset = SubsetMap(font)
    return font


def _copied(parsed: TTFont) -> TTFont:
    font = TTFont(recalcBBoxes=False, recalcTimestamp=False)
    font.setGlyphOrder(list(parsed.getGlyphOrder()))
    for tag, table in parsed.tables.items():
        font.tables[tag] = copy.copy(table)
    for tag, attribute in _CHANGED_BY_SUBSETTING.items():
        setattr(font[tag], attribute, dict(getattr(parsed[tag], attribute)))
    font["cmap"].tables = [copy.copy(table) for table in parsed["cmap"].tables]
    for table in font["cmap"].tables:
        table.cmap = dict(table.cmap)
    return font
