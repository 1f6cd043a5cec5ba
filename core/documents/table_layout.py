"""A table as slabs: three rules (三线表), wrapped cells, and a head that comes again on each page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.documents.letter import Align, Run, Table
from core.documents.line_breaking import Line, Measure, break_lines
from core.documents.page_layout import LEFT, TEXT_WIDTH, Rule, Slab, Text

HEAVY, LIGHT, HAIR = 1.0, 0.6, 0.2


@dataclass(frozen=True, slots=True)
class _Type:
    """How large a table is set: characters, lines, and the air beside and above the text."""

    size: float
    line: float
    pad_x: float
    pad_y: float


_NORMAL = _Type(10.5, 14.5, 7.0, 2.5)
_DENSE = _Type(9.0, 12.5, 4.0, 2.0)


@dataclass(frozen=True, slots=True)
class _Column:
    left: float
    width: float
    alignment: Align
    type: _Type

    @property
    def room(self) -> float:
        """Width for text, in ems."""
        return (self.width - 2 * self.type.pad_x) / self.type.size


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
    type_ = _DENSE if table.dense else _NORMAL
    for weight, alignment in zip(table.weights, table.alignments, strict=True):
        columns.append(_Column(left, weight * unit, alignment, type_))
        left += weight * unit
    return columns


def _row(
    cells: Sequence[str], columns: Sequence[_Column], measure: Measure, *, strong: bool
) -> Slab:
    items: list[Text] = []
    most, type_ = 1, columns[0].type
    for cell, column in zip(cells, columns, strict=True):
        lines = break_lines((Run(cell, strong=strong),), measure, column.room)
        most = max(most, len(lines))
        for number, line in enumerate(lines):
            y = type_.pad_y + type_.line * (number + 0.5) + type_.size * 0.36
            items += (Text(_start(line, column), y, run, type_.size) for run in line.runs)
    return Slab(most * type_.line + 2 * type_.pad_y, tuple(items))


def _start(line: Line, column: _Column) -> float:
    slack = (column.room - line.width) * column.type.size
    share = {Align.LEFT: 0.0, Align.CENTRE: 0.5, Align.RIGHT: 1.0}[column.alignment]
    return column.left + column.type.pad_x + slack * share
