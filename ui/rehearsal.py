"""练一遍: a call with a collector as a talk; what was said stays, and it ends with what to take along."""

from datetime import date

import streamlit as st

from core.case.case import Case
from core.case.debt import Debt
from core.guidance.rehearsal import Rehearsal, Tactic, Turn, summary, talk
from core.guidance.rehearsal import rehearsal as rehearsal_for
from ui import pieces, session
from ui.demand_form import demand_form
from ui.rules import rule_line

_BUBBLE = 560
"""Pixels of a line; a phone takes its whole width."""
_CAREFUL = "这一笔的时效可能已过，或者案子在法院。所以这里最稳的话都不认数、不说要还，也不提方案。"
_BASIS = {"law": ":green-badge[法律规定]", "practice": ":blue-badge[常见做法]"}


def rehearsal(case: Case, debt: Debt, as_of: date) -> None:
    """How the call begins, what was said so far, and the answers to choose from; or the summary."""
    lines = rehearsal_for(case, debt, as_of)
    pieces.quiet("在这里练，不会打出去，也不会记下你选了什么。练熟一句就够。")
    if lines.careful:
        pieces.quiet(_CAREFUL)
    opening = _opening(lines, debt)
    key = f"rehearsal.{debt.debt_id}.{opening}"
    chosen: tuple[int, ...] = session.recall(key, ())
    turns, now = talk(lines, opening, chosen)
    for number, turn in enumerate(turns):
        _said(turn, number, newest=number == len(turns) - 1)
    if now:
        _waiting(now, key, chosen)
    else:
        _over(case, debt, turns, as_of)
    if chosen:
        with st.container(horizontal=True):
            if st.button("退回一句", icon=":material/undo:"):
                session.remember(key, chosen[:-1])
                st.rerun()
            if st.button("从头再练", icon=":material/replay:"):
                session.remember(key, ())
                st.rerun()


def _opening(lines: Rehearsal, debt: Debt) -> str:
    labels = {tactic.id: tactic.label for tactic in lines.openings}
    chosen: str = st.selectbox(
        f"他一开口说什么（{len(labels)} 种开头）",
        list(labels),
        format_func=labels.__getitem__,
        key=f"rehearse.opening.{debt.debt_id}.{len(labels)}",
    )
    return chosen


def _theirs(tactic: Tactic, place: str) -> None:
    with st.container(border=True, width=_BUBBLE, key=f"theirs.{place}"):
        st.markdown(f":small[:gray[:material/call: 对方]]  \n**“{pieces.escape(tactic.said)}”**")


def _said(turn: Turn, number: int, *, newest: bool) -> None:
    """One line, the answer to it, and what came of it; the meaning is open for the newest."""
    tactic, answer = turn.tactic, turn.answer
    _theirs(tactic, str(number))
    with (
        st.container(horizontal_alignment="right"),
        st.container(border=True, width=_BUBBLE, key=f"ours.{number}"),
    ):
        st.markdown(f":small[:gray[:material/person: 你]]  \n“{pieces.escape(answer.say)}”")
        badge = ":green-badge[最稳的一句]" if answer.best else ":orange-badge[想一想再说]"
        st.markdown(f"{badge}　{answer.then}")
        if not answer.best:
            st.markdown(f"可以这样说：“{pieces.escape(tactic.best.say)}”")
    with st.expander(
        f"“{tactic.label}”是什么意思，要记什么", icon=":material/lightbulb:", expanded=newest
    ):
        st.markdown(f"{_BASIS[tactic.basis]}　{tactic.means}")
        st.markdown(f"**挂断以后记下**　{tactic.write_down}")
        for rule in tactic.rules:
            rule_line(rule)


def _waiting(now: Tactic, key: str, chosen: tuple[int, ...]) -> None:
    _theirs(now, "now")
    st.markdown(":small[:gray[你怎么答？选一句，看看会到哪里。]]")
    for number, answer in enumerate(now.answers):
        say = pieces.escape(answer.say)
        if st.button(f"“{say}”", key=f"rehearse.{now.id}.{number}", width="stretch"):
            session.remember(key, (*chosen, number))
            st.rerun()


def _over(case: Case, debt: Debt, turns: tuple[Turn, ...], as_of: date) -> None:
    found = summary(turns)
    with st.container(border=True, gap="xsmall", key="rehearsal"):
        st.markdown(
            f"**这通电话完了。** 遇到 {len(found.met)} 种说法：{'、'.join(found.met)}。"
            f"其中 {found.steady} 次你选了最稳的一句。"
        )
        _list("真打来，照这几句说", [f"“{say}”" for say in found.calmest])
        _list("挂断以后记下", found.write_down)
    with st.expander("真打来过，记一笔", icon=":material/edit_note:"):
        demand_form(case, debt, as_of, "rehearsed")


def _list(heading: str, lines: list[str] | tuple[str, ...]) -> None:
    st.markdown(f"**{heading}**\n\n" + "\n".join(f"- {pieces.escape(line)}" for line in lines))
