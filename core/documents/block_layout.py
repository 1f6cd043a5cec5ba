"""How each block of a letter is set: sizes, indents, spacing, and what must stay together."""

from collections.abc import Sequence
from dataclasses import replace

from core.documents.letter import (
    Addressee,
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
    Title,
    attachment_lines,
)
from core.documents.line_breaking import Line, Measure, break_lines
from core.documents.page_layout import LEFT, TEXT_SIZE, TEXT_WIDTH, Slab, Text
from core.documents.table_layout import table_slabs

LEADING = 1.7
NOTE_SIZE, FINE_SIZE = 10.5, 9.0
TITLE_SIZE = 20.0
ANNEX_SIZE = 14.0
MOST_STRETCH = 0.25
SIGNATURE_LEFT = LEFT + TEXT_WIDTH * 0.55
KEPT_AT_ENDS = 2
MOST_KEPT = 12


def letter_slabs(letter: Letter, measure: Measure) -> list[Slab]:
    """All slabs of a letter. Whoever signs, signs under text: the end of the letter stays together."""
    slabs: list[Slab] = []
    for block in letter.blocks:
        if isinstance(block, Signature | AttachmentList):
            slabs[-KEPT_AT_ENDS:] = [replace(slab, keep=True) for slab in slabs[-KEPT_AT_ENDS:]]
        slabs += _slabs(block, measure)
    return slabs


def _slabs(block: Block, measure: Measure) -> list[Slab]:
    match block:
        case Title() | Annex():
            return _heading_page(block, measure)
        case Addressee(text=text) | Heading(text=text):
            before = 9 if isinstance(block, Heading) else 0
            return _set((Run(text, strong=True),), measure, before=before, keep_next=True)
        case Paragraph(runs=runs):
            return _set(runs, measure, indent=2)
        case NumberedItem(label=label, runs=runs):
            return _set((Run(label), *runs), measure, indent=2)
        case Note(runs=runs, fine=fine):
            return _set(runs, measure, size=FINE_SIZE if fine else NOTE_SIZE, before=4)
        case AttachmentList():
            return _attachments(block, measure)
        case Signature():
            return _signature(block, measure)
    return table_slabs(block, measure)


def _heading_page(block: Title | Annex, measure: Measure) -> list[Slab]:
    if isinstance(block, Title):
        return _centred(block.text, TITLE_SIZE, measure, after=14)
    first, *others = _centred(block.text, ANNEX_SIZE, measure, after=6)
    return [replace(first, new_page=True), *others]


def _set(
    runs: Runs,
    measure: Measure,
    *,
    size: float = TEXT_SIZE,
    indent: int = 0,
    before: float = 0,
    left: float = 0,
    keep_next: bool = False,
) -> list[Slab]:
    width = (TEXT_WIDTH - left) / size
    lines = break_lines(runs, measure, width, indent)
    slabs = []
    for at, line in enumerate(lines):
        shift = indent if at == 0 else 0
        items = line_items(line, LEFT + left + shift * size, size, measure, width - shift)
        tied = at == 0 or at == len(lines) - KEPT_AT_ENDS
        keep = keep_next if at == len(lines) - 1 else tied
        slabs.append(Slab(size * LEADING, items, before if at == 0 else 0, keep=keep))
    return slabs


def line_items(
    line: Line, x: float, size: float, measure: Measure, justify_to: float | None = None
) -> tuple[Text, ...]:
    """The runs of a line side by side from `x`, stretched to `justify_to` ems unless it is the last.

    The baseline is set for a line of `LEADING`.
    """
    gaps = len(line.text) - 1
    slack = 0.0 if line.last or justify_to is None else justify_to - line.width
    spacing = slack / gaps if gaps and slack / gaps <= MOST_STRETCH else 0.0
    baseline = size * (LEADING / 2 + 0.36)
    items = []
    for run in line.runs:
        items.append(Text(x, baseline, run, size, spacing * size))
        ems = sum(measure(character, run.strong) + spacing for character in run.text)
        x += ems * size
    return tuple(items)


def _centred(text: str, size: float, measure: Measure, *, after: float) -> list[Slab]:
    lines = break_lines((Run(text, strong=True),), measure, TEXT_WIDTH / size)
    slabs = []
    for line in lines:
        x = LEFT + (TEXT_WIDTH - line.width * size) / 2
        slabs.append(Slab(size * LEADING, line_items(line, x, size, measure), keep=True))
    last = slabs[-1]
    return [*slabs[:-1], replace(last, height=last.height + after)]


def _attachments(block: AttachmentList, measure: Measure) -> list[Slab]:
    slabs: list[Slab] = []
    for at, text in enumerate(attachment_lines(block.items)):
        left, before = (2, 6) if at == 0 else (5, 0)
        slabs += _set((Run(text),), measure, left=left * TEXT_SIZE, before=before)
    return slabs if len(slabs) > MOST_KEPT else [replace(slab, keep=True) for slab in slabs]


def _signature(block: Signature, measure: Measure) -> list[Slab]:
    slabs = []
    lines: Sequence[str] = block.lines
    for at, text in enumerate(lines):
        line = break_lines((Run(text),), measure, TEXT_WIDTH / TEXT_SIZE)[0]
        items = line_items(line, SIGNATURE_LEFT, TEXT_SIZE, measure)
        before = 18 if at == 0 else 4
        slabs.append(Slab(TEXT_SIZE * LEADING, items, before, keep=at < len(lines) - 1))
    return slabs
