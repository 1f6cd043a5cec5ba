"""The lender's answer: accepted for review, agreed, countered or refused, with what belongs to each."""

from datetime import date

import streamlit as st

from core.case.agreement import RepaymentTerms
from core.case.debt import Debt
from core.case.entries import LenderReplied, LetterSent, Outcome
from core.checks.typed_rates import read_annual_rate
from core.errors import Problem
from ui import session
from ui.inputs import Fields
from ui.record import form_name, happened_on, record
from ui.terms_form import draw_terms, read_terms

_WITH_TERMS = frozenset({Outcome.APPROVED, Outcome.COUNTER_OFFERED})
_SAID = {
    Outcome.ACKNOWLEDGED: "记下了。对方已受理，接着等答复。",
    Outcome.APPROVED: "记下了。先别急着还款，把协议看完再签。",
    Outcome.COUNTER_OFFERED: "记下了。下面把对方的条件和你的放在一起看。",
    Outcome.REFUSED: "记下了。没有同意不是终点，看看怎么再提。",
}


def reply_form(debt: Debt, as_of: date, asked: RepaymentTerms | None) -> None:
    """Draw the form and keep the answer; an approval starts from what was asked."""
    outcome = choose_outcome(form_name("reply", debt.debt_id), tuple(Outcome))
    outcome_form(debt, as_of, asked, outcome)


def choose_outcome(name: str, outcomes: tuple[Outcome, ...]) -> Outcome:
    """What the answer comes to, the first of them until another is picked."""
    return st.segmented_control(
        "对方怎么答复的",
        outcomes,
        default=outcomes[0],
        format_func=lambda outcome: outcome.label,
        required=True,
        key=f"{name}.outcome",
    )


def outcome_form(
    debt: Debt,
    as_of: date,
    asked: RepaymentTerms | None,
    outcome: Outcome,
    to: LetterSent | None = None,
) -> None:
    """What belongs to an answer, kept with the stand-alone letter `to` it answers, else with the application."""
    name = form_name(f"reply.{to.entry_id}" if to else "reply", debt.debt_id)
    with st.form(f"{name}.{outcome.value}", border=False):
        fields = Fields(f"{name}.{outcome.value}")
        on = fields.day("on", "哪天收到答复", as_of)
        typed = start = None
        if outcome in _WITH_TERMS:
            approved = outcome is Outcome.APPROVED
            start = asked if approved else None
            typed = draw_terms(fields, debt, start)
        valid_until, rate, conditions = _of_the_offer(fields) if typed else (None, "", "")
        reason = suggestion = ""
        if outcome is Outcome.REFUSED:
            reason = fields.text("reason", "理由，照原话", lines=2, most=500)
            suggestion = fields.text("suggestion", "对方建议怎么做", lines=2, most=500)
        note = fields.text("note", "谁说的，怎么说的（可以不写）", most=300)
        if not st.form_submit_button("记下答复", icon=":material/edit_note:"):
            return
        day = happened_on(fields, on, as_of)
        if day and to:
            answered_after(fields, day, to)
        terms = read_terms(fields, debt, typed, start) if typed else None
        stated = read_annual_rate(rate, "stated_annual_rate")
        if isinstance(stated, Problem):
            fields.problems.append(stated)
            stated = None
        if outcome is Outcome.REFUSED and not reason:
            fields.problems.append(
                Problem("reason", "写一句理由。对方没说，就写“没有说理由”，下次请他们书面说明。")
            )
        if day and valid_until and valid_until < day:
            fields.problems.append(
                Problem("valid_until", "保留的日子早于收到答复的日子。请看一眼，改其中一个。")
            )
        if fields.report() or day is None:
            return
        record(
            fields,
            LenderReplied(
                entry_id=session.new_id(),
                debt_id=debt.debt_id,
                on=day,
                note=note,
                outcome=outcome,
                letter_id=to.entry_id if to else "",
                reason=reason,
                suggestion=suggestion,
                terms=terms,
                valid_until=valid_until,
                stated_annual_rate=stated,
                conditions=conditions,
            ),
            f"{debt.name}：{outcome.label}",
            _SAID[outcome],
        )


def answered_after(fields: Fields, day: date, to: LetterSent) -> None:
    """Note an answer that is older than its letter as a fault of the form."""
    if day < to.on:
        fields.problems.append(Problem("on", "答复的日子早于寄出的日子。请看一眼，改一改。"))


def _of_the_offer(fields: Fields) -> tuple[date | None, str, str]:
    """Until when it stands, the yearly rate as stated, and what it is tied to."""
    until = fields.day("valid_until", "这个条件保留到哪天（没说就空着）", None)
    rate = fields.text("stated_annual_rate", "对方说年利率多少（%，没说就空着）", most=12)
    conditions = fields.text(
        "conditions",
        "还有什么条件，照原话（没有就空着）",
        lines=2,
        most=500,
        placeholder="例如 先交 2000 元手续费；逾期一次协议作废",
    )
    return until, rate, conditions
