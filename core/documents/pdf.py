"""A letter as PDF: A4, its font embedded, page x of y, the same bytes for the same letter."""

from core.documents.letter import Letter


def render_pdf(letter: Letter) -> bytes:
    """The letter as PDF. Raises `MissingGlyph` before anything is set if the font lacks a character."""
    from core.documents.painter import paint  # noqa: PLC0415  fpdf2 costs 0.3 s to import

    return paint(letter)


def check_printable(letter: Letter) -> None:
    """Raise `MissingGlyph` if the letter could not be printed, without printing it."""
    from core.documents.painter import refuse_unprintable  # noqa: PLC0415  as above

    refuse_unprintable(letter)
