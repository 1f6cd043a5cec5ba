"""Drawing a letter's pages with fpdf2. Import it lazily, as `core.documents.pdf` does."""

from datetime import UTC, datetime, time

from fpdf import FPDF

from core.documents import font_cache
from core.documents.block_layout import letter_slabs
from core.documents.letter import Letter, Run
from core.documents.line_breaking import Measure
from core.documents.page_layout import (
    BOTTOM,
    LEFT,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    TEXT_WIDTH,
    TOP,
    Item,
    Rule,
    Text,
    on_one_page,
    paginate,
)
from core.errors import MissingGlyph

FOOT_SIZE = 9.0
DRAFT_MARK = "草稿"


def paint(letter: Letter) -> bytes:
    """The letter as PDF. Raises `MissingGlyph` if a character of it cannot be printed."""
    refuse_unprintable(letter)
    widths = {strong: font_cache.widths(strong=strong) for strong in font_cache.FILES}

    def measure(character: str, strong: bool) -> float:  # noqa: FBT001  the shape of `Measure`
        return widths[strong][ord(character)] / 1000

    slabs = letter_slabs(letter, measure)
    pages = paginate(on_one_page(slabs) if letter.one_page else slabs)
    pdf = _document(letter)
    for number, items in enumerate(pages, start=1):
        pdf.add_page()
        frame = _frame(letter, f"第 {number} 页　共 {len(pages)} 页", measure)
        for item in (*items, *frame):
            _draw(pdf, item)
        pdf.set_char_spacing(0)
    try:
        return bytes(pdf.output())
    finally:
        font_cache.forget_documents()


def refuse_unprintable(letter: Letter) -> None:
    """Raise `MissingGlyph` if a character of the letter stands in neither or only one of the fonts."""
    regular, strong = (font_cache.widths(strong=strong) for strong in (False, True))
    used = dict.fromkeys(mark for text in (letter.title, *letter.texts()) for mark in text)
    known = regular.keys() & strong.keys()
    missing = tuple(mark for mark in used if ord(mark) not in known)
    if missing:
        raise MissingGlyph(missing)


def _document(letter: Letter) -> FPDF:
    pdf = FPDF(unit="pt", format=(PAGE_WIDTH, PAGE_HEIGHT))
    pdf.set_auto_page_break(False)
    pdf.set_creation_date(datetime.combine(letter.written_on, time(), UTC))
    pdf.set_title(letter.title)
    pdf.set_lang("zh-CN")
    pdf.set_producer("fpdf2")
    font_cache.lend_fonts(pdf)
    return pdf


def _frame(letter: Letter, foot: str, measure: Measure) -> list[Item]:
    width = sum(measure(character, False) for character in foot) * FOOT_SIZE
    items: list[Item] = [
        Text(LEFT + (TEXT_WIDTH - width) / 2, BOTTOM + 34, Run(foot), FOOT_SIZE),
    ]
    if letter.draft:
        x = LEFT + TEXT_WIDTH - len(DRAFT_MARK) * FOOT_SIZE
        items.append(Text(x, TOP - 26, Run(DRAFT_MARK), FOOT_SIZE))
    return items


def _draw(pdf: FPDF, item: Item) -> None:
    if isinstance(item, Rule):
        pdf.set_line_width(item.thickness)
        pdf.line(item.x, item.y, item.x + item.width, item.y)
        return
    pdf.set_font(font_cache.FAMILY, font_cache.STYLES[item.run.strong], item.size)
    pdf.set_char_spacing(item.spacing)
    pdf.text(item.x, item.y, item.run.text)
