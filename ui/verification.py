"""先核实: the gate for whoever asks for money, asked once for each and remembered."""

from datetime import date

import streamlit as st

from core.case.debt import Debt
from core.case.entries import Verified
from core.case.entry_kinds import VerifiedSubject
from core.checks.verification import GateVerdict, gate, verdict, verdict_of
from core.errors import Problem
from core.figures import date_text
from core.workflow.progress import Progress
from ui import pieces, session
from ui.inputs import Fields
from ui.record import form_name, record

_ANSWERS = {"是": True, "不是": False, "不知道": None}


def verification(
    debt: Debt, as_of: date, about: VerifiedSubject | None = None, called: str = ""
) -> None:
    """Whom it is about, the questions with the verdict as they are answered, and keeping the result.

    `about` and `called` are given where it is known already whom to check.
    """
    name = form_name("verify", debt.debt_id)
    fields = Fields(name)
    subject = about or VerifiedSubject(
        fields.choice("subject", "谁找来了", list(VerifiedSubject), None, lambda each: each.label)
    )
    who = fields.text("who", "它说自己是谁（户名、公司或工号）", called, most=100)
    asked = gate(subject)
    pieces.quiet(f"去哪里核：{asked.where}")
    answers = {
        question.id: _ANSWERS[
            st.segmented_control(
                question.ask,
                list(_ANSWERS),
                default="不知道",
                required=True,
                key=f"{name}.{subject.value}.{question.id}",
            )
            or "不知道"
        ]
        for question in asked.questions
    }
    found = verdict(subject, answers)
    show_verdict(found)
    if not st.button("记下核实结果", icon=":material/verified_user:", key=f"{name}.keep"):
        return
    if not who:
        fields.problems.append(Problem("who", "写上它说自己是谁，下次就不用再核。"))
    if fields.report():
        return
    entry = Verified(
        entry_id=session.new_id(),
        debt_id=debt.debt_id,
        on=as_of,
        subject=subject,
        name=who,
        yes=tuple(key for key, said in answers.items() if said),
        no=tuple(key for key, said in answers.items() if said is False),
    )
    record(fields, entry, f"核实了{who}", "记下了。付款时会按这个结果提醒。")


def show_verdict(found: GateVerdict) -> None:
    """The verdict with its reasons; red only for "stop"."""
    text = "  \n".join((found.sentence, *found.reasons))
    if found.passed is None:
        st.warning(text, icon=":material/search:")
    elif found.passed:
        st.success(text, icon=":material/check:")
    else:
        st.error(text, icon=":material/front_hand:")


def checked_before(state: Progress) -> None:
    """Who was checked already, newest first."""
    for entry in reversed(state.verified):
        words = {True: "通过", False: "没通过", None: "还要核"}[verdict_of(entry).passed]
        st.markdown(
            f":gray-badge[{words}]　{pieces.escape(entry.name)}　"
            f":small[:gray[{entry.subject.label}，{date_text(entry.on)}]]"
        )
