"""What stands above every page: the example's banner, what has just been said, and a conflict of two tabs."""

import streamlit as st

from core.figures import date_text
from ui import clock, pieces, session


def above() -> None:
    """Draw what this run has to say before the page.

    In rooms of their own: what is said once must not move the page's parts when it goes, else an opened
    expander would close. The sentence stays in sight however far down the page its button was.
    """
    held_case = session.opened()  # opening may have something to say
    said = session.notice()
    with st.container(key="said"):
        if said:
            st.info(said)
    with st.container(gap="medium"):
        if held_case.example:
            _example_banner()
        if clock.is_turned():
            _turned_clock()
        held = session.conflict()
        if held:
            _conflict(held)


def _example_banner() -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="example-banner"):
        st.markdown(":orange-badge[例子] 这里的人和数都是编的，改了也不会留下。")
        if st.button("离开例子", key="leave-example"):
            session.leave_example()
            st.switch_page("pages/today.py")


def _turned_clock() -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f":blue-badge[换了一天看] 现在按 {date_text(clock.today())} 显示。")
        if st.button("回到今天", key="turn-back"):
            clock.turn(None)
            st.rerun()


def _conflict(held: session.Conflict) -> None:
    with st.container(border=True, key="lead"):
        st.header("另一个页面先保存了", anchor=False)
        st.markdown("同一个案子在两个页面里都改过。什么都还没有丢，请看一眼差别再选。")
        for change in held.changes:
            st.markdown(
                f"**{pieces.escape(change.where)}**  \n"
                f"这一页：{pieces.escape(change.ours)}　另一页：{pieces.escape(change.theirs)}"
            )
        with st.container(horizontal=True):
            if not held.clashes and st.button("两边都留下", type="primary"):
                session.resolve_conflict(held.merged)
                st.rerun()
            if st.button("用另一页的"):
                session.resolve_conflict(None)
                st.rerun()
            if held.clashes and st.button("用这一页的"):
                session.resolve_conflict(held.merged)
                st.rerun()
