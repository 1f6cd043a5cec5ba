"""What keeps a letter from being written, each with the way to where it is mended."""

import streamlit as st

from core.case.debt import Debt
from core.case.entries import LetterKind
from core.errors import LetterNotReady
from ui import routes, session
from ui.letter_gates import page_of


def not_ready(kind: LetterKind, missing: LetterNotReady, debt: Debt) -> None:
    """What the letter cannot do without, each with the way to it."""
    for number, problem in enumerate(missing.problems):
        page, label = page_of(problem)
        st.markdown(problem.sentence)
        if problem.field == "materials":
            continue
        if problem.field == "entries":
            page, label = (
                ("payoff", "去记付款")
                if kind is LetterKind.PAYOFF_CERTIFICATE_REQUEST
                else ("letters", "去记寄出的日子")
            )
        if number:
            routes.link(page, label, debt_id=debt.debt_id)
        elif st.button(label, type="primary", icon=":material/arrow_forward:"):
            if page == "letters":
                session.remember("letter", LetterKind.APPLICATION.value)
            routes.go(page)
