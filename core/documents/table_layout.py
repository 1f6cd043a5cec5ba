"""A table as slabs: three rules (三线表), wrapped cells, and a head that comes again on each page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.documents.letter import Align, Run, Table
from core.documents.line_breaking import Line, Measure, break_lines
from core.documents.page_layout import LEFT, TEXT_WIDTH, Rule, Slab, Text

SIZE = 10.5
LINE = 14.5
PAD_X, PAD_Y = 7.0, 2.5
HEAVY, LIGHT, HAIR = 1.0, 0.6, 0.2


@dataclass(frozen=True, slots=True)
class _Column:
    left: float
    width: float
    alignment: Align


def table_slabs(table: Table, measure: Measure) -> list[Slab]:
    """The head, then a slab a row. The last row stays with the one before it."""
    columns = _columns(table)
    head = _row(table.head, columns, measure, strong=True)
    rules = (Rule(LEFT, 0, TEXT_WIDTH, HEAVY), Rule(LEFT, head.height, TEXT_WIDTH, LIGHT))
    head = replace(head, items=(*head.items, *rules), keep=True)
    slabs = [replace(head, before=6)]
    last = len(table.rows) - 1
    for at, cells in enumerate(table.rows):
        row = _row(cells, columns, measure, strong=at in table.strong_rows)
        rule = Rule(LEFT, row.height, TEXT_WIDTH, HEAVY if at == last else HAIR)
        tied = at == last - 1
        slabs.append(replace(row, items=(*row.items, rule), repeat=(head,), keep=tied))
    return [*slabs[:-1], replace(slabs[-1], height=slabs[-1].height + 8)]


def _columns(table: Table) -> list[_Column]:
    unit = TEXT_WIDTH / sum(table.weights)
    columns, left = [], LEFT
    for weight, alignment in zip(table.weights, table.alignments, strict=True):
        columns.append(_Column(left, weight * unit, alignment))
        left += weight * unit
    return columns


def _row(
    cells: Sequence[str], columns: Sequence[_Column], measure: Measure, *, strong: bool
) -> Slab:
    items: list[Text] = []
    most = 1
    for cell, column in zip(cells, columns, strict=True):
        room = (column.width - 2 * PAD_X) / SIZE
        lines = break_lines((Run(cell, strong=strong),), measure, room)
        most = max(most, len(lines))
        for number, line in enumerate(lines):
            y = PAD_Y + LINE * number + LINE * 0.5 + SIZE * 0.36
            items += (Text(_start(line, column), y, run, SIZE) for run in line.runs)
    return Slab(most * LINE + 2 * PAD_Y, tuple(items))


def _start(line: Line, column: _Column) -> float:
    slack = column.width - 2 * PAD_X - line.width * SIZE
    share = {Align.LEFT: 0.0, Align.CENTRE: 0.5, Align.RIGHT: 1.0}[column.alignment]
    return column.left + PAD_X + slack * share
