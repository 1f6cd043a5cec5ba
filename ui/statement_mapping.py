"""What each column of a statement is; then on to the review, once amounts are told."""

from dataclasses import replace

import streamlit as st

from core.case.debt import Debt
from core.importers.statement import read_statement, statement_columns
from core.importers.statement_fields import AMOUNTS, PARTS, STATEMENT_LABELS, STATEMENT_TARGETS
from core.importers.table_body import body
from ui import pieces
from ui.column_choice import column_choice, header_choice
from ui.statement_draft import StatementDraft, keep, turn


def statement_mapping(debt: Debt, held: StatementDraft) -> None:
    """The columns as guessed, to be set right."""
    for warning in held.file.table.warnings:
        st.warning(pieces.escape(warning))
    known = sum(field is not None for field in held.columns.fields)
    st.subheader("每一列是什么", anchor=False)
    st.markdown(
        f"“{pieces.escape(held.name)}”里认出了 {known} 列。看一眼对不对，用不到的选“不用”。"
        "**应还**是计划，**实还**才是流水。"
    )
    header_choice(
        f"statement.{turn()}",
        held.file.table,
        held.columns,
        on_sheet=lambda sheet: _read_sheet(debt, held, sheet),
        on_header=lambda header: _read_header(debt, held, header),
    )
    place = (
        f"statement.columns.{debt.debt_id}.{turn()}.{held.file.table.sheet}.{held.columns.header}"
    )
    with st.form(place, border=False):
        chosen = column_choice(place, held.file.table, held.columns, STATEMENT_LABELS)
        sent = st.form_submit_button(
            "看看读成什么", type="primary", icon=":material/arrow_forward:"
        )
    if st.button("换一个文件", type="tertiary"):
        keep(debt.debt_id, None)
        st.rerun()
    if sent:
        new = replace(held, columns=held.columns.with_fields(chosen), told=True)
        fault = _fault(new)
        if fault:
            st.warning(fault)
        else:
            keep(debt.debt_id, new)
            st.rerun()


def _read_sheet(debt: Debt, held: StatementDraft, sheet: str) -> None:
    file = read_statement(held.data, held.name, sheet=sheet)
    keep(debt.debt_id, replace(held, file=file, columns=file.columns))


def _read_header(debt: Debt, held: StatementDraft, header: int | None) -> None:
    keep(debt.debt_id, replace(held, columns=statement_columns(held.file.table, header)))


def _fault(held: StatementDraft) -> str:
    """Why the review cannot be shown yet; empty where it can."""
    columns, named = held.columns, STATEMENT_LABELS
    twice = columns.twice(STATEMENT_TARGETS)
    if twice:
        return f"有两列都选了“{named[twice[0]]}”。请只留一列，另一列选“不用”。"
    if all(columns.place(field) is None for field in ("on", "due_on")):
        return f"还不知道是哪天的。请把日期那一列选成“{named['on']}”。"
    if all(columns.place(field) is None for field in (*AMOUNTS, *PARTS)):
        return f"还不知道多少钱。请把金额那一列选成“{named['amount']}”。"
    if not body(held.file.table, columns).rows:
        return "表头下面没有流水。请看一眼表头选得对不对。"
    return ""
