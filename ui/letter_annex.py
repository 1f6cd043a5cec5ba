"""附上计算过程: the arithmetic with the application, or to take away by itself."""

from datetime import date
from functools import partial

import streamlit as st

from core.calculations.owed.report import Owed
from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import LetterKind
from core.documents.arithmetic_annex import arithmetic_letter
from core.documents.compose import WITH_ARITHMETIC
from core.documents.pdf import check_printable, render_pdf
from core.errors import DeskError, MissingGlyph
from core.money import ZERO
from ui import pieces
from ui.letter_download import file_name
from ui.owed_now import owed_now

TO_A_COURT = frozenset({LetterKind.STATEMENT_OF_DEFENCE, LetterKind.PAYMENT_ORDER_OBJECTION})
"""Letters that live by their figures: the annex comes with them unless the person leaves it out."""

_WITH_FIGURES = frozenset({*WITH_ARITHMETIC, LetterKind.ACCOUNT_STATEMENT_REQUEST})


def owed_for_letter(kind: LetterKind, case: Case, debt: Debt, as_of: date) -> Owed | None:
    """What is really owed, for the letters that may speak of it; `None` where it cannot be said."""
    if kind not in _WITH_FIGURES:
        return None
    try:
        return owed_now(case, debt, as_of)
    except DeskError:
        return None


def annexed(kind: LetterKind, debt: Debt, owed: Owed | None) -> Owed | None:
    """Draw the choice; what the letter gets: the arithmetic where it is wanted, or the gaps to ask about."""
    if owed is None or kind is LetterKind.ACCOUNT_STATEMENT_REQUEST:
        return owed
    with st.container(gap="xxsmall"):
        by_itself = kind in TO_A_COURT and owed.under_claimed.high == ZERO
        wanted = st.checkbox(
            "附上计算过程",
            value=by_itself,
            key=f"annex.{kind.value}.{debt.debt_id}" if by_itself else f"annex.{debt.debt_id}",
        )
        pieces.quiet(_said(owed) if wanted else "把金额怎么算出来的，一行一行附在信后。")
    return owed if wanted else None


def _said(owed: Owed) -> str:
    if owed.reducible:
        return f"信里会多一条：请求核减 {owed.ask_to_reduce.text} 元。减不减由对方或法院决定。"
    if owed.under_claimed.high > ZERO:
        return "照这里的算法，对方要得比能要的还少。附上等于告诉对方，想好再附。"
    return "信里不会多提要求：没有看到可以请求核减的部分。"


def annex_download(owed: Owed, debt: Debt, as_of: date) -> None:
    """The annex as a PDF of its own."""
    annex = arithmetic_letter(owed, debt, as_of)
    try:
        check_printable(annex)
    except MissingGlyph as missing:
        st.warning(missing.sentence)
        return
    st.download_button(
        "单独下载计算附页",
        partial(render_pdf, annex),
        file_name(annex, debt),
        "application/pdf",
        icon=":material/calculate:",
        type="tertiary",
        on_click="ignore",
        key=f"annex.download.{debt.debt_id}",
    )
