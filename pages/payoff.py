"""结清: pay off at once and safely; then see that it shows, get the proof, look at the credit record."""

import streamlit as st

from core.case.entries import PaymentPurpose
from core.figures import date_text
from core.workflow.progress import progress
from core.workflow.stages import Stage
from ui import clock, pieces, routes, session
from ui.myths import myths_here
from ui.payment_form import payment_form
from ui.payment_log import payment_log
from ui.payoff_steps import check_list, confirm, information_card, questions
from ui.way_on import way_on

case, day = session.current_case(), clock.today()
head = st.container()
debt = pieces.choose_debt(case)
if debt is None:
    with head:
        pieces.title("还清那天，一样样核对")
    st.stop()
state = progress(case, debt.debt_id, day)

if state.stage is Stage.CONFIRMED:
    with head:
        pieces.title(
            f"{debt.name}，结清了",
            f"{date_text(state.since or day)}确认。这一笔到这里就完了，你把它走完了。"
            "结清证明和截图留好，以后有人拿这笔来要钱，出示证明就行。",
        )
    payment_log(state.payments, day)
    way_on(case, debt, day, "payoff")
elif state.stage is Stage.PAID_OFF:
    left = len(state.missing_payoff_checks)
    with head:
        pieces.title(
            f"已还清，还差 {left} 样" if left else "已还清，可以确认了",
            "钱付了不等于结清。对方的页面、证明、征信都对上，才算完。",
        )
    with st.container(gap="small"):
        pieces.section("一样样看过去")
        check_list(debt, state, day)
    if not left:
        confirm(debt, day)
    with st.container(gap="small"):
        pieces.section("还过的")
        payment_log(state.payments, day)
    myths_here("payoff", debt, state, day)
    if left:
        way_on(case, debt, day, "payoff")
else:
    with head:
        pieces.title(
            "想一次还清，先问再付",
            "手里有一笔钱时才走这条路。不要为了还清去借新的，也不要动下个月的饭钱。",
        )
    with st.container(gap="small"):
        pieces.section("打电话时，把这些放在手边")
        information_card(debt, day)
        if st.button("写成一张信息卡", icon=":material/description:"):
            session.focus(debt.debt_id)
            session.remember("letter", "payoff_information")
            routes.go("letters")
    with st.container(gap="small"):
        pieces.section("付之前问清六样")
        questions()
        st.markdown("按对方在官方渠道说的来付。**减免要先拿到书面的，再付钱。**")
        routes.link("contact", "看官方渠道，记下答复", debt_id=debt.debt_id)
    with st.container(gap="small"):
        pieces.section("付之前，看一眼户名")
        payment_form(case, debt, day, PaymentPurpose.PAYOFF, None)
    myths_here("payoff", debt, state, day)
    way_on(case, debt, day, "payoff")
