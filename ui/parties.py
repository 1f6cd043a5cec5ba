"""找谁谈: who decides over this debt now, why, what to ask for first, and what each company in it may grant."""

from datetime import date

import streamlit as st

from core.case.case import Case
from core.case.debt import Debt
from core.checks.whom_to_ask import WhomToAsk, whom_to_ask
from ui import pieces, routes
from ui.rules import rule_line


def parties(case: Case, debt: Debt, as_of: date) -> None:
    """The answer first; the companies, the rules and the way to record a change below it."""
    asked = whom_to_ask(case, debt, as_of)
    pieces.section("找谁谈")
    st.markdown(
        f"**{pieces.escape(asked.name)}**  \n{pieces.escape(asked.why)}"
        if asked.name
        else pieces.escape(asked.why)
    )
    if asked.also:
        st.markdown(f"另一部分：**{pieces.escape(asked.also)}**")
    if asked.proofs:
        st.markdown(
            "**先请对方给这些，看过再付钱、再签字**\n\n"
            + "\n".join(f"- {pieces.escape(proof)}" for proof in asked.proofs)
        )
    _who_may_grant(asked)
    if asked.rules:
        with st.expander("依据", icon=":material/menu_book:"):
            for rule in asked.rules:
                rule_line(rule)
    routes.link("fallback", "有人说替我还了款，或债转给了别人", debt_id=debt.debt_id)


def _who_may_grant(asked: WhomToAsk) -> None:
    several = asked.parties if len(asked.parties) > 1 else ()  # one alone stands above already
    for party in several:
        st.markdown(
            f":gray-badge[{party.role.label}] {pieces.escape(party.name)}  \n"
            f":small[:gray[{pieces.escape(party.may_grant)}]]"
        )
