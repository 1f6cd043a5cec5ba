"""Letter and exhibits bound into one PDF with contents and numbers, and one archive with hashes."""

from collections.abc import Sequence

import streamlit as st

from core.case.case import Case
from core.checks.materials import Material
from core.documents.letter import Letter
from core.errors import StorageError, UnreadableExhibit
from ui import pieces, session


def letter_bundle(case: Case, letter: Letter, wanted: Sequence[Material], *, locked: bool) -> None:
    """How many files there are, and the binding on request: it may take a while, and says how far it is."""
    files = [(each, code, source) for each in wanted for code, source in each.files]
    if not files:
        pieces.quiet("附上文件后，可以把信和证据装成一份，有目录和页码。")
        return
    st.markdown(f"已附 {len(files)} 份文件。装成一份：目录、信、证据，页码连着排。")
    if not st.button("装成一份", icon=":material/inventory_2:", disabled=locked, key="bundle"):
        return
    from core.documents.bundle import Exhibit, make_bundle  # noqa: PLC0415  pypdfium2 and docx cost 0.2 s to import

    bar = st.progress(0.0, "正在装订")

    def say(done: int, of: int) -> None:
        bar.progress(done / of, f"第 {done} 份，共 {of} 份")

    try:
        exhibits = [
            Exhibit(
                each.label,
                source,
                (kept := session.files().attachment(case.case_id, code)).info.name,
                kept.info.mime,
                kept.content,
            )
            for each, code, source in files
        ]
        made = make_bundle(letter, exhibits, say)
    except (StorageError, UnreadableExhibit) as error:
        st.warning(str(error))
        return
    bar.empty()
    st.markdown(f"装好了，一共 {made.pages} 页。")
    st.download_button(
        "下载全卷 PDF",
        made.pdf,
        f"{letter.title}-全卷.pdf",
        "application/pdf",
        on_click="ignore",
        key="bundle.pdf",
    )
    st.download_button(
        "下载压缩包（含清单）",
        made.archive,
        f"{letter.title}-全卷.zip",
        "application/zip",
        on_click="ignore",
        key="bundle.zip",
    )
