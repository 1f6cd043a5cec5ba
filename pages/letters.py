"""文书: the application and every other letter: gates, preview, download, and that it went out."""

from functools import partial

import streamlit as st

from core.checks.before_you_sign import act_of
from core.checks.whom_to_ask import whom_to_ask
from core.documents.compose import compose
from core.documents.form_fields import form_fields
from core.errors import LetterNotReady
from core.workflow.progress import progress
from ui import clock, pieces, session
from ui.attached_files import attached_files
from ui.before_you_sign import LOCKED, cleared
from ui.kept_files import kept_names
from ui.letter_annex import annex_download, annexed, owed_for_letter
from ui.letter_bundle import letter_bundle
from ui.letter_choice import choose_letter, too_early
from ui.letter_download import download
from ui.letter_gates import gates, proven, show_gates, verdict
from ui.letter_not_ready import not_ready
from ui.letter_preview import letter_preview
from ui.material_files import attach_file, just_attached
from ui.material_list import attached, material_list, materials_of
from ui.objection_grounds import objection_for
from ui.sent_form import sent_form
from ui.signer_form import signer_form

case, day = session.current_case(), clock.today()
head = st.container()
debt = pieces.choose_debt(case)
if debt is None:
    with head:
        pieces.title("先有债务，才有信")
    st.stop()
state = progress(case, debt.debt_id, day)
kind = choose_letter(debt, state)
case, objection = objection_for(kind, case, debt, state, day)
wanted = materials_of(case, debt.debt_id, day)
found = gates(kind, case, debt, wanted, day)
note = f"给{pieces.escape(whom_to_ask(case, debt, day).name or debt.name)}"

write = partial(
    compose,
    kind,
    case,
    debt.debt_id,
    day,
    materials=attached(wanted, debt.name),
    proven=proven(wanted),
    objection=objection,
    files=kept_names(case),
)
try:
    letter = write()
except LetterNotReady as missing:
    with head:
        pieces.title(
            "还差几样，信才写得成" if len(missing.problems) > 1 else "还差一样，信才写得成",
            note=note,
        )
    with st.container(border=True, key="lead"):
        not_ready(kind, missing, debt)
    if any(problem.field == "materials" for problem in missing.problems):
        material_list(case, wanted, day)
    st.stop()

ready = not any(gate.open_points for gate in found)
left, right = st.columns([5, 8], gap="medium")
with left:
    act = act_of(kind)
    locked = act is not None and not cleared(case, debt, act, day)
    with head:
        early = too_early(kind, case, debt, state, day)
        pieces.title(verdict(kind, found, locked=locked, early=early), early, note=note)
    show_gates(found)
    with st.container(gap="small"):
        owed = owed_for_letter(kind, case, debt, day)
        letter = write(owed=annexed(kind, debt, owed))
        download(letter if ready else letter.as_draft(), case, debt, day, locked=locked)
        if locked:
            pieces.quiet(LOCKED)
        elif not ready:
            pieces.quiet("关都过了，这里变成“下载正式稿”。草稿每页带“草稿”字样。")
        if owed:
            annex_download(owed, debt, day)
    with st.container(gap="xsmall"):
        with st.expander("已寄出，记一笔", icon=":material/outgoing_mail:"):
            sent_form(case, debt, letter, kind, day, locked=locked)
        have = sum(bool(each.collected) for each in wanted)
        with st.expander(
            f"要带的材料　有 {have}，共 {len(wanted)}",
            icon=":material/checklist:",
            expanded=just_attached(),
        ):
            attach_file(case, wanted, day)
            attached_files(case, wanted)
            letter_bundle(case, letter, wanted, locked=locked)
            material_list(case, wanted, day)
        if case.borrower.name:
            with st.expander("信上怎么称呼你", icon=":material/badge:"):
                signer_form(case)
with right:
    letter_preview(letter, form_fields(case, debt.debt_id, day), locked=locked)
