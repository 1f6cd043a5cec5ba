"""有一份答复了: what the other side answered to a stand-alone letter, and the form that belongs to it."""

from datetime import date

import streamlit as st

from core.agenda.requests import Request
from core.case.agreement import OfferKind, RepaymentTerms
from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import LetterAnswered, LetterKind, LetterSent, Outcome
from core.errors import Problem
from core.figures import date_text
from ui import session
from ui.deferral import deferral_form
from ui.inputs import Fields
from ui.payoff_quote import QuoteStart, quote_form
from ui.record import form_name, happened_on, record
from ui.reply_form import answered_after, choose_outcome, outcome_form

_OUTCOMES = {
    LetterKind.DEFERRAL_REQUEST: (Outcome.APPROVED, Outcome.REFUSED),
    LetterKind.SETTLEMENT_REQUEST: (Outcome.APPROVED, Outcome.COUNTER_OFFERED, Outcome.REFUSED),
    LetterKind.INSTALMENT_REQUEST: (Outcome.APPROVED, Outcome.COUNTER_OFFERED, Outcome.REFUSED),
}
"""What may be answered to a letter that asks for terms; any other letter is answered in words."""


def letter_answer(case: Case, debt: Debt, open_ones: tuple[Request, ...], as_of: date) -> None:
    """Which letter was answered, how, and what was granted."""
    name = form_name("letter_answered", debt.debt_id)
    to = st.selectbox(
        "哪一份", [each.sent for each in open_ones], format_func=_name, key=f"{name}.which"
    )
    outcomes = _OUTCOMES.get(to.letter)
    if outcomes is None:
        _in_words(debt, to, as_of)
        return
    outcome = choose_outcome(f"{name}.{to.entry_id}", outcomes)
    asked = _asked(case, debt, to)
    granted = outcome is not Outcome.REFUSED
    if granted and to.letter is LetterKind.DEFERRAL_REQUEST:
        deferral_form(debt, to.entry_id, as_of, since=to)
    elif granted and to.letter is LetterKind.SETTLEMENT_REQUEST:
        quote_form(case, debt, as_of, QuoteStart(to, asked))
    else:
        outcome_form(debt, as_of, asked, outcome, to)


def _asked(case: Case, debt: Debt, to: LetterSent) -> RepaymentTerms | None:
    """What the letter asked for: its own terms, else the offer chosen now if it is of that kind."""
    offer = case.offer(debt.debt_id)
    if to.asked or offer is None:
        return to.asked
    settles = offer.kind is OfferKind.DISCOUNTED_SETTLEMENT
    return offer.terms if settles is (to.letter is LetterKind.SETTLEMENT_REQUEST) else None


def _in_words(debt: Debt, to: LetterSent, as_of: date) -> None:
    name = form_name(f"letter_answered.{to.entry_id}", debt.debt_id)
    with st.form(name, border=False):
        fields = Fields(name)
        on = fields.day("on", "哪天答复的", as_of)
        note = fields.text("note", "答复了什么", most=500, lines=2)
        if not st.form_submit_button("记下这份的答复"):
            return
        day = happened_on(fields, on, as_of)
        if not note:
            fields.problems.append(Problem("note", "照对方的话写一句，以后说得清。"))
        if day:
            answered_after(fields, day, to)
        if fields.report() or day is None:
            return
    record(
        fields,
        LetterAnswered(
            entry_id=session.new_id(),
            debt_id=debt.debt_id,
            on=day,
            letter_id=to.entry_id,
            note=note,
        ),
        f"{debt.name}答复了{to.letter.label}",
        "记下了。这一份不再催你。",
    )


def _name(sent: LetterSent) -> str:
    return f"{sent.letter.label}（{date_text(sent.on)}寄出）"
