"""Taking the letter away as PDF; the first application taken begins the writing of it.

A file made when its button is pressed is asked for over the same line that a rerun clears as it starts
(Streamlit 1.67, `AppSession._clear_queue`): the answer can be lost, and the button then turns for three minutes.
So a press reruns nothing; where it must, the file lies ready.
"""

from datetime import date
from functools import partial

import streamlit as st

from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import DraftStarted, LetterKind
from core.documents.letter import Letter
from core.documents.pdf import check_printable, render_pdf
from core.errors import MissingGlyph
from core.workflow.progress import progress
from core.workflow.stages import Stage
from ui import session


def file_name(letter: Letter, debt: Debt) -> str:
    """个人减免申请书-招行信用卡.pdf; a draft says so."""
    name = f"{letter.title}-{debt.name}{'-草稿' if letter.draft else ''}"
    return "".join("_" if mark in '\\/:*?"<>|' else mark for mark in name) + ".pdf"


def download(letter: Letter, case: Case, debt: Debt, as_of: date, *, locked: bool) -> None:
    """The button: 正式稿 is the page's primary one, 草稿 is not. It is `locked` until a warning was read."""
    try:
        check_printable(letter)
    except MissingGlyph as missing:
        st.warning(missing.sentence)
        return

    begins = (
        letter.kind is LetterKind.APPLICATION
        and progress(case, debt.debt_id, as_of).stage is Stage.ASSESSING
    )

    def begin() -> None:
        started = DraftStarted(entry_id=session.new_id(), debt_id=debt.debt_id, on=as_of)
        session.add_entry(started, f"开始写给{debt.name}的申请")

    as_pdf, as_docx = partial(render_pdf, letter), partial(_as_docx, letter)
    st.download_button(
        "先下载草稿" if letter.draft else "下载正式稿",
        as_pdf() if begins else as_pdf,
        file_name(letter, debt),
        "application/pdf",
        type="secondary" if letter.draft else "primary",
        icon=":material/download:",
        on_click=begin if begins else "ignore",
        width="stretch",
        disabled=locked,
        key=f"download.{letter.title}.{debt.debt_id}",
    )
    st.download_button(
        "下载 DOCX，自己再改",
        as_docx() if begins else as_docx,
        file_name(letter, debt).removesuffix(".pdf") + ".docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        icon=":material/edit_document:",
        type="tertiary",
        on_click=begin if begins else "ignore",
        disabled=locked,
        key=f"docx.{letter.title}.{debt.debt_id}",
    )


def _as_docx(letter: Letter) -> bytes:
    from core.documents.docx import render_docx  # noqa: PLC0415  python-docx costs 0.1 s to import

    return render_docx(letter)
