"""The agreement: what must stand in it before anybody signs, and the terms that make the schedule."""

from datetime import date

import streamlit as st

from core.case.agreement import RepaymentTerms
from core.case.debt import Debt
from core.case.entries import AgreementSigned, BookingOrder
from core.checks.agreement.reading import points_for, read_agreement
from core.checks.before_you_sign import RestartingAct
from core.checks.replaced_terms import ReplacedTerms, replaced_terms
from core.errors import Problem
from core.workflow.progress import progress
from ui import session
from ui.agreement_terms import terms_read, terms_to_confirm
from ui.before_you_sign import LOCKED, cleared
from ui.inputs import Fields
from ui.record import form_name, happened_on, record
from ui.terms_form import draw_terms, read_terms


def agreement_form(debt: Debt, as_of: date, start: RepaymentTerms | None) -> None:
    """Draw the check list and the terms, and keep the agreement.

    The must-haves to look for by eye are those not found in a text that was read, and the terms are filled with
    what that text states; without a text, all of them, and `start`: what was offered.
    Where the limitation period may have run, signing today wants a second yes; what was signed is a fact.
    """
    name = form_name("agreement", debt.debt_id)
    may_sign = cleared(session.current_case(), debt, RestartingAct.AGREEMENT, as_of)
    state = progress(session.current_case(), debt.debt_id, as_of)
    read = state.draft_agreement
    reading = read_agreement(read.text, debt.kind) if read else None
    points = tuple(e.point for e in reading.lacking) if reading else points_for(debt.kind)
    with st.form(name, border=False):
        fields = Fields(name)
        st.markdown("签之前，一条一条对着看：" if points else "核对过的文字里，该有的都有了。")
        with st.container(gap="xsmall"):
            ticked = {
                point.id: st.checkbox(point.title, key=f"{name}.seen.{point.id}")
                for point in points
            }
        st.markdown("协议上的数")
        if read and reading:
            terms_read(read.text, reading, start)
        typed = draw_terms(fields, debt, terms_to_confirm(reading.terms) if reading else start)
        on = fields.day("on", "哪天签的，或录音里哪天说定的", as_of)
        in_writing = st.checkbox("有书面的（纸质、App 里或邮件）", True, key=f"{name}.written")
        booking = fields.maybe(
            "booking",
            "还的钱先抵哪一样，协议里写了吗",
            tuple(BookingOrder),
            None,
            lambda order: order.label,
        )
        proof = fields.text(
            "proof", "凭证在哪里", placeholder="比如协议截图、录音编号、客服工号", most=300
        )
        anyway = st.checkbox("已经签了，缺的以后再补", key=f"{name}.anyway")
        if not st.form_submit_button("记下协议", icon=":material/handshake:"):
            return
        day = happened_on(fields, on, as_of)
        terms = read_terms(fields, debt, typed)
        lacking = [point.title for point in points if not ticked[point.id]]
        if lacking and not anyway:
            fields.problems.append(Problem("", _lacking_sentence(lacking)))
        replaced = replaced_terms(state, terms) if terms else None
        lost = replaced.lost if replaced else ()
        if replaced and lost and not anyway:
            fields.problems.append(Problem("", _lost_sentence(replaced)))
        if not may_sign and day == as_of:
            fields.problems.append(Problem("", LOCKED))
        if not in_writing and not proof:
            fields.problems.append(
                Problem("proof", "没有书面的，就写下录音在哪里、工号是多少，日后好对证。")
            )
        if fields.report() or day is None or terms is None:
            return
        record(
            fields,
            AgreementSigned(
                entry_id=session.new_id(),
                debt_id=debt.debt_id,
                on=day,
                note=_note(lacking, lost),
                terms=terms,
                in_writing=in_writing,
                proof=proof,
                booking=booking,
            ),
            f"{debt.name}签下协议",
            "记下了。每一期的日子已经排好，在“履约”里。",
        )


def _lacking_sentence(lacking: list[str]) -> str:
    return (
        f"还有 {len(lacking)} 条没有看到：{'；'.join(lacking)}。"
        "没签的先请对方补上；已经签了，勾上最后一格再记。"
    )


def _lost_sentence(replaced: ReplacedTerms) -> str:
    return (
        f"{replaced.sentence}换掉就没有了：{''.join(replaced.lost)}"
        "没签的先请对方写进去；已经签了，勾上最后一格再记。"
    )


def _note(lacking: list[str], lost: tuple[str, ...]) -> str:
    said = (
        f"签时还缺：{'；'.join(lacking)}" if lacking else "",
        f"换掉的协议里有、新的没有：{''.join(lost)}" if lost else "",
    )
    return "。".join(filter(None, said))
