"""情况: one of the things people come with: a straight answer, what it rests on, its numbers, and a way to begin."""

import streamlit as st

from core.guidance.situation import AnsweredSituation, answered_situations
from ui import clock, pieces, session
from ui.situation_answer import (
    how_to_reach,
    straight_answer,
    what_is_not_so,
    what_it_rests_on,
    what_to_do,
    what_to_leave,
    where_to_go,
)
from ui.situation_numbers import numbers_section
from ui.situation_start import start

CHOSEN = "situation"
"""What other pages remember to open an answer here: the identifier of a situation."""


def choose(situation_id: str | None) -> None:
    """Show one answer, or with `None` the list."""
    session.remember(CHOSEN, situation_id)
    st.rerun()


def the_list() -> None:
    """All of them, in the words people use."""
    pieces.title("你遇到的是哪一种", "选最像的一句。每一句都写清：法律怎么说，今天先做什么。")
    with st.container(gap="xxsmall"):
        for each in every.values():
            if st.button(
                each.title,
                type="tertiary",
                icon=":material/chevron_right:",
                key=f"choose.{each.situation_id}",
            ):
                choose(each.situation_id)


def one(situation: AnsweredSituation) -> None:
    """The answer and one click to begin; what to do, what not, and where; then the numbers and the sources."""
    pieces.title(situation.title)
    with st.container(gap="small"):
        straight_answer(situation, day)
        begin = st.container(gap="xsmall")
    what_to_do(situation, day)
    what_to_leave(situation, day)
    where_to_go(situation, day)
    how_to_reach(situation, day)
    numbers = numbers_section(situation, day)
    what_it_rests_on(situation, day)
    what_is_not_so(situation)
    with begin:
        if st.button("用这笔开始", type="primary", icon=":material/arrow_forward:"):
            start(situation.situation_id, numbers)
        pieces.quiet("会在你自己的案子里打开一张先填了几样的表，确认保存才算数。")
    if st.button("换一种情况", icon=":material/arrow_back:"):
        choose(None)


every, day = answered_situations(), clock.today()
chosen = every.get(session.recall(CHOSEN) or "")
if chosen:
    one(chosen)
else:
    the_list()
