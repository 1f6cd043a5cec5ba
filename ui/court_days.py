"""哪天前做什么: the days that the papers set going, each with how it was counted."""

from datetime import date

import streamlit as st

from core.agenda.court_dates import is_answered, live_papers
from core.calculations.procedure.dates import procedure_dates
from core.calculations.procedure.procedure_date import Certainty, ProcedureDate, Whose
from core.case.entries import CourtPaperReceived
from core.checks.case_number import read_case_number
from core.dates import weekday_text
from core.figures import date_text, yuan_text
from core.workflow.progress import Progress
from ui import pieces
from ui.court_real import number_verdict

_COLOURS = {
    Certainty.FIXED: "blue",
    Certainty.COUNTED: "green",
    Certainty.ESTIMATED: "orange",
    Certainty.OPEN: "gray",
}


def court_days(state: Progress, as_of: date) -> None:
    """One block a paper, the newest first; papers that a later one ended are left out."""
    for paper in reversed(live_papers(state)):
        with st.container(border=True, gap="small"):
            st.markdown(f"**{paper.paper.label}**　{_about(paper)}")
            for day in procedure_dates(paper):
                _day(day, as_of, answered=is_answered(state, paper, day))
            with st.expander("这些日子怎么数的，依据哪一条", icon=":material/calculate:"):
                _counting(procedure_dates(paper))
            if paper.case_number:
                with st.expander("这个案号说的是什么", icon=":material/tag:"):
                    number_verdict(read_case_number(paper.case_number, as_of, paper.paper))


def _about(paper: CourtPaperReceived) -> str:
    how = f"，{paper.served_by.label}" if paper.served_by else ""
    asked = f"　{yuan_text(paper.sum_claimed)} 元" if paper.sum_claimed else ""
    where = "　".join(pieces.escape(each) for each in (paper.body, paper.case_number) if each)
    return f":small[:gray[{date_text(paper.on)}收到{how}　{where}{asked}]]"


def _day(day: ProcedureDate, as_of: date, *, answered: bool) -> None:
    badges = f":{_COLOURS[day.certainty]}-badge[{day.certainty.label}]" if day.on else ""
    if day.whose is not Whose.BORROWER:
        badges += f" :gray-badge[{day.whose.label}]"
    if answered:
        badges += " :green-badge[:material/check: 已寄出]"
    when = (
        f"{date_text(day.on)} {weekday_text(day.on)}，{_left((day.on - as_of).days)}"
        if day.on
        else "没有固定的一天"
    )
    st.markdown(
        f"**{day.title}** {badges}  \n{when}  \n:small[{pieces.escape(day.act)}]"
        + (f"  \n:small[:orange[{pieces.escape(day.doubt)}]]" if day.doubt else "")
    )


def _left(days: int) -> str:
    if days < 0:
        return f"过了 {-days} 天"
    return f"还有 {days} 天" if days else "就是今天"


def _counting(days: tuple[ProcedureDate, ...]) -> None:
    for day in days:
        if day.on:
            st.markdown(f"**{day.title}**　{pieces.escape(day.sentence)}")
    rules = tuple(dict.fromkeys(rule for day in days for rule in day.citations))
    pieces.working_lines((), rules)
