"""签之前核对: an agreement's text; what is missing and what does harm, shown where it stands."""

from datetime import date

import streamlit as st

from core.case.debt import Debt
from core.case.entries import AgreementRead, LetterKind, SuspectsMeant
from core.checks.agreement.alike import Suspect
from core.checks.agreement.reading import (
    LEAST_CHARACTERS,
    AgreementReading,
    Said,
    read_agreement,
)
from core.errors import Problem, UnreadableFile
from core.importers.docx_text import docx_text
from core.importers.pdf_text import pdf_pages
from core.workflow.progress import Progress
from ui import pieces, session
from ui.agreement_marks import marked
from ui.inputs import Fields
from ui.letter_way import letter_button
from ui.record import form_name, record
from ui.rules import rule_line

MOST = 20_000
SCANNED = "这个文件里没有文字，多半是扫描或拍照的。请把条款打进来，或向对方要一份能复制文字的。"


def agreement_reading(debt: Debt, state: Progress, as_of: date, *, to_sign: bool = False) -> None:
    """What the newest text says, and the form to read one: open while an agreement waits to be signed."""
    read = state.draft_agreement
    if read:
        _result(debt, read, read_agreement(read.text, debt.kind, state.draft_means), as_of)
    with st.expander(
        "换一份文字再核对" if read else "把协议贴进来，帮你一条条核对",
        icon=":material/plagiarism:",
        expanded=to_sign and read is None,
    ):
        _form(debt, as_of)


def _form(debt: Debt, as_of: date) -> None:
    name = form_name("reading", debt.debt_id)
    with st.form(name, border=False):
        fields = Fields(name)
        pieces.quiet("短信、App 页面、邮件里的都行，整段贴进来。只在这台电脑上看，不会传到别处。")
        text = fields.text("text", "协议的文字", lines=6, most=MOST)
        file = st.file_uploader(
            "或者选 PDF 或 Word（文字版，最大 10 MB）", type=["pdf", "docx"], key=f"{name}.file"
        )
        if not st.form_submit_button("核对这份协议", icon=":material/plagiarism:"):
            return
        if file is not None and not text:
            try:
                text = _text_of(file.name, file.getvalue())
            except UnreadableFile as error:
                fields.report([Problem("", error.sentence)])
                return
            if not text:
                fields.report([Problem("", SCANNED)])
                return
        if len("".join(text.split())) < LEAST_CHARACTERS:
            fields.problems.append(Problem("text", "字太少，看不出是协议。把全文贴进来。"))
        if fields.report():
            return
        entry = AgreementRead(entry_id=session.new_id(), debt_id=debt.debt_id, on=as_of, text=text)
        record(fields, entry, f"核对{debt.name}的协议", "核对完了，结果在下面。")


def _text_of(name: str, data: bytes) -> str:
    if name.lower().endswith(".docx"):
        return docx_text(data).strip()[:MOST]
    return "\n".join(pdf_pages(data)).strip()[:MOST]


def _result(debt: Debt, read: AgreementRead, reading: AgreementReading, as_of: date) -> None:
    lacking = reading.lacking
    with st.container(border=True, gap="small", key="reading"):
        st.markdown(f"**{_verdict(reading)}**")
        for each in reading.traps:
            st.markdown(f":orange-badge[:material/front_hand: {each.trap.title}]　{each.trap.say}")
        for wrong in reading.mismatches:
            st.markdown(f":orange-badge[:material/calculate: 数对不上]　{wrong.sentence}")
        for suspect in reading.suspects:
            _suspect(suspect, read, reading, as_of)
        if lacking:
            _lacking(reading)
        rules = dict.fromkeys(
            rule
            for clause in (*reading.harm, *(p.point for p in lacking))
            for rule in clause.rules
        )
        if reading.asks:
            letter_button(
                LetterKind.AGREEMENT_COMPLETION,
                debt,
                "reading",
                label="写成一封信，请对方补上",
                weight="primary",
            )
        with st.expander("看原文，标出写在哪里", icon=":material/ink_highlighter:"):
            marked(read.text, reading)
        if rules:
            with st.expander("依据", icon=":material/menu_book:"):
                for rule in rules:
                    rule_line(rule)
        pieces.quiet("程序只认字，不懂意思。标“没找到”的，自己再看一眼；拿不准先问 12348。")


def _suspect(
    suspect: Suspect, read: AgreementRead, reading: AgreementReading, as_of: date
) -> None:
    """One trap that clauses are only like, and the tick by which the person says that they mean it."""
    trap = suspect.trap
    meant = suspect in reading.meant
    say = f"　{trap.say}" if meant else ""
    name = form_name(f"meant.{trap.id}", read.debt_id)
    with st.container(gap="xsmall"):
        st.markdown(f":gray-badge[:material/visibility: 看一眼]　像“{trap.title}”{say}")
        for clause in suspect.where:
            pieces.quiet(pieces.escape(" ".join(read.text[clause.start : clause.end].split())))
        ticked = st.checkbox("是这个意思，也写进信里", value=meant, key=name)
    if ticked == meant:
        return
    others = (each.trap.id for each in reading.meant if each is not suspect)
    entry = SuspectsMeant(
        entry_id=session.new_id(),
        debt_id=read.debt_id,
        on=as_of,
        reading_id=read.entry_id,
        traps=tuple(others) if meant else (*others, trap.id),
    )
    session.add_entry(entry, "看了协议里“看一眼”的几处")
    st.rerun()


def _lacking(reading: AgreementReading) -> None:
    """Folded where something does harm: that is read first, and the letter asks for all of it."""
    harm = bool(reading.wrong)
    title = f"没写清的 {len(reading.lacking)} 样"
    with st.expander(title, icon=":material/checklist:", expanded=not harm):
        for each in reading.lacking:
            st.markdown(
                f":gray-badge[{each.said.label}]　**{each.point.title}**  \n"
                f":small[:gray[{each.point.why}]]"
            )


def _verdict(reading: AgreementReading) -> str:
    found = sum(point.said is Said.FOUND for point in reading.points)
    if reading.wrong:
        return f"先别签。有 {reading.wrong} 处要改，{len(reading.lacking)} 样没写清。"
    if reading.lacking:
        return f"写清了 {found} 样，还有 {len(reading.lacking)} 样没写清。先请对方补上再签。"
    alike = f"先看标着“看一眼”的 {len(reading.suspects)} 处。" if reading.suspects else ""
    return f"{found} 样都写了，没有认出陷阱，自己再看一遍。{alike}数字和方案一样，再签。"
