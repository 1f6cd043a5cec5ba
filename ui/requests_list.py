"""每份都到哪一步: each letter that wants an answer, how long it has been, whose turn it is and from when."""

from datetime import date

import streamlit as st

from core.agenda.requests import Request, requests
from core.case.debt import Debt
from core.case.entries import LetterAnswered, LetterKind
from core.errors import Problem
from core.figures import date_text, short_date_text
from core.workflow.progress import Progress
from ui import pieces, session
from ui.inputs import Fields
from ui.record import form_name, happened_on, record


def requests_list(debt: Debt, state: Progress, as_of: date) -> None:
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
                _answered_form(debt, answerable, as_of)


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


def _answered_form(debt: Debt, open_ones: tuple[Request, ...], as_of: date) -> None:
    name = form_name("letter_answered", debt.debt_id)
    with st.form(name, border=False):
        fields = Fields(name)
        which = fields.choice("which", "哪一份", open_ones, None, _name)
        on = fields.day("on", "哪天答复的", as_of)
        note = fields.text("note", "答复了什么", most=500, lines=2)
        if not st.form_submit_button("记下这份的答复"):
            return
        day = happened_on(fields, on, as_of)
        if not note:
            fields.problems.append(Problem("note", "照对方的话写一句，以后说得清。"))
        if day and day < which.sent.on:
            fields.problems.append(Problem("on", "答复的日子早于寄出的日子。请看一眼，改一改。"))
        if fields.report() or day is None:
            return
    record(
        fields,
        LetterAnswered(
            entry_id=session.new_id(),
            debt_id=debt.debt_id,
            on=day,
            letter_id=which.sent.entry_id,
            note=note,
        ),
        f"{debt.name}答复了{which.sent.letter.label}",
        "记下了。这一份不再催你。",
    )


def _name(each: Request) -> str:
    return f"{each.sent.letter.label}（{date_text(each.sent.on)}寄出）"
