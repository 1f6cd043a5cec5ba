"""Cases side by side: which is open, opening another, a new one, and the name of this one."""

import streamlit as st

from core.errors import Problem
from core.figures import date_text
from ui import clock, pieces, routes, session
from ui.inputs import Fields

MOST_LETTERS = 20


def case_list() -> None:
    """Every case kept here; the open one is said to be open."""
    open_id = session.current_case().case_id
    for kept in session.files().list():
        with st.container(border=True, gap=None):
            with st.container(
                horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
            ):
                st.markdown(f"**{pieces.escape(kept.title)}**", width="content")
                if kept.case_id == open_id:
                    st.markdown(":green-badge[正在看]", width="content")
                elif st.button("打开", key=f"open.{kept.case_id}"):
                    if session.open_case(kept.case_id):
                        session.focus(None)
                        session.tell(f"打开了“{kept.title}”。")
                    st.rerun()
            saved = date_text(kept.saved_at.astimezone(clock.CHINA).date())
            pieces.quiet(f"{kept.debts} 笔债　{saved}存过")


def new_case() -> None:
    """A blank case beside the others, for somebody who helps several people."""
    fields = Fields("new-case")
    with st.form("new-case-form", border=False):
        title = fields.text("title", "新案子叫什么", placeholder="例如 林晓", most=MOST_LETTERS)
        sent = st.form_submit_button("开一个新案子")
    if sent and not fields.report(_unnamed(title)):
        session.start_case(title)
        session.focus(None)
        routes.go("today")


def rename_case() -> None:
    """Another name for the open case."""
    case = session.current_case()
    fields = Fields(f"rename.{case.case_id}")
    with st.form("rename-form", border=False):
        title = fields.text("title", "这个案子叫什么", case.title, most=MOST_LETTERS)
        sent = st.form_submit_button("改名")
    if sent and not fields.report(_unnamed(title)):
        if session.save(case.model_copy(update={"title": title}), "改了案子的名字"):
            session.tell("名字改好了。")
        st.rerun()


def _unnamed(title: str) -> list[Problem]:
    return [] if title else [Problem("title", "写几个字，自己认得出来就行。")]
