"""跟进: where the application stands, what the other side wants to know, what it answered, what to sign."""

import streamlit as st

from core.agenda.next_steps import next_step
from core.agenda.requests import open_requests
from core.calculations.deferred import deferred
from core.case.debt import Debt
from core.figures import date_text
from core.workflow.payoff_condition import standing_quote
from core.workflow.progress import Progress, progress
from core.workflow.stages import Stage
from ui import clock, pieces, session
from ui.agreement_form import agreement_form
from ui.agreement_reading import agreement_reading
from ui.counter_offer import asked_of, counter_offer
from ui.granted import granted
from ui.offer_ledger import offers_of_all
from ui.questions import open_questions
from ui.refusal import refusal_card
from ui.reply_form import reply_form
from ui.reply_log import reply_log
from ui.requests_list import requests_list
from ui.sent_copies import sent_copies
from ui.waiting import waiting
from ui.way_on import way_on

WAITING = (Stage.SENT, Stage.UNDER_REVIEW)
OVER = (Stage.PAID_OFF, Stage.CONFIRMED)
ANSWERABLE = (*WAITING, Stage.COUNTER_OFFERED, Stage.REFUSED, Stage.AGREED)


def verdict(debt: Debt, state: Progress) -> str:
    """Where the application stands, in a line."""
    if (waits := deferred(state, day)) and waits.leads:
        return f"{debt.name}，延期到 {date_text(waits.granted.until)}"
    if state.stage in WAITING and state.application:
        return f"{debt.name}，等了 {(day - state.application.on).days} 天"
    return debt.name + {
        Stage.COUNTER_OFFERED: "还了价",
        Stage.AGREED: "谈妥了" if state.agreement else "同意了，先看协议",
        Stage.REPAYING: "在按协议还",
        Stage.REFUSED: "没有同意",
        Stage.BREACHED: "的协议断了",
        Stage.SUED: "，法院程序里",
        Stage.SOLD_ON: "，债权转让了",
    }.get(state.stage, "已还清" if state.stage in OVER else _before_an_application(state))


def _before_an_application(state: Progress) -> str:
    if standing_quote(state, day):
        return "，报了结清的数"
    waits = next(iter(open_requests(state)), None)
    return f"，{waits.sent.letter.label}等了 {waits.waited(day)} 天" if waits else "，还没寄出"


case, day = session.current_case(), clock.today()
head = st.container()
debt = pieces.choose_debt(case)
if debt is None:
    with head:
        pieces.title("寄出之后，在这里等答复")
    st.stop()
state = progress(case, debt.debt_id, day)
asked = asked_of(case, debt, state)
with head:
    pieces.title(verdict(debt, state), next_step(case, debt, day).sentence)

if state.open_questions:
    with st.container(gap="small"):
        pieces.section("对方要你答的")
        open_questions(state.open_questions, day)
if state.stage in WAITING:
    with st.container(gap="small"):
        waiting(state, day)
granted(debt, state, day, may_change=True)
if state.stage is Stage.COUNTER_OFFERED and state.reply and state.reply.terms:
    with st.container(gap="small"):
        pieces.section("他们的条件，和你要的")
        counter_offer(case, debt, state, state.reply, day)
if state.stage is Stage.REFUSED:
    refusal_card(case, debt, state, day)

to_sign = state.stage is Stage.AGREED and state.agreement is None
proposed = state.reply.terms if state.reply and state.reply.terms else asked
if state.stage not in OVER:
    if to_sign:
        with st.container(gap="small"):
            pieces.section("签之前，一条条看过")
            agreement_reading(debt, state, day, to_sign=True)
            agreement_form(debt, day, proposed)
    if state.stage in ANSWERABLE:
        with (
            st.expander(
                "对方答复了，记下来",
                icon=":material/mark_email_read:",
                expanded=state.stage in WAITING,
            ),
            st.container(key="reply"),
        ):
            reply_form(debt, day, asked)
    if not to_sign:
        again = "换了新协议，记下来" if state.agreement else "谈妥了，核对协议再签"
        agreement_reading(debt, state, day)
        with st.expander(again, icon=":material/handshake:"):
            agreement_form(debt, day, proposed)

requests_list(case, debt, state, day)
with st.container(gap="small"):
    pieces.section("来往的文书和答复")
    if not reply_log(case, debt.debt_id, day):
        st.markdown("还没有寄出过文书。寄出那天，在“文书”里记一笔。")
sent_copies(case, debt.debt_id, day)
offers_of_all(case, day)
way_on(case, debt, day, "tracking")
