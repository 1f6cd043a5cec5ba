"""The triage on the screen: one question at a time with a way back, then what comes first."""

from datetime import date

import streamlit as st

from core.calculations.procedure.periods import Period
from core.figures import date_text
from core.guidance.triage import Answer, Triage, next_question, triage
from core.guidance.triage_graph import Outcome, Question, Urgency, graph
from ui import pieces, routes, session
from ui.debt_told import ToldDebt, begin_debt
from ui.referral import show_referral
from ui.triage_start import keep

_COLOURS = {
    Urgency.BY_DAY: "orange",
    Urgency.TODAY: "orange",
    Urgency.THIS_WEEK: "blue",
    Urgency.CALM: "gray",
}


def triage_steps(so_far: tuple[Answer, ...], as_of: date) -> None:
    """The question that is next, or the result; and the ways back and out."""
    question = next_question(so_far)
    if question:
        _question(question, so_far, as_of)
    else:
        _result(triage(so_far, as_of), as_of)
    with st.container(horizontal=True):
        if so_far and st.button("上一问", icon=":material/arrow_back:", key="triage.back"):
            _go_on(so_far[:-1])
        if st.button("不问了，回到今天", type="tertiary", key="triage.leave"):
            keep(None)
            st.rerun()


def _go_on(answers: tuple[Answer, ...]) -> None:
    keep(answers)
    st.rerun()


def _question(question: Question, so_far: tuple[Answer, ...], as_of: date) -> None:
    left = graph().most_left(question)
    more = f"，最多还有 {left - 1} 问" if left > 1 else "，最后一问"
    pieces.title(question.asks, question.why, note=f"第 {len(so_far) + 1} 问{more}")
    if question.day:
        _ask_day(question, so_far, as_of)
        return
    with st.container(gap="xsmall"):
        for choice in question.answers:
            if st.button(choice.says, width="stretch", key=f"triage.{question.id}.{choice.id}"):
                _go_on((*so_far, choice.id))


def _ask_day(question: Question, so_far: tuple[Answer, ...], as_of: date) -> None:
    day = st.date_input(
        "哪一天",
        value=None,
        min_value=date(1990, 1, 1),
        max_value=as_of,
        format="YYYY-MM-DD",
        key=f"triage.{question.id}",
    )
    if st.button("下一问", type="primary", key=f"triage.{question.id}.next"):
        if isinstance(day, date):
            _go_on((*so_far, day))
        st.warning("选一下日子。记不清，就选最早可能的那天。")


def _result(found: Triage, as_of: date) -> None:
    if found.referral:
        pieces.title("这一件，先不在这里办")
        show_referral(found.referral)
    elif found.outcome:
        _first_thing(found, found.outcome, as_of)


def _first_thing(found: Triage, outcome: Outcome, as_of: date) -> None:
    sentence, _, rest = outcome.sentence.partition("。")
    pieces.title(sentence, rest, note=f"现在在这一步：{outcome.stage.label}")
    with st.container(border=True, key="lead"):
        colour = _COLOURS[outcome.urgency]
        st.markdown(f":{colour}-badge[:material/schedule: {outcome.urgency.label}]")
        st.header("先做这一件", anchor=False)
        st.markdown(outcome.first)
        if found.period:
            st.markdown(_period(found.period, as_of))
        with st.container(horizontal=True):
            if st.button(
                "记成一笔债，接着做",
                type="primary",
                icon=":material/arrow_forward:",
                key="triage.begin_debt",
            ):
                keep(None)
                begin_debt(ToldDebt.of(found.told, outcome.page))
            if st.button(f"先看“{routes.ROUTES[outcome.page].title}”", key="triage.look"):
                keep(None)
                session.remember("letter", outcome.letter.value)
                routes.go(outcome.page)
    pieces.quiet(f"会用到的信：{outcome.letter.label}。答的这些只留在这一页，存成债务才会保存。")


def _period(period: Period, as_of: date) -> str:
    last_day = period.last
    if last_day < as_of:
        return (
            f"**期限的最后一天是 {date_text(last_day)}，已经过了。** "
            "先看文书上写的日子，再打法院公开的电话问还能做什么。"
        )
    return f"**最后一天是 {date_text(last_day)}。** {period.doubt}以文书上写的为准。"
