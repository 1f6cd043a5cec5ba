"""从文件导入 on 债务: a credit report or a bill list, and the way back."""

from datetime import date

import streamlit as st

from core.case.case import Case
from ui import pieces, report_draft, session
from ui.bill_import import bill_import
from ui.debt_form import MODE
from ui.report_review import report_review
from ui.report_upload import report_upload

IMPORT = "import"
"""The value of `MODE` under which 债务 shows this."""
_REPORT, _BILLS = "信用报告", "账单表"


def import_button(*, first: bool = False) -> None:
    """The way here: from the list, or before anything was typed."""
    if st.button("从文件导入", icon=":material/upload_file:", type="secondary"):
        session.remember(MODE, IMPORT)
        st.rerun()
    if first:
        pieces.quiet("有信用报告或账单表的，不用一笔一笔打。")


def import_choice(case: Case, as_of: date) -> None:
    """Which file, then its own steps; a report in hand has the page to itself."""
    report = report_draft.draft(case.case_id)
    if report:
        report_review(case, report, as_of)
        return
    pieces.title("从文件导入", "先读出来给你看，打了勾的才记进来。")
    way = st.segmented_control(
        "从哪种文件", (_REPORT, _BILLS), default=_REPORT, required=True, key="import.way"
    )
    with st.container(gap="medium"):
        if way == _REPORT:
            report_upload(case, as_of)
        else:
            bill_import(case, as_of)
    if st.button("不导入了，回到债务", type="tertiary"):
        session.remember(MODE, None)
        st.rerun()
