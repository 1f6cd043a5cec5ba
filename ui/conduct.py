"""What in the log goes beyond the limits, with the rules, and the way to the letter about it."""

import streamlit as st

from core.case.debt import Debt
from core.case.entries import DemandReceived, LetterKind
from core.checks.conduct import incidents
from ui import pieces, routes, session
from ui.rules import rule_line


def conduct(debt: Debt, demands: tuple[DemandReceived, ...]) -> None:
    """Nothing where nothing was found."""
    found = incidents(demands)
    if not found:
        return
    with st.container(border=True, gap="xsmall"):
        st.markdown(f"**记下的催收里，有 {len(found)} 处看起来越了线**")
        for each in found:
            st.markdown(f"- {pieces.escape(each.sentence + each.caveat)}")
        with st.expander("依据", icon=":material/menu_book:"):
            for rule in dict.fromkeys(rule for each in found for rule in each.rules):
                rule_line(rule)
        for kind in (LetterKind.CONTACT_CORRECTION, LetterKind.COMPLAINT):
            if st.button(f"写{kind.label}", key=f"conduct.{kind.value}", type="tertiary"):
                session.remember("letter", kind.value)
                session.focus(debt.debt_id)
                routes.go("letters")
