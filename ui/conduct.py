"""What in the log goes beyond the limits, with the rules that held that day, and the way to the letter about it."""

import streamlit as st

from core.case.debt import Debt
from core.case.entries import LetterKind
from core.checks.conduct import Incident, conduct_incidents, not_counted
from core.workflow.progress import Progress
from ui import pieces
from ui.letter_way import letter_button
from ui.rules import rule_line


def conduct(debt: Debt, state: Progress) -> None:
    """Nothing where nothing was found."""
    found, unclear = conduct_incidents(debt, state), not_counted(debt, state)
    if not found:
        for sentence in unclear:
            pieces.quiet(sentence)
        return
    with st.container(border=True, gap="xsmall", key="conduct"):
        st.markdown(f"**记下的催收里，有 {len(found)} 处看起来越了线**")
        for each in found:
            _incident(each)
        for sentence in unclear:
            pieces.quiet(sentence)
        pieces.quiet("越没越线由机构和监管核查。越了线，欠的钱也还是要还。")
        with st.expander("依据", icon=":material/menu_book:"):
            for rule in dict.fromkeys(rule for each in found for rule in each.rules):
                rule_line(rule)
        for kind in (LetterKind.CONTACT_CORRECTION, LetterKind.COMPLAINT):
            letter_button(kind, debt, "conduct", weight="tertiary")


def _incident(each: Incident) -> None:
    against = "；".join(ground.text for ground in each.grounds)
    st.markdown(
        f"- {pieces.escape(each.sentence + each.caveat)}  \n  :small[:gray[{pieces.escape(against)}]]"
    )
