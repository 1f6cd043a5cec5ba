"""A debt that somebody says was sold, or paid by a guarantor: what to verify first, the letter, the records."""

from datetime import date

import streamlit as st

from core.case.debt import Debt
from core.case.entries import LetterKind
from core.workflow.progress import Progress
from ui import court_forms, pieces
from ui.guarantor_form import guarantor_form
from ui.handover import handover_card
from ui.letter_way import letter_button


def changed_hands(debt: Debt, state: Progress, as_of: date) -> None:
    """What to verify before talking to somebody new, the letter that asks for it, and the forms."""
    pieces.section("说债权转给了别人，或有人替你还了")
    handover_card(debt, state, as_of)
    st.markdown(
        "先看三样：原来的贷款人发的转让通知；新公司的全称和营业执照；转让的是不是你这一笔、多少钱。"
        "打原来贷款人的官方客服问一句，是最简单的核对。"
    )
    letter_button(LetterKind.ASSIGNMENT_VERIFICATION, debt, "sold")
    with st.expander("记下债权转让", icon=":material/swap_horiz:"):
        court_forms.debt_sold(debt.debt_id, as_of)
    with st.expander("担保公司或保险公司替我还了款", icon=":material/handshake:"):
        st.markdown("它要拿得出代偿证明。先向原来的贷款人核实，再决定和谁谈。")
        guarantor_form(debt, as_of)
