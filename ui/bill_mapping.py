"""What each column of a bill list is: guessed, with the first cells beside it, for the person to set right."""

from dataclasses import replace
from datetime import date

import streamlit as st

from core.case.case import Case
from core.case.debt import COMPONENT_LABELS, FigureSource
from core.importers.bill_fields import LABELS, TARGETS
from core.importers.bill_list import bill_columns, bills_to_debts, read_bills
from ui import pieces
from ui.bill_draft import BillDraft, keep, turn
from ui.column_choice import column_choice, header_choice
from ui.inputs import Fields

MOST_BILLS = 100
"""Practice: nobody has more debts; a longer list is another kind of table."""


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
    header_choice(
        f"bill.{turn()}",
        held.file.table,
        held.columns,
        on_sheet=lambda sheet: _read_sheet(case, held, sheet),
        on_header=lambda header: _read_header(case, held, header),
    )
    place = f"bill.columns.{case.case_id}.{turn()}.{held.file.table.sheet}.{held.columns.header}"
    with st.form(place, border=False):
        fields = Fields(place)
        chosen = column_choice(place, held.file.table, held.columns, LABELS)
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


def _read_sheet(case: Case, held: BillDraft, sheet: str) -> None:
    file = read_bills(held.data, held.name, sheet=sheet)
    keep(case.case_id, replace(held, file=file, columns=file.columns))


def _read_header(case: Case, held: BillDraft, header: int | None) -> None:
    keep(case.case_id, replace(held, columns=bill_columns(held.file.table, header)))


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
