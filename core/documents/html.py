"""A letter as HTML for the preview on the page; everything in it is escaped."""

from html import escape

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


def render_html(letter: Letter) -> str:
    """One `<article lang="zh-CN">`; `<mark>` under what has no proof so far."""
    return f'<article lang="zh-CN">{"".join(map(_element, letter.blocks))}</article>'


def _element(block: Block) -> str:
    match block:
        case Title(text=text):
            return f"<h2>{escape(text)}</h2>"
        case Annex(text=text) | Heading(text=text):
            return f"<h3>{escape(text)}</h3>"
        case Addressee(text=text):
            return f'<p class="flush">{escape(text)}</p>'
        case Paragraph(runs=runs) | NumberedItem(runs=runs):
            label = block.label if isinstance(block, NumberedItem) else ""
            return f"<p>{escape(label)}{_inline(runs)}</p>"
        case Note(runs=runs):
            return f'<p class="flush"><small>{_inline(runs)}</small></p>'
        case AttachmentList(items=items):
            return "".join(f"<p>{escape(line)}</p>" for line in attachment_lines(items))
        case Signature():
            return "".join(f'<p class="sign">{escape(line)}</p>' for line in block.lines)
    return _table(block)


def _inline(runs: Runs) -> str:
    return "".join(map(_run, runs))


def _run(run: Run) -> str:
    text = escape(run.text)
    text = f"<strong>{text}</strong>" if run.strong else text
    return f"<mark>{text}</mark>" if run.unproven else text


def _table(table: Table) -> str:
    head = _row(table.head, table.alignments, 'th scope="col"')
    rows = (
        _row(cells, table.alignments, "td", strong=at in table.strong_rows)
        for at, cells in enumerate(table.rows)
    )
    drawn = f"<table><thead>{head}</thead><tbody>{''.join(rows)}</tbody></table>"
    # A wide one is moved sideways on a phone; with a tab stop also by keyboard.
    frame = 'class="wide" tabindex="0"' if table.dense else 'class="table"'
    return f"<div {frame}>{drawn}</div>"


def _row(
    cells: tuple[str, ...], alignments: tuple[Align, ...], tag: str, *, strong: bool = False
) -> str:
    texts = (f"<strong>{escape(cell)}</strong>" if strong else escape(cell) for cell in cells)
    name = tag.partition(" ")[0]
    inner = "".join(
        f'<{tag} style="text-align:{alignment}">{text}</{name}>'
        for text, alignment in zip(texts, alignments, strict=True)
    )
    return f"<tr>{inner}</tr>"
