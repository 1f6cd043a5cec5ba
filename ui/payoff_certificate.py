"""结清证明 on the screen: asked for with its day, read against the case when it comes, asked for again where wrong."""

from datetime import date

import streamlit as st

from core.agenda.after_payoff import CERTIFICATE_AFTER, certificate_asked, certificate_day
from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import CertificateRead, LetterKind, PayoffCheck, PayoffChecked
from core.checks.certificate.paper_kind import PaperKind
from core.checks.certificate.points import Said
from core.checks.certificate.reading import (
    LEAST_CHARACTERS,
    CertificateReading,
    Standing,
    plain_text,
    read_certificate,
)
from core.errors import Problem, UnreadableFile
from core.figures import date_text
from core.importers.pdf_text import pdf_pages
from core.workflow.progress import Progress
from ui import pieces, session
from ui.inputs import Fields
from ui.kept_files import keep_file, paper_input
from ui.letter_way import letter_button
from ui.record import form_name, happened_on, record
from ui.rules import rule_line

MOST = 20_000
_COLOURS = {
    Said.FOUND: "green",
    Said.LOOK: "gray",
    Said.DIFFERS: "orange",
    Said.VAGUE: "orange",
    Said.MISSING: "orange",
}
_VERDICTS = {
    Standing.GOOD: "七样都写了，和案子对得上。",
    Standing.LOOK: "没有写错的，还有几样要自己看一眼。",
    Standing.WRONG: "先别收下，有几处要对方改。",
}


def ask_for_certificate(debt: Debt, as_of: date) -> None:
    """The letter, or that it was asked for otherwise, with the day it was promised for."""
    st.markdown("用一封信申请最稳；在 App 或电话里申请的，记下日子。")
    letter_button(
        LetterKind.PAYOFF_CERTIFICATE_REQUEST, debt, "certificate", label="去写结清证明申请"
    )
    name = form_name("certificate.asked", debt.debt_id)
    with st.form(name, border=False):
        fields = Fields(name)
        left, right = st.columns(2)
        with left:
            on = fields.day("on", "哪天申请的", as_of)
        with right:
            by = fields.day("answer_by", "说好哪天给（没说就空着）", None)
        note = fields.text("note", "在哪里申请的，工单号", most=200)
        if not st.form_submit_button("申请过了"):
            return
        day = happened_on(fields, on, as_of)
        if day and by and by < day:
            fields.problems.append(
                Problem("answer_by", "给的日子早于申请的日子。请看一眼，改其中一个。")
            )
        if fields.report() or day is None:
            return
        entry = PayoffChecked(
            entry_id=session.new_id(),
            debt_id=debt.debt_id,
            on=day,
            check=PayoffCheck.CERTIFICATE_REQUESTED,
            answer_by=by,
            note=note,
        )
        record(fields, entry, f"{debt.name}：申请了结清证明", "记下了。到日子会提醒你催。")


def certificate(case: Case, debt: Debt, state: Progress, as_of: date) -> None:
    """What is waited for, the paper read, what is wrong with it, and that it is accepted."""
    read = state.payoff.certificate
    if read is None:
        _waiting(debt, state, as_of)
    else:
        _result(debt, read_certificate(read.text, case, debt, as_of))
        _accept_form(case, debt, state, as_of)
    _read_form(case, debt, as_of)
    if read is None:
        _accept_form(case, debt, state, as_of)


def _waiting(debt: Debt, state: Progress, as_of: date) -> None:
    asked, by = certificate_asked(state), certificate_day(state)
    if asked is None or by is None:
        st.markdown("还没有记申请的日子。收到了，也可以直接记在下面。")
        return
    agreed = (
        "说好" if asked.answer_by else f"申请后 {CERTIFICATE_AFTER} 天，常见做法，不是法定期限，"
    )
    late = by <= as_of
    st.markdown(
        f"{date_text(asked.on)}申请的，{agreed}{date_text(by)}。"
        + ("**到日子了，催一次。**" if late else "还没到日子，等着就行。")
    )
    if late:
        letter_button(LetterKind.PAYOFF_CERTIFICATE_REQUEST, debt, "chase", label="写信催结清证明")
    rule_line("cc_558")


def _result(debt: Debt, reading: CertificateReading) -> None:
    with st.container(border=True, gap="xsmall", key="certificate"):
        if reading.kind is not PaperKind.CERTIFICATE:
            st.markdown(
                f":orange-badge[{reading.kind.label}]　**这不是结清证明。**{reading.kind.why_not}"
            )
        else:
            st.markdown(f"**{_VERDICTS[reading.standing]}**")
        for each in reading.points:
            st.markdown(
                f":{_COLOURS[each.said]}-badge[{each.said.label}]　**{each.point.label}**　"
                f":small[{pieces.escape(each.sentence)}]"
            )
        if reading.asks:
            letter_button(
                LetterKind.PAYOFF_CERTIFICATE_REQUEST, debt, "again", label="写信请对方重开"
            )
        pieces.quiet("程序只认字，看不到章和图。标“没找到”的，自己再看一眼纸上。")


def _read_form(case: Case, debt: Debt, as_of: date) -> None:
    name = form_name("certificate.read", debt.debt_id)
    with st.form(name, border=False):
        fields = Fields(name)
        st.markdown("**收到一份，先核对再收**　文字贴进来，或选 PDF。只在这台电脑上看。")
        text = fields.text("text", "证明上的文字（图片就照着打）", lines=5, most=MOST)
        file = paper_input("证明的文件", f"{name}.file")
        if not st.form_submit_button("核对这份证明", icon=":material/plagiarism:"):
            return
        is_pdf = file is not None and file.type == "application/pdf"
        if file is not None and is_pdf and not text:
            try:
                text = "\n".join(pdf_pages(file.getvalue())).strip()[:MOST]
            except UnreadableFile as error:
                fields.report([Problem("", error.sentence)])
                return
        if len(plain_text(text)) < LEAST_CHARACTERS:
            fields.problems.append(
                Problem("text", "字太少，看不出是证明。扫描件和图片读不出字，请照着打进来。")
            )
        if fields.report():
            return
        kept, code = keep_file(fields, case, file)
        if not kept:
            return
        entry = CertificateRead(
            entry_id=session.new_id(),
            debt_id=debt.debt_id,
            on=as_of,
            text=text,
            attachment=code,
        )
        record(fields, entry, f"核对{debt.name}的结清证明", "核对完了，结果在这一样里。")


def _accept_form(case: Case, debt: Debt, state: Progress, as_of: date) -> None:
    """A paper that reads well is accepted at once; any other one by whoever has looked at it."""
    read = state.payoff.certificate
    reading = read_certificate(read.text, case, debt, as_of) if read else None
    good = reading is not None and reading.standing in (Standing.GOOD, Standing.LOOK)
    name = form_name("certificate.kept", debt.debt_id)
    with st.form(name, border=False):
        fields = Fields(name)
        sure = good or st.checkbox(
            "姓名、号码、结清日期、全部结清的话、章和日期，我自己逐样看过，没有错",
            key=f"{name}.sure",
        )
        file = None if read else paper_input("证明的文件", f"{name}.file")
        if not st.form_submit_button("收下，存好", type="primary" if good else "secondary"):
            return
        if not sure:
            fields.problems.append(
                Problem("", "有对不上的，先请对方重开；自己看过没有错，勾上那一格再收。")
            )
        if fields.report():
            return
        kept, code = (True, read.attachment) if read else keep_file(fields, case, file)
        if not kept:
            return
        entry = PayoffChecked(
            entry_id=session.new_id(),
            debt_id=debt.debt_id,
            on=as_of,
            check=PayoffCheck.CERTIFICATE_RECEIVED,
            attachment=code,
        )
        record(fields, entry, f"{debt.name}：收到结清证明", "收好了。原件也留一份。")
