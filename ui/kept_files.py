"""A file beside an entry: choosing it, keeping it with its hash, and seeing, hearing or taking it out again."""

from base64 import b64encode
from collections.abc import Sequence
from html import escape
from pathlib import PurePath

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from core.case.case import Case
from core.errors import Problem, StorageError
from core.storage.stored import AttachmentInfo
from ui import clock, pieces, session
from ui.inputs import Fields

PAPERS = ("png", "jpg", "jpeg", "pdf")
RECORDINGS = ("mp3", "m4a", "amr", "wav")
SHORT_HASH = 16

_KINDS = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "pdf": "application/pdf",
    "mp3": "audio/mpeg",
    "m4a": "audio/mp4",
    "amr": "audio/amr",
    "wav": "audio/wav",
}
"""By the file's ending: for recordings of a telephone browsers say nothing, or differ."""
_NO_BROWSER_PLAYS = "audio/amr"
_PIXELS = 480


def file_input(label: str, types: Sequence[str], key: str) -> UploadedFile | None:
    """The place to choose a file; in the example nothing is kept, and it says so."""
    if session.opened().example:
        pieces.quiet("文件可以存在案子里；例子里不存文件。")
        return None
    return st.file_uploader(label, type=list(types), key=key)


def paper_input(label: str, key: str) -> UploadedFile | None:
    """The place for a picture or a PDF that proves something."""
    return file_input(f"{label}（图片或 PDF，最大 10 MB）", PAPERS, key)


def recording_input(key: str) -> UploadedFile | None:
    """The place for a recording or a picture of what was said."""
    label = "录音或截图（mp3、m4a、amr、wav、图片、PDF，最大 10 MB，没有就空着）"
    return file_input(label, (*RECORDINGS, *PAPERS), key)


def keep_file(fields: Fields, case: Case, file: UploadedFile | None) -> tuple[bool, str | None]:
    """Keep a form's file with the case: whether that went well, and its SHA-256; a fault stands on the form."""
    if file is None:
        return True, None
    kind = _KINDS.get(PurePath(file.name).suffix.lower().removeprefix("."), file.type)
    try:
        return True, session.files().add_attachment(
            case.case_id, file.name, kind, file.getvalue(), clock.now()
        )
    except StorageError as error:
        fields.report([Problem("", error.sentence)])
        return False, None


def kept_infos(case: Case) -> dict[str, AttachmentInfo]:
    """Hash → what is kept under it, without its content."""
    if session.opened().example:
        return {}
    return {info.sha256: info for info in session.files().attachments(case.case_id)}


def kept_names(case: Case) -> dict[str, str]:
    """Hash → the name of the file, as letters name it."""
    return {code: info.name for code, info in kept_infos(case).items()}


def kept_file(case: Case, info: AttachmentInfo | None, key: str) -> None:
    """One line with name and short hash, and the file itself once it is asked for."""
    if info is None:
        pieces.quiet("附件不在这台设备上。")
        return
    pieces.quiet(f"附件 {pieces.escape(info.name)}　校验 {info.sha256[:SHORT_HASH]}")
    if not st.toggle(_verb(info.mime), key=f"kept.{key}"):
        return
    try:
        content = session.files().attachment(case.case_id, info.sha256).content
    except StorageError as error:
        st.markdown(error.sentence)
        return
    if info.mime == _NO_BROWSER_PLAYS:
        pieces.quiet("amr 录音在网页里放不出来。取出以后，用手机自带的录音机听。")
    elif info.mime.startswith("audio/"):
        st.audio(content, format=info.mime)
    elif info.mime.startswith("image/"):
        picture(content, info.name)
    st.download_button(
        "取出这个文件",
        content,
        file_name=info.name,
        mime=info.mime,
        key=f"take.{key}",
        on_click="ignore",
    )


def picture(content: bytes, label: str) -> None:
    """A small picture with its name for those who cannot see it, which `st.image` has no place for."""
    try:
        source = _data_address(content)
    except OSError:
        st.markdown("这张图打不开，可能损坏。请换一份再附。")
        return
    st.html(f'<img src="{source}" alt="{escape(label)}" style="max-width:240px">')


def _verb(mime: str) -> str:
    if mime.startswith("audio/"):
        return "听录音"
    return "看截图" if mime.startswith("image/") else "打开附件"


@st.cache_data(scope="session", max_entries=40, show_spinner=False)
def _data_address(content: bytes) -> str:
    from core.documents.pictures import upright_jpeg  # noqa: PLC0415  Pillow costs 0.1 s to import

    small, _ = upright_jpeg(content, _PIXELS)
    return f"data:image/jpeg;base64,{b64encode(small).decode()}"
