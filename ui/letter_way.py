"""The way to one letter of 文书: chosen there, about one debt."""

from typing import Literal

import streamlit as st

from core.case.debt import Debt
from core.case.entries import LetterKind
from ui import routes, session


def open_letter(kind: LetterKind, debt_id: str | None = None) -> None:
    """Leave for 文书 with this letter chosen; without a debt, about the one in focus."""
    if debt_id:
        session.focus(debt_id)
    session.remember("letter", kind.value)
    routes.go("letters")


def letter_button(
    kind: LetterKind,
    debt: Debt,
    place: str,
    *,
    label: str = "",
    weight: Literal["primary", "secondary", "tertiary"] = "secondary",
) -> None:
    """A button to a letter; `place` tells buttons of one page apart."""
    if st.button(
        label or f"写{kind.label}",
        type=weight,
        key=f"write.{place}.{kind.value}.{debt.debt_id}",
        icon=":material/description:",
    ):
        open_letter(kind, debt.debt_id)
