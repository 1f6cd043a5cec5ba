"""A time limit of the law that runs now: the one place where red is right."""

from datetime import date

import streamlit as st

from core.agenda.court_dates import main_day
from core.figures import date_text
from core.workflow.progress import Progress
from core.workflow.stages import Stage


def legal_limit(state: Progress, as_of: date) -> None:
    """The last day, what to do by then, and how far away it is; nothing while none runs."""
    found = main_day(state, as_of) if state.stage is Stage.SUED else None
    if found is None or found[1].on is None:
        return
    paper, day = found
    on = found[1].on
    left = (on - as_of).days
    if left >= 0:
        st.error(
            f"**{paper.paper.label}的期限：{date_text(on)}，还有 {left} 天。** "
            f"{day.title}。{day.act}{day.doubt}以文书上写的为准。",
            icon=":material/event:",
        )
    else:
        st.error(
            f"**{paper.paper.label}的期限 {date_text(on)}已经过了。** "
            "今天就打 12348 问还能怎么补救，带上文书和信封。",
            icon=":material/event:",
        )
