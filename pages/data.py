"""数据: where everything is kept, the cases, taking them away and back, what was changed, deleting."""

import streamlit as st

from ui import clock, pieces, routes, session
from ui.case_file import erase_case, export_case, import_case
from ui.case_history import history, proofs, whole
from ui.case_switch import case_list, new_case, rename_case
from ui.whereabouts import stays_here


def where() -> None:
    """The folder, and what does not happen with it."""
    pieces.title("你的数据在你手里", f"{stays_here()}每改一处就存一次，关掉页面也不会丢。")
    with st.container(gap="xsmall"):
        st.markdown("存在这个文件夹里：")
        st.code(str(session.data_folder()), language=None, wrap_lines=True)


def another_day() -> None:
    """Turn the clock, to see what the desk will say on that day."""
    pieces.section("换一天看")
    st.markdown("想看看到期那天页面会说什么，可以先翻过去看。翻回今天之前，别记新的进展。")
    day = st.date_input(
        "按哪一天显示", value=clock.today(), format="YYYY-MM-DD", key=f"turn.{clock.today()}"
    )
    with st.container(horizontal=True):
        if st.button("按这天看"):
            clock.turn(day)
            st.rerun()
        if clock.is_turned() and st.button("翻回今天"):
            clock.turn(None)
            st.rerun()


held = session.opened()
where()
with st.container(gap="small"):
    pieces.section("案子")
    case_list()
    if held.example:
        st.markdown("现在看的是例子，它不存在这里，也不能导出。")
    with st.expander("开一个新案子", icon=":material/add:"):
        new_case()
    if not held.example:
        with st.expander("给这个案子改名", icon=":material/edit:"):
            rename_case()
with st.container(gap="small"):
    pieces.section("带走和放回来")
    if held.version:
        export_case()
    elif not held.example:
        st.markdown("这个案子还没有内容，填了第一样就能导出。")
    with st.expander("放回一个导出的文件", icon=":material/upload:"):
        import_case()
if held.version:
    with st.container(gap="small"):
        pieces.section("凭证")
        proofs(held.case.case_id)
    with st.container(gap="small"):
        pieces.section("改过什么")
        whole(held.case.case_id)
        history(held.case.case_id)
with st.container(gap="small"):
    another_day()
if held.version:
    with st.container(gap="small"):
        pieces.section("删掉这个案子")
        with st.expander("先看清会删掉什么", icon=":material/delete:"):
            erase_case()
if st.button("回到今天", type="primary", icon=":material/arrow_forward:"):
    routes.go("today")
