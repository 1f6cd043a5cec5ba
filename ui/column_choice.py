"""What each column of a table holds: guessed, with the first cells beside it, for the person to set right."""

from collections.abc import Callable, Mapping

import streamlit as st

from core.importers.cell_values import read_text
from core.importers.columns import Columns
from core.importers.table_body import body
from core.importers.table_cells import Table, column_letters
from ui import pieces

_UNUSED = ""
_SHOWN = 3
_LONGEST = 14
_FIRST_ROWS = 12
_NO_HEADER = -1


def header_choice(
    place: str,
    table: Table,
    columns: Columns,
    *,
    on_sheet: Callable[[str], None],
    on_header: Callable[[int | None], None],
) -> None:
    """The sheet and the header row, where they may be others than guessed; `None` is a table without headings."""
    with st.expander("表头或工作表不对？"):
        if len(table.sheets) > 1:
            sheet = st.selectbox(
                "用哪一张工作表",
                table.sheets,
                index=table.sheets.index(table.sheet),
                key=f"{place}.sheet.{table.sheet}",
            )
            if sheet != table.sheet:
                on_sheet(sheet)
                st.rerun()
        known = _NO_HEADER if columns.header is None else columns.header
        rows = sorted({_NO_HEADER, *range(min(len(table.rows), _FIRST_ROWS)), known})
        header = st.selectbox(
            "表头在哪一行",
            rows,
            index=rows.index(known),
            format_func=lambda at: "没有表头" if at == _NO_HEADER else _row_in_words(table, at),
            key=f"{place}.header.{table.sheet}.{known}",
        )
        if header != known:
            on_header(None if header == _NO_HEADER else header)
            st.rerun()


def column_choice(
    place: str, table: Table, columns: Columns, labels: Mapping[str, str]
) -> dict[int, str | None]:
    """The field of each column that is not empty, of `labels`; `None` for one that is not used."""
    content = body(table, columns)
    chosen: dict[int, str | None] = {}
    with st.grid(2, min_column_width=240):
        for at in range(table.width):
            cells = [text for _, row in content.rows if (text := read_text(row[at]))]
            if not cells and not columns.headings[at]:
                continue
            with st.container(gap=None):
                field, may = columns.fields[at], columns.open_to[at]
                options = [_UNUSED, *may, *(name for name in labels if name not in may)]
                picked = st.selectbox(
                    _column_name(columns, at),
                    options,
                    index=None if may and field is None else options.index(field or _UNUSED),
                    format_func=lambda name: labels.get(name, "不用"),
                    placeholder="请选这一列是什么",
                    key=f"{place}.{at}",
                )
                chosen[at] = picked or None
                if may and field is None:
                    named = "、".join(labels[name] for name in may)
                    st.markdown(f":small[:orange[:material/help: 可能是：{named}]]")
                shown = "，".join(text[:_LONGEST] for text in cells[:_SHOWN]) or "这一列是空的"
                pieces.quiet(pieces.escape(shown))
    return chosen


def _column_name(columns: Columns, at: int) -> str:
    heading = columns.headings[at]
    letters = column_letters(at)
    return f"{letters} 列：{pieces.escape(heading)}" if heading else f"{letters} 列"


def _row_in_words(table: Table, at: int) -> str:
    words = "，".join(text for cell in table.rows[at] if (text := read_text(cell)))
    return f"第 {at + 1} 行：{words[:30]}"
