"""A case as one file: taken away, brought back; and the case deleted for good."""

import streamlit as st

from core.errors import StorageError
from ui import clock, pieces, routes, session

ERASE_WORD = "删除"


def export_case() -> None:
    """The whole case for download."""
    held = session.opened()
    try:
        content = session.files().export(held.case.case_id)
    except StorageError as error:
        st.warning(error.sentence)
        return
    st.markdown("一个文件，装着整个案子：填的数、每条记录、存的凭证。换电脑、留备份都用它。")
    pieces.quiet("文件没有加密，里面有个人信息。发给别人之前想一想，用完从聊天记录里删掉。")
    st.download_button(
        "导出这个案子",
        content,
        file_name=f"还得清-{held.case.title}-{clock.today():%Y%m%d}.json",
        mime="application/json",
        icon=":material/download:",
        on_click="ignore",
    )


def import_case() -> None:
    """Bring an exported file back as a case of its own; what is here already stays as it is."""
    st.markdown("从“还得清”导出的文件可以放回来，会多一个案子，不会盖掉现在的。")
    turn = session.recall("import.turn", 0)
    uploaded = st.file_uploader(
        "选导出的文件（.json，最大 20 MB）", type=["json"], key=f"import.{turn}"
    )
    if uploaded is None or not st.button("放回来"):
        return
    try:
        stored = session.files().import_(uploaded.getvalue(), clock.now(), session.new_id())
    except StorageError as error:
        st.warning(error.sentence)
        return
    session.remember("import.turn", turn + 1)
    session.open_case(stored.case.case_id)
    session.focus(None)
    session.tell(f"“{stored.case.title}”放回来了，现在看的就是它。")
    st.rerun()


def erase_case() -> None:
    """Delete the open case once the word is typed."""
    case = session.current_case()
    st.markdown(
        f"“{pieces.escape(case.title)}”的内容、每个旧版本、存的凭证都会从这里删掉，找不回来。"
        "想留一份，先导出。"
    )
    with st.form("erase-form", border=False):
        typed = st.text_input(f"真的要删，就在这里写“{ERASE_WORD}”", key=f"erase.{case.case_id}")
        sent = st.form_submit_button("删掉这个案子", icon=":material/delete:")
    if not sent:
        return
    if typed.strip() != ERASE_WORD:
        st.warning(f"没有删。要删的话，先在框里写“{ERASE_WORD}”两个字。")
        return
    session.erase_case()
    session.tell("删掉了，这里不再有它的内容。以前导出的文件要你自己去删。")
    routes.go("today")
