"""对方没有按协议做的: each with its day, and the way to the letter about it."""

from datetime import date

import streamlit as st

from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import LetterKind
from core.checks.lender_breach import lender_breaches
from core.figures import date_text
from ui import pieces
from ui.letter_way import letter_button
from ui.rules import rule_line


def lender_breach(case: Case, debt: Debt, as_of: date) -> None:
    """Nothing where nothing was found."""
    found = lender_breaches(case, debt, as_of)
    if not found:
        return
    with st.container(border=True, gap="xsmall", key="breaches"):
        st.markdown(f"**对方有 {len(found)} 处看起来没有按协议做**")
        for each in found:
            st.markdown(f"- {date_text(each.on)}　{pieces.escape(each.sentence)}")
        pieces.quiet("你照常按期还，不要因为这个停还。写下来请它改，留好凭证。")
        rules = dict.fromkeys(rule for each in found for rule in each.rules)
        if rules:
            with st.expander("依据", icon=":material/menu_book:"):
                for rule in rules:
                    rule_line(rule)
        letter_button(LetterKind.AGREEMENT_PERFORMANCE, debt, "breach")
