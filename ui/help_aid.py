"""法律援助: what may be asked for and by whom, the number, the papers of this case, the application."""

from datetime import date

import streamlit as st

from core.case.case import Case
from core.case.entries import FallbackKind, LetterKind
from core.checks.materials import materials
from core.guidance.legal_aid import AID_TIME_RULES, aid_conditions, aid_papers, aid_times
from core.lenders.channels import shown_number
from core.workflow.progress import progress
from ui import fallback_forms, pieces
from ui.condition_list import condition_list
from ui.letter_way import letter_button
from ui.rules import rule_line

_QUESTIONS = (
    "借款、信用卡纠纷，我是被告，能不能申请法律援助？",
    "本地的经济困难标准是多少，我家这样算不算？",
    "我现在有哪些权利和义务，下一个期限是哪天？",
)


def legal_aid(case: Case, as_of: date) -> None:
    """The number first; then the conditions, what to ask, what to bring, the application and a record of it."""
    number = shown_number("legal_12348")
    if number:
        st.markdown(f"打 **[{number}](tel:{number})**，或去当地公共法律服务中心。")
    debt = pieces.choose_debt(case)
    if debt is None:
        return
    state = progress(case, debt.debt_id, as_of)
    with st.container(gap="small"):
        pieces.section("谁能得到什么")
        condition_list(aid_conditions(case, state))
    with st.container(gap="small"):
        pieces.section("照着问")
        st.markdown("\n".join(f"{at}. {each}" for at, each in enumerate(_QUESTIONS, 1)))
    with st.container(gap="small"):
        pieces.section("带上")
        st.markdown(
            "\n".join(f"- {pieces.escape(paper)}" for paper in aid_papers(debt, state))
            + "\n"
            + "\n".join(
                f"- {pieces.escape(each.label)}{'　:green-badge[有了]' if each.collected else ''}"
                for each in materials(case, as_of)
                if each.id in ("identity", "income", "spending", "family")
            )
        )
        letter_button(LetterKind.LEGAL_AID_REQUEST, debt, "aid")
        st.markdown("\n".join(f"- {each}" for each in aid_times(as_of)))
        with st.popover("依据", icon=":material/menu_book:"):
            for rule in AID_TIME_RULES:
                rule_line(rule)
        with st.popover("已经问了，记一笔", icon=":material/edit_note:"):
            fallback_forms.help_started(
                "aid", debt.debt_id, FallbackKind.LEGAL_AID, "法律援助中心", as_of
            )
