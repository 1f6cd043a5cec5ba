"""The numbers an answer hangs on: computed as they are typed, each with its working and its rules."""

from datetime import date, timedelta

import streamlit as st

from core.calculations.limits.credit_record import record_kept_until
from core.checks.agreement.reading import LEAST_CHARACTERS
from core.checks.agreement.six_terms import six_terms
from core.dates import add_months
from core.guidance.situation import AnsweredSituation, Figures
from core.guidance.situation_case import Numbers
from core.guidance.situation_figures.charges import Charges, card_charges, loan_charges
from core.guidance.situation_figures.early_repayment import early_repayment
from core.guidance.situation_figures.overdraft import Condition, overdraft
from core.guidance.situation_figures.stage import stage_figures
from core.money import ZERO
from ui import pieces
from ui.rules import COLOURS
from ui.situation_typed import Typed, ask_numbers

_MET = {True: ":orange-badge[到了]", False: ":gray-badge[没到]", None: ":blue-badge[没法用数算]"}


def numbers_section(situation: AnsweredSituation, day: date) -> Numbers:
    """The questions and what comes of them; what was typed goes along into the prepared form."""
    if not situation.figures:
        return Numbers()
    with st.container(gap="small"):
        pieces.section("填上数，算一算")
        typed = ask_numbers(situation)
        for figures in situation.figures:
            _SHOWN[figures](situation, typed, day)
        pieces.quiet("只在这一页算，不会存下来。知道几样填几样。")
    return Numbers(
        days_overdue=typed.days_overdue,
        principal=typed.principal or typed.amount,
        annual_rate=typed.annual_rate,
    )


def _stage(situation: AnsweredSituation, typed: Typed, day: date) -> None:
    del day
    if typed.days_overdue is None:
        return
    found = stage_figures(situation.kind, typed.days_overdue)
    st.markdown(f"**{found.sentence}**")
    if found.now:
        badge = f":{COLOURS[found.now.standing.value]}-badge[{found.now.standing.label}]"
        st.markdown(
            f"{badge} :small[:gray[{found.now.confidence.label}]]  \n{found.now.what}  \n"
            f"**征信**　{found.now.credit_record}  \n**谈的余地**　{found.now.talks}"
        )
    if found.note:
        pieces.quiet(found.note)


def _overdraft(situation: AnsweredSituation, typed: Typed, day: date) -> None:
    del situation
    if typed.principal is None:
        return
    missed = day - timedelta(days=typed.days_overdue) if typed.days_overdue else None
    found = overdraft(typed.principal, typed.demand_days, day, first_missed=missed)
    st.markdown(f"**{found.sentence}** {found.caution}")
    for condition in found.conditions:
        _condition(condition)
    pieces.working(found.working, found.citations)


def _condition(condition: Condition) -> None:
    st.markdown(
        f"{_MET[condition.met]} {pieces.escape(condition.label)}  \n"
        f":small[:gray[{pieces.escape(condition.sentence)}]]"
    )


def _record(situation: AnsweredSituation, typed: Typed, day: date) -> None:
    del situation, day
    found = record_kept_until(typed.paid_off_on)
    st.markdown(f"**{found.sentence}** {found.special_mark}")
    pieces.working(found.working, found.citations)


def _early(situation: AnsweredSituation, typed: Typed, day: date) -> None:
    del situation
    if typed.principal is None or typed.annual_rate is None or typed.days_used is None:
        return
    last_due = day - timedelta(days=typed.days_used)
    if add_months(last_due, 1) <= day:
        st.markdown("离上一个还款日超过一期了：中间那一期先算到期，再问对方要结清的总数。")
        return
    fee = typed.early_fee or ZERO
    found = early_repayment(typed.principal, typed.annual_rate, last_due, day, fee=fee)
    st.markdown(f"**{found.sentence}**")
    pieces.working(found.working, found.citations)


def _loan(situation: AnsweredSituation, typed: Typed, day: date) -> None:
    del situation
    if typed.amount is not None and typed.annual_rate is not None and typed.days_overdue:
        _charges(loan_charges(typed.amount, typed.annual_rate, typed.days_overdue, day))


def _card(situation: AnsweredSituation, typed: Typed, day: date) -> None:
    del situation
    if typed.amount is not None and typed.annual_rate is not None and typed.days_overdue:
        missing = typed.minimum_payment or ZERO
        _charges(
            card_charges(
                typed.amount, typed.annual_rate, typed.days_overdue, day, shortfall=missing
            )
        )


def _charges(found: Charges) -> None:
    st.markdown(f"**{found.sentence}**")
    pieces.quiet(found.note)
    pieces.working(found.working, found.citations)


def _six(situation: AnsweredSituation, typed: Typed, day: date) -> None:
    del situation
    if not typed.agreement_text:
        return
    if len("".join(typed.agreement_text.split())) < LEAST_CHARACTERS:
        st.markdown("字太少，看不出是协议。把全文贴进来。")
        return
    found = six_terms(typed.agreement_text, day)
    st.markdown(f"**{found.sentence}**")
    for point in found.points:
        colour = "green" if point.said.value == "found" else "gray"
        st.markdown(f":{colour}-badge[{point.said.label}] {pieces.escape(point.point.title)}")
    pieces.working((), found.citations)


_SHOWN = {
    Figures.STAGE: _stage,
    Figures.OVERDRAFT: _overdraft,
    Figures.CREDIT_RECORD: _record,
    Figures.EARLY_REPAYMENT: _early,
    Figures.LATE_CHARGES: _loan,
    Figures.CARD_CHARGES: _card,
    Figures.SIX_TERMS: _six,
}
