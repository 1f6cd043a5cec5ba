"""What each column of a bill list is: guessed, with the first cells beside it, for the person to set right."""

from dataclasses import replace
from datetime import date

import streamlit as st

from core.case.case import Case
from core.case.debt import COMPONENT_LABELS, FigureSource
from core.importers.bill_fields import LABELS, TARGETS
from core.importers.bill_list import bill_columns, bills_to_debts, read_bills
from core.importers.cell_values import read_text
from core.importers.columns import Columns
from core.importers.table_body import body
from core.importers.table_cells import Table, column_letters
from ui import pieces
from ui.bill_draft import BillDraft, keep, turn
from ui.inputs import Fields

MOST_BILLS = 100
"""Practice: nobody has more debts; a longer list is another kind of table."""
_UNUSED = ""
_SHOWN = 3
_LONGEST = 14
_FIRST_ROWS = 12
_NO_HEADER = -1


def bill_mapping(case: Case, held: BillDraft, as_of: date) -> None:
    """The columns, the day and the source; then on to the review, once a name and an amount are told."""
    for warning in held.file.table.warnings:
        st.warning(pieces.escape(warning))
    known = sum(field is not None for field in held.columns.fields)
    with st.container(gap="xsmall"):
        pieces.section("每一列是什么")
        st.markdown(
            f"“{pieces.escape(held.name)}”里认出了 {known} 列。看一眼对不对，认不出的选一下，用不到的选“不用”。"
        )
    _where(case, held)
    place = f"bill.columns.{case.case_id}.{turn()}.{held.file.table.sheet}.{held.columns.header}"
    with st.form(place, border=False):
        fields = Fields(place)
        chosen = _columns(place, held.file.table, held.columns)
        with st.grid(2, min_column_width=240):
            with st.container(gap=None):
                day = fields.day(
                    "as_of",
                    "这些数是哪天的",
                    held.as_of,
                    help_text="表里没有单独写日期的那几行，都按这天算。",
                )
            with st.container(gap=None):
                source = fields.choice(
                    "source",
                    "这些数从哪里看到的",
                    tuple(FigureSource),
                    held.source,
                    lambda source: source.label,
                )
        sent = st.form_submit_button(
            "看看读成什么", type="primary", icon=":material/arrow_forward:"
        )
    if st.button("换一个文件", type="tertiary"):
        keep(case.case_id, None)
        st.rerun()
    if sent:
        columns = held.columns.with_fields(chosen)
        new = replace(held, columns=columns, as_of=day or held.as_of, source=source, told=True)
        fault = _fault(new, as_of)
        if fault:
            st.warning(fault)
        else:
            keep(case.case_id, new)
            st.rerun()


def _where(case: Case, held: BillDraft) -> None:
    """The sheet and the header row, where they may be others than guessed."""
    table = held.file.table
    with st.expander("表头或工作表不对？"):
        if len(table.sheets) > 1:
            sheet = st.selectbox(
                "用哪一张工作表",
                table.sheets,
                index=table.sheets.index(table.sheet),
                key=f"bill.sheet.{turn()}.{table.sheet}",
            )
            if sheet != table.sheet:
                file = read_bills(held.data, held.name, sheet=sheet)
                keep(case.case_id, replace(held, file=file, columns=file.columns))
                st.rerun()
        known = _NO_HEADER if held.columns.header is None else held.columns.header
        rows = sorted({_NO_HEADER, *range(min(len(table.rows), _FIRST_ROWS)), known})
        header = st.selectbox(
            "表头在哪一行",
            rows,
            index=rows.index(known),
            format_func=lambda at: "没有表头" if at == _NO_HEADER else _row_in_words(table, at),
            key=f"bill.header.{turn()}.{table.sheet}.{known}",
        )
        if header != known:
            columns = bill_columns(table, None if header == _NO_HEADER else header)
            keep(case.case_id, replace(held, columns=columns))
            st.rerun()


def _columns(place: str, table: Table, columns: Columns) -> dict[int, str | None]:
    content = body(table, columns)
    chosen: dict[int, str | None] = {}
    with st.grid(2, min_column_width=240):
        for at in range(table.width):
            cells = [text for _, row in content.rows if (text := read_text(row[at]))]
            if not cells and not columns.headings[at]:
                continue
            with st.container(gap=None):
                field, may = columns.fields[at], columns.open_to[at]
                options = [_UNUSED, *may, *(name for name in LABELS if name not in may)]
                picked = st.selectbox(
                    _column_name(columns, at),
                    options,
                    index=None if may and field is None else options.index(field or _UNUSED),
                    format_func=lambda name: LABELS.get(name, "不用"),
                    placeholder="请选这一列是什么",
                    key=f"{place}.{at}",
                )
                chosen[at] = picked or None
                if may and field is None:
                    named = "、".join(LABELS[name] for name in may)
                    st.markdown(f":small[:orange[:material/help: 可能是：{named}]]")
                shown = "，".join(text[:_LONGEST] for text in cells[:_SHOWN]) or "这一列是空的"
                pieces.quiet(pieces.escape(shown))
    return chosen


def _fault(held: BillDraft, as_of: date) -> str:
    """Why the review cannot be shown yet; empty where it can."""
    columns = held.columns
    twice = columns.twice(TARGETS)
    if twice:
        return f"有两列都选了“{LABELS[twice[0]]}”。请只留一列，另一列选“不用”。"
    if columns.place("name") is None and columns.place("lender") is None:
        return f"还不知道是欠谁的。请把写着平台或银行的那一列选成“{LABELS['name']}”。"
    if all(columns.place(name) is None for name in ("total", *COMPONENT_LABELS)):
        return f"还不知道欠多少。请把欠款那一列选成“{LABELS['total']}”或“{LABELS['principal']}”。"
    if held.as_of > as_of:
        return "“这些数是哪天的”不能在今天以后。请改成看到这些数的那一天。"
    found = len(bills_to_debts(held.file.table, columns, held.as_of))
    if not found:
        return "表头下面没有账单。请看一眼表头选得对不对。"
    if found > MOST_BILLS:
        return f"这张表有 {found} 行，一行应该是一笔债。请只留债务那几行，另存一份再选。"
    return ""


def _column_name(columns: Columns, at: int) -> str:
    heading = columns.headings[at]
    letters = column_letters(at)
    return f"{letters} 列：{pieces.escape(heading)}" if heading else f"{letters} 列"


def _row_in_words(table: Table, at: int) -> str:
    words = "，".join(text for cell in table.rows[at] if (text := read_text(cell)))
    return f"第 {at + 1} 行：{words[:30]}"
