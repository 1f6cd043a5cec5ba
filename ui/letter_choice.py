"""Which letter to write: those that make sense at this stage first, the others after them."""

from datetime import date

import streamlit as st

from core.agenda.next_steps import next_step
from core.agenda.step import Urgency
from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import LetterKind
from core.documents.wording import wording
from core.guidance.court import paper_guides
from core.workflow.progress import Progress
from core.workflow.stages import Stage
from ui import pieces, session

_FIRST = {
    Stage.SENT: LetterKind.CHASER,
    Stage.UNDER_REVIEW: LetterKind.CHASER,
    Stage.COUNTER_OFFERED: LetterKind.COUNTER_OFFER_REPLY,
    Stage.AGREED: LetterKind.ACCEPTANCE_CONFIRMATION,
    Stage.REPAYING: LetterKind.PAYOFF_INFORMATION,
    Stage.SOLD_ON: LetterKind.ASSIGNMENT_VERIFICATION,
    Stage.PAID_OFF: LetterKind.PAYOFF_CERTIFICATE_REQUEST,
    Stage.CONFIRMED: LetterKind.PAYOFF_CERTIFICATE_REQUEST,
}


def first_letter(state: Progress) -> LetterKind:
    """The letter this stage asks for: what was asked goes before everything else."""
    over = state.stage in (Stage.PAID_OFF, Stage.CONFIRMED)
    if state.stage is Stage.SUED:
        return _to_the_court(state)
    if state.open_questions and not over:
        return LetterKind.SUPPLEMENT
    return _FIRST.get(state.stage, LetterKind.APPLICATION)


def _to_the_court(state: Progress) -> LetterKind:
    """What answers the newest paper: its time runs, an application's does not."""
    guide = paper_guides()[state.running_papers[-1].paper]
    return next(iter(guide.letters), LetterKind.APPLICATION)


def too_early(kind: LetterKind, case: Case, debt: Debt, state: Progress, as_of: date) -> str:
    """Why a reminder of the application waits: its day has not come. Empty for every other letter."""
    step = next_step(case, debt, as_of)
    asked = state.stage in (Stage.SENT, Stage.UNDER_REVIEW)
    if kind is not LetterKind.CHASER or not asked or step.urgency is not Urgency.WAITING:
        return ""
    return f"{step.sentence}日子到了还没有答复，再寄下面这封。"


def choose_letter(debt: Debt, state: Progress) -> LetterKind:
    """The letter to write; one asked for by another page is chosen already."""
    wanted = session.recall("letter")
    first = LetterKind(wanted) if wanted else first_letter(state)
    kinds = [first, *(kind for kind in LetterKind if kind is not first)]
    chosen = st.selectbox(
        "写哪一封",
        kinds,
        format_func=lambda kind: kind.label,
        key=f"letter.{debt.debt_id}.{first.value}",
    )
    front = wording(LetterKind(chosen)).front
    pieces.quiet(f"写它：{front.when}。不写它：{front.when_not}。")
    return LetterKind(chosen)
