"""每份都到哪一步: each letter that wants an answer, how long it has been, whose turn it is and from when."""

from datetime import date

import streamlit as st

from core.agenda.requests import Request, requests
from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import LetterKind
from core.figures import date_text, short_date_text
from core.workflow.progress import Progress
from ui import pieces
from ui.letter_answer import letter_answer


def requests_list(case: Case, debt: Debt, state: Progress, as_of: date) -> None:
    """Nothing before a letter that wants an answer went out."""
    every = requests(state)
    if not every:
        return
    with st.container(gap="small"):
        pieces.section("每份都到哪一步")
        for each in every:
            _line(each, as_of)
        answerable = tuple(
            each for each in every if each.clock and each.sent.letter is not LetterKind.APPLICATION
        )
        if answerable:
            with st.expander("有一份答复了，记下来", icon=":material/mark_email_read:"):
                letter_answer(case, debt, answerable, as_of)


def _line(each: Request, as_of: date) -> None:
    sent = each.sent
    out = f"{short_date_text(sent.on)} 寄出"
    if each.clock is None:
        st.markdown(f":gray-badge[有下文了] **{sent.letter.label}**　:small[:gray[{out}]]")
        return
    due = each.clock.due(as_of)
    badge = ":orange-badge[该你了]" if due else ":blue-badge[在等]"
    turn = each.clock.turn.label
    when = f"今天就{turn}" if due else f"{date_text(each.clock.on)}还没有消息，就{turn}"
    st.markdown(
        f"{badge} **{sent.letter.label}**　{when}  \n"
        f":small[:gray[{out}，已等 {each.waited(as_of)} 天]]"
    )
