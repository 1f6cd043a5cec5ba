"""A button to one letter of 文书, about one debt."""

import streamlit as st

from core.case.debt import Debt
from core.case.entries import LetterKind
from ui import routes, session


def letter_button(kind: LetterKind, debt: Debt, place: str, *, label: str = "") -> None:
    """Leave for 文书 with this letter chosen; `place` tells buttons of one page apart."""
    if st.button(
        label or f"写{kind.label}",
        key=f"write.{place}.{kind.value}.{debt.debt_id}",
        icon=":material/edit_document:",
    ):
        session.remember("letter", kind.value)
        session.focus(debt.debt_id)
        routes.go("letters")
