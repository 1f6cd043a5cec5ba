"""A file for a material: kept with its hash, the day and where it comes from."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from core.case.case import Case
from core.case.entries import MaterialMarked
from core.checks.materials import Material
from core.errors import Problem
from ui import clock, pieces, session
from ui.inputs import Fields
from ui.kept_files import PAPERS, keep_file

_ATTACHED = "materials.attached"


def just_attached() -> bool:
    """Whether a file was attached in this session: the list stays open, for there may be more."""
    return session.recall(_ATTACHED) is not None


def attach_file(case: Case, wanted: Sequence[Material], as_of: date) -> None:
    """The form; in the example nothing is kept."""
    if session.opened().example:
        pieces.quiet("文件可以存在案子里，装成一份；例子里不存文件。")
        return
    fields = Fields(f"attach.{case.case_id}.{len(case.entries)}")
    with st.form(f"attach.{len(case.entries)}", border=False):
        material = fields.choice(
            "material", "是哪一样", tuple(wanted), None, lambda each: each.label
        )
        file = st.file_uploader(
            "图片或 PDF，最大 10 MB", type=list(PAPERS), key=f"attach.file.{len(case.entries)}"
        )
        source = fields.text(
            "source", "从哪里来，哪天的", placeholder="例如 手机银行导出，2026-11-20", most=60
        )
        if not st.form_submit_button("附上", icon=":material/attach_file:"):
            return
    if file is None:
        fields.report([Problem("", "先选一个文件，再点“附上”。")])
        return
    kept, code = keep_file(fields, case, file)
    if not kept:
        return
    marked = MaterialMarked(
        entry_id=session.new_id(),
        debt_id="",
        on=as_of,
        note=source,
        material_id=material.id,
        collected=True,
        attachment=code,
    )
    session.remember(_ATTACHED, clock.today())
    if session.add_entry(marked, f"附上了“{material.label}”"):
        session.tell(f"“{material.label}”附上了。")
    st.rerun()
