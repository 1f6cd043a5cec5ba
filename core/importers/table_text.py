"""The rows of a text file (CSV, TSV): which mark parts the cells, and what a cell holds."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from core.errors import UnreadableFile
from core.importers.table_cells import MOST_ROWS, Cell, Table, even_rows, too_many_rows
from core.importers.table_encoding import decoded

_DELIMITERS = (",", "\t", ";", "，", "|")
_LOOK_AT = 300
_AS_TEXT = re.compile(r'="(.*)"', re.DOTALL)
_OPEN_QUOTE = "有一个引号没有配对，引号都按原样读了。请看一眼每一列对不对。"


def read_text(data: bytes) -> Table:
    """The table in a text file.

    Raises `UnreadableFile` with reason `unknown_encoding`, `empty`, `too_many_rows`, `too_many_columns` or
    `damaged`.
    """
    text = decoded(data)
    try:
        delimiter = _delimiter(text.text)
        quotes = not _quote_left_open(text.text, delimiter)
        warnings = text.warnings if quotes else (*text.warnings, _OPEN_QUOTE)
        rows: list[list[Cell]] = []
        for row in _rows(text.text, delimiter, quotes=quotes):
            cells: list[Cell] = [_cell(field) for field in row]
            if len(rows) >= MOST_ROWS and any(cells):
                raise too_many_rows()
            rows.append(cells)
    except csv.Error as error:
        raise UnreadableFile(
            "damaged", "这个文件读到一半就乱了。请用 Excel 或 WPS 打开它，另存为 .xlsx，再选一次。"
        ) from error
    return Table(("",), "", even_rows(rows), text.encoding, warnings)


def _rows(
    text: str, delimiter: str, *, quotes: bool = True, strict: bool = False
) -> Iterator[list[str]]:
    return csv.reader(
        io.StringIO(text, newline=""),
        delimiter=delimiter,
        quoting=csv.QUOTE_MINIMAL if quotes else csv.QUOTE_NONE,
        strict=strict,
    )


def _delimiter(text: str) -> str:
    """The mark that parts most rows into the same number of cells, and those into most cells."""
    return max(_DELIMITERS, key=lambda mark: _evenness(text, mark))


def _evenness(text: str, delimiter: str) -> int:
    widths = Counter(len(row) for row in islice(_rows(text, delimiter), _LOOK_AT))
    return max((times * (width - 1) for width, times in widths.items()), default=0)


def _quote_left_open(text: str, delimiter: str) -> bool:
    """Whether a quotation that was opened runs to the end of the file and would swallow it."""
    try:
        for _ in _rows(text, delimiter, strict=True):
            pass
    except csv.Error as error:
        return "unexpected end of data" in str(error)
    return False


def _cell(field: str) -> str | None:
    """The text of a cell: ="0123" (a spreadsheet's way to keep zeros) is 0123; padding goes."""
    bare = field.strip()
    as_text = _AS_TEXT.fullmatch(bare)
    if as_text:
        bare = as_text[1].replace('""', '"').strip()
    return bare or None
