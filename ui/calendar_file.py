"""All days into the phone's calendar: one file, to be taken again whenever something changed."""

from datetime import date

import streamlit as st

from core.agenda.deadlines import deadlines
from core.case.case import Case
from ui import pieces


def calendar_file(case: Case, as_of: date) -> None:
    """One tap away; nothing is drawn where there is no day to remember."""
    if not deadlines(case, as_of, date.max):
        return
    with st.expander("放进手机日历", icon=":material/calendar_add_on:"):
        st.markdown("下载后点开，选加进日历。每到一个日子，前一天和当天早上九点提醒。")
        discreet = st.checkbox("不写对方名字和金额（锁屏上看不出来）", key="calendar.discreet")
        st.download_button(
            "下载日历文件",
            lambda: _file(case, as_of, discreet=discreet),
            "还款日程.ics",
            "text/calendar",
            icon=":material/download:",
            on_click="ignore",
            key="calendar.download",
        )
        pieces.quiet("有变化就再下载一次：改了的会更新，还完的会取消，不会重复。")


def _file(case: Case, as_of: date, *, discreet: bool) -> bytes:
    from core.documents.reminders import reminders  # noqa: PLC0415  icalendar costs 0.1 s to import

    return reminders(case, as_of, discreet=discreet)
