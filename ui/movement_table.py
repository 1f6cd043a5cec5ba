"""The table of movements: typed or pasted from a spreadsheet, read row by row when it is saved."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from core.case.contract import Movement
from core.case.debt import Debt
from core.checks.contract_facts import check_movements
from core.checks.typed_movements import COLUMNS, TypedMovement, read_movements
from core.errors import Problem
from ui import pieces, session
from ui.account_lines import in_order, kinds_of, opening_lines
from ui.movement_draft import begin_anew, draft, keep_rows, table_key, try_again

_FIELDS = tuple(field.name for field in fields(TypedMovement))
_EMPTY_ROWS = 3
"""Ready to be pasted into: a tap below the last row would open a cell, and take a block for its text."""
_WIDE, _KIND, _PART, _LONG_HEAD = 100, 116, 72, 86
"""Pixels: nine columns side by side on a desktop."""
_MOST_SAID = 6
"""Rows with faults that are named at once; the others are counted."""


def movement_table(debt: Debt, as_of: date) -> None:
    """Draw the table and save it; faults are named by row, and what was typed stays."""
    at_hand = draft(debt)
    st.markdown(
        "一行一笔。可以从表格软件里整段复制，点中第一格空的“日期”再粘贴。"
        "本金到费用五格是**对方把还款记到哪里**，还款明细里有，不知道就空着。"
    )
    edited = st.data_editor(
        _frame(at_hand.given),
        key=table_key(debt, at_hand),
        num_rows="dynamic",
        hide_index=False,
        column_config=_columns(debt),
        placeholder=" ",
        alt=f"{debt.name}的流水，可以改",
    )
    shown, at_hand = at_hand.turn, keep_rows(debt, _rows(edited))
    if at_hand.turn != shown:
        st.rerun()
    places = st.empty()
    with st.container(horizontal=True, vertical_alignment="center"):
        pressed = st.button(
            "保存流水",
            type="primary" if debt.contract else "secondary",
            icon=":material/save:",
            key=f"save-movements.{debt.debt_id}",
        )
        if at_hand.unsaved:
            st.markdown(":small[:orange[表里有改动，还没有保存。]]", width="content")
    if not (pressed or at_hand.tried):
        return
    lines, problems = _read(debt, at_hand.now, as_of)
    if problems and pressed and try_again(debt).turn != at_hand.turn:
        st.rerun()
    if problems:
        places.warning(_said(problems, at_hand.now))
    elif pressed:
        _save(debt, lines)


def _save(debt: Debt, lines: Sequence[Movement]) -> None:
    changed = debt.model_copy(update={"movements": in_order((*opening_lines(debt), *lines))})
    if session.save(session.current_case().with_debt(changed), f"填了流水：{debt.name}"):
        begin_anew(changed)
        session.tell(f"“{debt.name}”的流水存好了，一共 {len(lines)} 行。")
    st.rerun()


def _read(
    debt: Debt, rows: Sequence[TypedMovement], as_of: date
) -> tuple[tuple[Movement, ...], tuple[Problem, ...]]:
    """The lines, and every fault with the place of its row."""
    read, problems = read_movements(rows)
    places = [place for place, _ in read]
    lines = tuple(line for _, line in read)
    found = check_movements(lines, as_of, begun_on=debt.drawn_on)
    problems += tuple(Problem(str(places[int(each.field)]), each.sentence) for each in found)
    return lines, tuple(sorted(problems, key=lambda problem: int(problem.field)))


def _frame(rows: Sequence[TypedMovement]) -> pd.DataFrame:
    with_room = [*rows, *([TypedMovement()] * _EMPTY_ROWS)]
    return pd.DataFrame(
        [[getattr(row, field) for field in _FIELDS] for row in with_room],
        columns=list(_FIELDS),
        index=pd.RangeIndex(1, len(with_room) + 1),
        dtype="str",
    )


def _rows(frame: pd.DataFrame) -> tuple[TypedMovement, ...]:
    """The table as text: an empty cell is empty text, whatever the data frame makes of it."""
    return tuple(
        TypedMovement(
            **{
                field: "" if pd.isna(value) else str(value)
                for field, value in zip(_FIELDS, cells, strict=True)
            }
        )
        for cells in frame[list(_FIELDS)].itertuples(index=False, name=None)
    )


def _columns(debt: Debt) -> dict[str, Any]:
    column = st.column_config
    heads: dict[str, Any] = {
        field: column.TextColumn(head, alignment="right", width=_PART)
        for field, head in COLUMNS.items()
    }
    heads["on"] = column.TextColumn("日期", help="写成 2026-03-05；2026/3/5 也可以。", width=_WIDE)
    heads["kind"] = column.SelectboxColumn(
        "种类", options=[kind.label for kind in kinds_of(debt)], width=_KIND
    )
    heads["amount"] = column.TextColumn("金额", alignment="right", width=_WIDE)
    heads["late_fee"] = column.TextColumn("违约金", alignment="right", width=_LONG_HEAD)
    heads["other_fees"] = column.TextColumn("费用", alignment="right", width=_PART)
    heads["note"] = column.TextColumn("说明", width=_PART)
    return heads


def _said(problems: Sequence[Problem], rows: Sequence[TypedMovement]) -> str:
    """Each row with its faults, the first few in full."""
    by_row: dict[int, list[str]] = {}
    for problem in problems:
        by_row.setdefault(int(problem.field), []).append(problem.sentence)
    said = [
        f"**第 {place + 1} 行**{_which(rows[place])}：{pieces.escape(''.join(sentences))}"
        for place, sentences in list(by_row.items())[:_MOST_SAID]
    ]
    left = len(by_row) - len(said)
    more = [f"还有 {left} 行也要改，先改上面的。"] if left else []
    return "\n\n".join(("有几行要改一改，你填的都还在。", *said, *more))


def _which(row: TypedMovement) -> str:
    seen = "，".join(text.strip() for text in (row.on, row.amount) if text.strip())
    return f"（{pieces.escape(seen)}）" if seen else ""
