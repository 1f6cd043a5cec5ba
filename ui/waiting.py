"""How long an application has been out, beside the time the lender named."""

from datetime import date

import streamlit as st

from core.case.entries import LetterSent
from core.figures import date_text
from core.workflow.progress import Progress
from ui.pieces import escape


def waiting(state: Progress, as_of: date) -> None:
    """When it went out, which way, how long ago, and when to ask again."""
    sent = state.application
    if sent is None:
        return
    days = (as_of - sent.on).days
    with st.grid(3, min_column_width=100):
        st.metric("已等（天）", days)
        st.metric("对方说（天）", (sent.answer_by - sent.on).days if sent.answer_by else "没说")
        st.metric("没同意（次）", state.refusals)
    st.markdown(
        f"{date_text(sent.on)}用“{sent.channel.label}”寄出。{_when_to_ask(sent, as_of)}"
        + (f"  \n:small[:gray[凭证：{escape(sent.proof)}]]" if sent.proof else "")
    )


def _when_to_ask(sent: LetterSent, as_of: date) -> str:
    if sent.answer_by is None:
        return "对方没有说哪天答复，打电话时先问这一句。"
    if sent.answer_by < as_of:
        return f"说好 {date_text(sent.answer_by)}答复，已经过了。今天可以问一句。"
    if sent.answer_by == as_of:
        return "说好今天答复。下午还没有消息，就问一句。"
    return f"最晚 {date_text(sent.answer_by)}答复，之前等着就好，电话照接。"
