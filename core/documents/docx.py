"""A letter as DOCX, to be changed by hand: the same blocks in the same order, the same bytes for the same letter."""

import zipfile
from datetime import UTC, datetime, time
from io import BytesIO

from docx import Document
from docx.document import Document as Paper
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph as Lines

from core.documents.letter import (
    Addressee,
    Align,
    Annex,
    AttachmentList,
    Block,
    Heading,
    Letter,
    Note,
    NumberedItem,
    Paragraph,
    Run,
    Runs,
    Signature,
    Table,
    Title,
    attachment_lines,
)

SERIF, SANS = "宋体", "黑体"
"""Asked for by name: Word and WPS have them or put their own in their place."""

BODY, SMALL, CELL = Pt(12), Pt(10.5), Pt(10.5)
_ALIGN = {Align.LEFT: ALIGN.LEFT, Align.CENTRE: ALIGN.CENTER, Align.RIGHT: ALIGN.RIGHT}


def render_docx(letter: Letter) -> bytes:
    """The letter as an A4 document; nothing in it names a person but the letter's own text."""
    paper = Document()
    _page(paper)
    properties = paper.core_properties
    properties.title, properties.author, properties.comments = letter.title, "", ""
    written = datetime.combine(letter.written_on, time(), UTC)
    properties.created = properties.modified = written
    properties.last_modified_by = ""
    for block in letter.blocks:
        _add(paper, block)
    raw = BytesIO()
    paper.save(raw)
    return _same_bytes(raw.getvalue())


def _page(paper: Paper) -> None:
    section = paper.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(28)
    section.top_margin = section.bottom_margin = Mm(26)
    normal = paper.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", BODY
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), SERIF)
    normal.paragraph_format.line_spacing = 1.5
    normal.paragraph_format.space_after = Pt(0)


def _add(paper: Paper, block: Block) -> None:
    match block:
        case Title(text=text):
            _line(paper, text, size=Pt(20), align=ALIGN.CENTER, after=Pt(12))
        case Annex(text=text):
            _line(paper, text, size=Pt(14), align=ALIGN.CENTER, after=Pt(6), new_page=True)
        case Addressee(text=text) | Heading(text=text):
            _line(paper, text, before=Pt(6))
        case Table():
            _table(paper, block)
        case Signature():
            for line in block.lines:
                _runs(paper.add_paragraph(), (Run(line),), align=ALIGN.RIGHT, together=True)
        case _:
            _text(paper, block)


def _text(paper: Paper, block: Paragraph | NumberedItem | Note | AttachmentList) -> None:
    match block:
        case Paragraph(runs=runs):
            _runs(paper.add_paragraph(), runs, indent=True)
        case NumberedItem(label=label, runs=runs):
            _runs(paper.add_paragraph(), (Run(label), *runs), indent=True)
        case Note(runs=runs):
            _runs(paper.add_paragraph(), runs, size=SMALL)
        case _:
            for line in attachment_lines(block.items):
                _runs(paper.add_paragraph(), (Run(line),))


def _line(
    paper: Paper,
    text: str,
    *,
    size: Pt = BODY,
    align: ALIGN = ALIGN.LEFT,
    before: Pt | None = None,
    after: Pt | None = None,
    new_page: bool = False,
) -> None:
    line = paper.add_paragraph()
    line.paragraph_format.page_break_before = new_page
    line.paragraph_format.keep_with_next = True
    line.paragraph_format.space_before, line.paragraph_format.space_after = before, after
    _runs(line, (Run(text, strong=True),), size=size, align=align)


def _runs(
    line: Lines,
    runs: Runs,
    *,
    size: Pt = BODY,
    align: ALIGN = ALIGN.LEFT,
    indent: bool = False,
    together: bool = False,
) -> None:
    line.alignment = align
    line.paragraph_format.keep_with_next = together
    if indent:
        line.paragraph_format.first_line_indent = Pt(size.pt * 2)
    for run in runs:
        made = line.add_run(run.text)
        made.font.size = size
        made.bold = run.strong
        made.font.name = "Times New Roman"
        made._element.get_or_add_rPr().get_or_add_rFonts().set(  # noqa: SLF001 - python-docx has no setter for East Asian fonts
            qn("w:eastAsia"), SANS if run.strong else SERIF
        )


def _table(paper: Paper, block: Table) -> None:
    table = paper.add_table(rows=0, cols=len(block.head), style="Table Grid")
    for at, cells in enumerate((block.head, *block.rows)):
        row = table.add_row()
        strong = at == 0 or at - 1 in block.strong_rows
        for cell, text, alignment in zip(row.cells, cells, block.alignments, strict=True):
            line = cell.paragraphs[0]
            _runs(line, (Run(text, strong=strong),), size=CELL, align=_ALIGN[alignment])
            line.paragraph_format.line_spacing = 1.0
    repeat = table.rows[0]._tr.get_or_add_trPr()  # noqa: SLF001 - nor one for a head that comes again
    repeat.append(repeat.makeelement(qn("w:tblHeader"), {qn("w:val"): "true"}))


def _same_bytes(raw: bytes) -> bytes:
    """The same archive with every member at one fixed moment: python-docx stamps the clock into it."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(raw)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            member = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            member.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(member, old.read(name))
    return out.getvalue()
