"""A picture or a PDF that goes with an entry: asked for, and kept with the case."""

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from core.case.case import Case
from ui import clock, pieces, session

PROOF_TYPES = ["png", "jpg", "jpeg", "pdf"]


def proof_file(name: str, label: str) -> UploadedFile | None:
    """The file picked in the form of this name; in the example nothing is kept, so nothing is asked for."""
    if session.opened().example:
        pieces.quiet("截图可以存在案子里；例子里不存文件。")
        return None
    return st.file_uploader(
        f"{label}（图片或 PDF，最大 10 MB）", type=PROOF_TYPES, key=f"{name}.file"
    )


def keep_file(case: Case, file: UploadedFile | None) -> str | None:
    """Keep the proof with the case and return its hash. Raises `StorageError`."""
    if file is None:
        return None
    return session.files().add_attachment(
        case.case_id, file.name, file.type, file.getvalue(), clock.now()
    )
