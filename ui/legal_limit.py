"""A time limit of the law that runs now: the one place where red is right."""

from datetime import date

import streamlit as st

from core.agenda.deadlines import holidays_note, legal_last_day
from core.case.entries import CourtPaper
from core.figures import date_text
from core.workflow.progress import Progress
from core.workflow.stages import Stage

_BY_THEN = {
    CourtPaper.PAYMENT_ORDER: "这天之前，向发出支付令的法院书面提出异议，或者还清。只说“没钱”不算异议。",
    CourtPaper.SUMMONS: "这天之前，把答辩状交给法院。不交也会照样审理，开庭那天要到。",
}


def legal_limit(state: Progress, as_of: date) -> None:
    """The last day, what to do by then, and how far away it is; nothing while none runs."""
    found = legal_last_day(state, as_of) if state.stage is Stage.SUED else None
    if found is None:
        return
    on, paper = found
    left = (on - as_of).days
    if left >= 0:
        st.error(
            f"**{paper.label}的期限：{date_text(on)}，还有 {left} 天。** "
            f"{_BY_THEN[paper]}{holidays_note(on)}",
            icon=":material/event:",
        )
    else:
        st.error(
            f"**{paper.label}的期限 {date_text(on)}已经过了。** "
            "今天就打 12348 问还能怎么补救，带上文书和信封。",
            icon=":material/event:",
        )
