"""The ladder on the screen: each rung with its state, form, addressee, time limit, proofs, letter and record."""

from datetime import date

import streamlit as st

from core.agenda.court_dates import main_day
from core.agenda.review_clock import Turn, review_clock
from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import FallbackKind
from core.checks.conduct import conduct_incidents
from core.checks.whom_to_ask import whom_to_ask
from core.figures import date_text
from core.guidance.ladder import current, ladder
from core.guidance.rung import Grounds, Rung, RungKind, RungState
from core.lenders.record_kind import kind_written_to
from core.workflow.progress import Progress
from core.workflow.stages import Stage
from ui import fallback_forms, pieces, routes
from ui.letter_way import letter_button
from ui.rules import rule_line

_COLOURS = {
    RungState.DONE: "gray",
    RungState.WAITING: "blue",
    RungState.OPEN: "orange",
    RungState.NOT_YET: "gray",
    RungState.CLOSED: "gray",
}
_WAITING = (Stage.SENT, Stage.UNDER_REVIEW)


def ladder_section(case: Case, debt: Debt, state: Progress, as_of: date) -> None:
    """Who decides, then rung by rung; the one to climb now is open."""
    pieces.section("一级一级往上走")
    to = whom_to_ask(case, debt, as_of)
    name = f"**找谁**　{pieces.escape(to.name)}  \n" if to.name else ""
    st.markdown(f"{name}{pieces.escape(to.why)}")
    rungs = ladder(case, debt, _grounds(case, debt, state, as_of), as_of)
    now = current(rungs)
    _under_way(state, rungs)
    for number, rung in enumerate(rungs, start=1):
        badge = f":{_COLOURS[rung.state]}-badge[{rung.state.label}]"
        with st.expander(f"**{number}　{rung.title}**　{badge}", expanded=rung is now):
            _rung(debt, state, rung, as_of)


def _under_way(state: Progress, rungs: tuple[Rung, ...]) -> None:
    """What is waited for, in sight without unfolding: rungs, and help that was asked for."""
    for rung in rungs:
        if rung.state is RungState.WAITING:
            st.markdown(f":blue-badge[在等] **{rung.title}**　{pieces.escape(rung.reason)}")
    for asked in state.fallbacks:
        if asked.fallback in (FallbackKind.LEGAL_AID, FallbackKind.FAMILY_HELP):
            st.markdown(
                f":blue-badge[{asked.fallback.label}] {pieces.escape(asked.addressee)}　"
                f":small[:gray[{date_text(asked.on)}开始]]"
            )


def _grounds(case: Case, debt: Debt, state: Progress, as_of: date) -> Grounds:
    """What checks and agenda know, brought together for the ladder."""
    to = whom_to_ask(case, debt, as_of)
    sent = state.application
    clock = review_clock(state, sent) if sent and state.stage in _WAITING else None
    late = clock and clock.turn in (Turn.COMPLAIN, Turn.NEXT_INSTANCE)
    period = main_day(state, as_of) if state.stage is Stage.SUED else None
    return Grounds(
        creditor=to.name,
        kind=kind_written_to(debt, to.name, to.role),
        complain_from=clock.on if clock and late else None,
        incidents=len(conduct_incidents(debt, state)),
        court_last_day=period[1].on if period else None,
    )


def _rung(debt: Debt, state: Progress, rung: Rung, as_of: date) -> None:
    st.markdown(pieces.escape(rung.reason))
    if rung.kind is RungKind.SECOND_ATTEMPT and rung.state is RungState.OPEN and rung.since:
        st.markdown(f"**哪天**　{date_text(rung.since)}")
    if rung.answer_by:
        st.markdown(f"**等到**　{date_text(rung.answer_by)}")
    st.markdown(
        f"**交给谁**　{pieces.escape(rung.addressee)}  \n**交什么**　{pieces.escape(rung.form)}"
    )
    if rung.hint:
        st.markdown(rung.hint)
    if rung.phone:
        st.markdown(f"电话　**[{rung.phone}](tel:{rung.phone})**")
    sure = "" if rung.limit.by_rule or not rung.limit.days else "　:orange-badge[不是规定]"
    st.markdown(f"**期限**　{rung.limit.sentence}{sure}")
    st.markdown("**带上**\n\n" + "\n".join(f"- {pieces.escape(proof)}" for proof in rung.proofs))
    st.markdown(f"**能做到**　{rung.can}  \n**做不到**　{rung.cannot}")
    _ways(debt, state, rung, as_of)
    with st.popover("依据", icon=":material/menu_book:"):
        for rule in dict.fromkeys((*rung.limit.citations, *rung.citations)):
            rule_line(rule)


def _ways(debt: Debt, state: Progress, rung: Rung, as_of: date) -> None:
    """The letter, once its turn has come; what was done; what came of it."""
    reached = rung.state in (RungState.OPEN, RungState.WAITING, RungState.DONE)
    if rung.letter and reached and rung.kind is not RungKind.SECOND_ATTEMPT:
        letter_button(rung.letter, debt, "rung")
    if rung.kind is RungKind.INSOLVENCY and rung.state is not RungState.CLOSED:
        routes.help_link("insolvency", "一条一条对条件，看代价")
    if rung.kept_as is None:
        return
    with st.popover("已经递了，记一笔", icon=":material/edit_note:"):
        fallback_forms.way_started(debt.debt_id, rung, as_of)
    started = next((each for each in state.fallbacks if each.entry_id == rung.started), None)
    if started and state.answer_to(started) is None:
        with st.popover("有结果了，记一笔", icon=":material/mark_email_read:"):
            fallback_forms.way_answered(started, as_of)
