"""结清档案 on the screen: the page itself, and the way to take it away."""

from datetime import date
from functools import partial

import streamlit as st

from core.case.case import Case
from core.case.debt import Debt
from core.documents.closing_record import RECORD_NAME, closing_record
from core.documents.html import render_html
from core.documents.pdf import check_printable, render_pdf
from core.errors import MissingGlyph, StorageError
from ui import session


def closing_page(case: Case, debt: Debt, as_of: date) -> None:
    """The record as it stands on this day, with the seal of the log where the case is kept."""
    letter = closing_record(case, debt, as_of, _seal(case))
    try:
        check_printable(letter)
    except MissingGlyph as missing:
        st.warning(missing.sentence)
        return
    st.download_button(
        "下载结清档案",
        partial(render_pdf, letter),
        f"{RECORD_NAME}-{debt.name}-{as_of.isoformat()}.pdf",
        "application/pdf",
        icon=":material/download:",
        on_click="ignore",
        key=f"download.closing.{debt.debt_id}",
    )
    with st.container(border=True, key="paper"):
        st.html(render_html(letter))


def _seal(case: Case) -> str | None:
    """The hash of the log; a log that was altered is told by its missing seal, and on 数据."""
    if session.opened().example:
        return None
    try:
        return session.files().seal(case.case_id)
    except StorageError:
        return None
