"""The same letter set by four makers; each brings its library only when it is called."""

import io
import tempfile
from collections.abc import Callable
from html import escape
from pathlib import Path

from core.documents.letter import Letter, NumberedItem, Paragraph, Table, Title, block_texts

FONT = Path(__file__).parents[1] / "core/documents/fonts/RepaymentDeskSerif-Regular.ttf"

Maker = Callable[[Letter], bytes]


def by_fpdf2(letter: Letter) -> bytes:
    """Ours."""
    from core.documents.pdf import render_pdf  # noqa: PLC0415 - timed with it

    return render_pdf(letter)


def by_reportlab(letter: Letter) -> bytes:
    """Paragraphs and a table of platypus, the same font, its own Chinese line breaking."""
    from reportlab.lib.pagesizes import A4  # type: ignore[import-untyped,import-not-found,unused-ignore] # noqa: PLC0415 - only here
    from reportlab.lib.styles import ParagraphStyle  # type: ignore[import-untyped,import-not-found,unused-ignore] # noqa: PLC0415 - only here
    from reportlab.pdfbase import pdfmetrics  # type: ignore[import-untyped,import-not-found,unused-ignore] # noqa: PLC0415 - only here
    from reportlab.pdfbase.ttfonts import TTFont  # type: ignore[import-untyped,import-not-found,unused-ignore] # noqa: PLC0415 - only here
    from reportlab.platypus import Paragraph as Text  # type: ignore[import-untyped,import-not-found,unused-ignore] # noqa: PLC0415 - only here
    from reportlab.platypus import SimpleDocTemplate  # noqa: PLC0415 - only here
    from reportlab.platypus import Table as Grid  # noqa: PLC0415 - only here

    if "Letter" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont("Letter", str(FONT)))
    style = ParagraphStyle("body", fontName="Letter", fontSize=12, leading=20, wordWrap="CJK")
    story = []
    for block in letter.blocks:
        if isinstance(block, Table):
            rows = [
                [Text(escape(cell), style) for cell in row] for row in (block.head, *block.rows)
            ]
            story.append(Grid(rows))
        else:
            story += [Text(escape(text), style) for text in block_texts(block)]
    out = io.BytesIO()
    SimpleDocTemplate(out, pagesize=A4).build(story)
    return out.getvalue()


def _html(letter: Letter) -> str:
    parts = []
    for block in letter.blocks:
        if isinstance(block, Table):
            rows = "".join(
                f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>"
                for row in (block.head, *block.rows)
            )
            parts.append(f"<table>{rows}</table>")
        else:
            parts += [f"<p>{escape(text)}</p>" for text in block_texts(block)]
    face = f"@font-face{{font-family:L;src:url(file://{FONT})}}"
    return f"<html lang=zh><style>{face}body{{font:12pt/1.7 L}}@page{{size:A4}}</style>{''.join(parts)}"


def by_weasyprint(letter: Letter) -> bytes:
    """HTML and CSS, the same font."""
    from weasyprint import HTML  # type: ignore[import-untyped,import-not-found,unused-ignore] # noqa: PLC0415 - only here

    made: bytes = HTML(string=_html(letter)).write_pdf()
    return made


def by_typst(letter: Letter) -> bytes:
    """Typst markup, the same font."""
    import typst  # type: ignore[import-untyped,import-not-found,unused-ignore] # noqa: PLC0415 - only here

    lines = [f'#set text(font: "{_family()}", size: 12pt, lang: "zh")', '#set page(paper: "a4")']
    for block in letter.blocks:
        if isinstance(block, Table):
            cells = ", ".join(
                f"[{_plain(cell)}]" for row in (block.head, *block.rows) for cell in row
            )
            lines.append(f"#table(columns: {len(block.head)}, {cells})")
        elif isinstance(block, Title | Paragraph | NumberedItem):
            lines += [f"{_plain(text)}\n" for text in block_texts(block)]
        else:
            lines += [_plain(text) + " \\" for text in block_texts(block)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "letter.typ"
        path.write_text("\n".join(lines), encoding="utf-8")
        made: bytes = typst.compile(str(path), font_paths=[str(FONT.parent)])
    return made


def _family() -> str:
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - only here

    with TTFont(FONT) as font:
        return str(font["name"].getDebugName(1))


def _plain(text: str) -> str:
    return "".join(f"\\{mark}" if mark in "\\#$*_[]<>@`~=-+/" else mark for mark in text)


MAKERS: dict[str, tuple[str, Maker]] = {
    "ours (fpdf2)": ("fpdf", by_fpdf2),
    "ReportLab": ("reportlab", by_reportlab),
    "WeasyPrint": ("weasyprint", by_weasyprint),
    "Typst": ("typst", by_typst),
}
