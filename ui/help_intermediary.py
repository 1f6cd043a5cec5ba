"""防骗: what they do, the verdict with its reasons, and what to do when something was handed over."""

import streamlit as st

from core.case.case import Case
from core.case.entries import LetterKind
from core.checks.intermediary import Danger, afterwards, evidence, given, signs, verdict
from core.lenders.channels import shown_number
from ui import pieces
from ui.letter_way import letter_button
from ui.rules import rule_line


def intermediary(case: Case) -> None:
    """Tick what fits; the answer stands below at once."""
    with st.container(gap="small"):
        pieces.section("他有没有这样")
        seen = [sign.id for sign in signs() if st.checkbox(sign.ask, key=f"sign.{sign.id}")]
        found = verdict(seen)
        text = "  \n".join((found.sentence, *(f"· {reason}" for reason in found.reasons)))
        if found.danger is Danger.STOP:
            st.error(text, icon=":material/front_hand:")
        elif found.danger is Danger.DOUBT:
            st.warning(text, icon=":material/search:")
        else:
            st.markdown(found.sentence)
        if found.rules:
            with st.popover("依据", icon=":material/menu_book:"):
                for rule in found.rules:
                    rule_line(rule)
    _already(case)


def _already(case: Case) -> None:
    """Steps in the order of urgency, the letter to the lender, what to keep."""
    with st.container(gap="small"):
        pieces.section("已经给了什么")
        st.markdown("给过也不晚。选上，按顺序做，先做第一条。")
        labels = {each.id: each.label for each in given()}
        handed = st.multiselect(
            "给了什么",
            list(labels),
            format_func=labels.__getitem__,
            placeholder="选一样或几样",
            label_visibility="collapsed",
            key="handed",
        )
        if handed:
            steps = afterwards(handed)
            st.markdown("\n".join(f"{at}. {step}" for at, step in enumerate(steps, 1)))
        number = shown_number("police_96110")
        if number:
            st.markdown(f"反诈专线　**[{number}](tel:{number})**")
        st.markdown("**这些留好，不删**\n\n" + "\n".join(f"- {each}" for each in evidence()))
    if case.debts:
        with st.container(gap="small"):
            pieces.section("告诉贷款人：只认本人")
            debt = pieces.choose_debt(case)
            if debt:
                letter_button(LetterKind.AUTHORISATION_REVOCATION, debt, "scam")
