"""The letter on the screen: as it will be printed, and as text to copy."""

import streamlit as st

from core.documents.html import render_html
from core.documents.letter import Letter
from core.documents.plain_text import render_text


def letter_preview(letter: Letter) -> None:
    """The sheet of paper, and its text."""
    with st.container(border=True, key="paper"):
        st.html(render_html(letter))
    with st.expander("复制文字", icon=":material/content_copy:"):
        st.markdown("贴到 App 客服、邮件或网页表单里。表格里的数会排成一行一行。")
        st.code(render_text(letter), language=None, wrap_lines=True)
