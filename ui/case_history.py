"""What was changed when, whether the records are whole, and the proofs kept."""

import streamlit as st

from core.errors import StorageError
from core.figures import date_text, short_date_text
from core.storage.stored import Revision
from ui import clock, pieces, session

NEWEST = 12


def history(case_id: str) -> None:
    """The newest versions, newest first; any of them can be read by what was changed."""
    revisions = list(reversed(session.files().history(case_id)))
    for revision in revisions[:NEWEST]:
        _line(revision)
    if revisions[NEWEST:]:
        with st.expander(f"更早的 {len(revisions) - NEWEST} 次"):
            for revision in revisions[NEWEST:]:
                _line(revision)


def whole(case_id: str) -> None:
    """Whether every entry is as it was recorded."""
    try:
        session.files().verify(case_id)
    except StorageError as error:
        st.warning(error.sentence)
    else:
        st.markdown(
            ":green-badge[:material/check: 完好] 每条记录都和当初记下的一样，没有在别处被改过。"
        )


def proofs(case_id: str) -> None:
    """The proofs kept with the case, each for download."""
    kept = session.files().attachments(case_id)
    if not kept:
        st.markdown("还没有存凭证。记还款的时候可以把截图一起存进来。")
    for info in kept:
        with st.container(
            horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
        ):
            added = date_text(info.added_at.astimezone(clock.CHINA).date())
            st.markdown(
                f"{pieces.escape(info.name)}  \n:small[:gray[{added}　{_size(info.size)}]]",
                width="content",
            )
            st.download_button(
                "取出",
                session.files().attachment(case_id, info.sha256).content,
                file_name=info.name,
                mime=info.mime,
                key=f"proof.{info.sha256}",
                on_click="ignore",
            )


def _size(size: int) -> str:
    return f"{max(1, round(size / 1024)):,} KB"


def _line(revision: Revision) -> None:
    saved, what = revision.saved_at.astimezone(clock.CHINA), revision.what or "开了这个案子"
    with st.container(horizontal=True, wrap=False, gap="xsmall"):
        st.markdown(f"**{short_date_text(saved.date())}**", width=56)
        st.markdown(
            f"{pieces.escape(what)}  \n:small[:gray[{saved:%H:%M}　第 {revision.version} 版]]",
            width="stretch",
        )
