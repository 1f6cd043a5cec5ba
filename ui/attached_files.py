"""What is attached: each file with its material, source and hash; pictures are shown."""

from base64 import b64encode
from collections.abc import Sequence
from html import escape

import streamlit as st

from core.case.case import Case
from core.checks.materials import Material
from core.errors import StorageError
from ui import pieces, session

_SHORT_HASH, _PIXELS = 16, 480


def attached_files(case: Case, wanted: Sequence[Material]) -> None:
    """Every file of these materials, in their order; a PDF is named, a picture shown."""
    for each in wanted:
        for code, source in each.files:
            try:
                kept = session.files().attachment(case.case_id, code)
            except StorageError as error:
                st.markdown(str(error))
                continue
            told = f"，{pieces.escape(source)}" if source else ""
            st.markdown(
                f"**{pieces.escape(each.label)}**　{pieces.escape(kept.info.name)}  \n"
                f":small[:gray[{kept.info.added_at:%Y-%m-%d} 附上{told}，校验 {code[:_SHORT_HASH]}]]"
            )
            if kept.info.mime.startswith("image/"):
                _picture(kept.content, each.label)


def _picture(content: bytes, label: str) -> None:
    """A small picture with its name for those who cannot see it, which `st.image` has no place for."""
    try:
        source = _data_address(content)
    except OSError:
        st.markdown("这张图打不开，可能损坏。请换一份再附。")
        return
    st.html(f'<img src="{source}" alt="{escape(label)}" style="max-width:240px">')


@st.cache_data(scope="session", max_entries=40, show_spinner=False)
def _data_address(content: bytes) -> str:
    from core.documents.pictures import upright_jpeg  # noqa: PLC0415  Pillow costs 0.1 s to import

    small, _ = upright_jpeg(content, _PIXELS)
    return f"data:image/jpeg;base64,{b64encode(small).decode()}"
