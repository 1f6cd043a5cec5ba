"""The rows of a statement with the file's own words beside what was read, and those that are not to be recorded."""

from collections.abc import Sequence

import streamlit as st

from core.figures import yuan_text
from core.importers.statement_model import Standing, StatementRow
from ui import pieces

_FIRST = 12
_LONGEST = 60


def rows_to_take(rows: Sequence[StatementRow], place: str) -> list[StatementRow]:
    """Show the rows; those that the person does not leave out."""
    if not rows:
        return []
    _table(rows[:_FIRST])
    if rows[_FIRST:]:
        with st.expander(f"后面的 {len(rows) - _FIRST} 行"):
            _table(rows[_FIRST:])
    words = {row.row: _in_words(row) for row in rows}
    left_out = st.multiselect(
        "有不是这一笔的，或者不对的，选出来就不记",
        list(words),
        format_func=lambda row: words[row],
        placeholder="没有就空着",
        key=place,
    )
    return [row for row in rows if row.row not in left_out]


def rest_of_rows(rows: Sequence[StatementRow]) -> None:
    """Rows that could not be read stand open; those that are no flow, or there already, in an expander."""
    for row in rows:
        if row.standing is Standing.UNREADABLE:
            st.markdown(
                f":orange[:material/edit: 第 {row.row + 1} 行没读懂。{pieces.escape(row.why)}]  \n"
                f":small[:gray[{pieces.escape(_original(row))}]]"
            )
    quiet = [row for row in rows if row.standing in (Standing.THERE, Standing.NO_FLOW)]
    if quiet:
        with st.expander(f"{len(quiet)} 行不记"):
            for row in quiet:
                st.markdown(
                    f"第 {row.row + 1} 行：{pieces.escape(row.why)}  \n"
                    f":small[:gray[{pieces.escape(_original(row))}]]"
                )


def _table(rows: Sequence[StatementRow]) -> None:
    for row in rows:
        line = row.line
        if line is None:
            continue
        with st.container(border=False, gap=None):
            with st.container(
                horizontal=True,
                horizontal_alignment="distribute",
                vertical_alignment="center",
                wrap=False,
            ):
                st.markdown(f"{line.on}　**{line.kind.label}**")
                st.markdown(f"{yuan_text(line.amount)} 元", width="content")
            remark = f"{row.why} " if row.why else ""
            pieces.quiet(pieces.escape(f"{remark}第 {row.row + 1} 行原文：{_original(row)}"))


def _in_words(row: StatementRow) -> str:
    line = row.line
    said = f"{line.on} {line.kind.label} {yuan_text(line.amount)} 元" if line else ""
    return f"第 {row.row + 1} 行：{said}"


def _original(row: StatementRow) -> str:
    text = "，".join(f"{heading} {words}" for heading, words in row.original)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
