"""履约: the agreed schedule, each payment with its proof, and what to do before and after a missed date."""

import streamlit as st

from core.agenda.next_steps import next_step
from core.calculations.payment_risk import payment_risk
from core.calculations.repayment import (
    InstalmentStatus,
    missed,
    next_due,
    repayment_status,
)
from core.case.entries import PaymentPurpose
from core.figures import date_text, yuan_text
from core.workflow.progress import Progress, progress
from core.workflow.stages import Stage
from ui import clock, pieces, routes, session
from ui.booking_form import booking_form
from ui.cash_ask import cash_ask
from ui.debt_form import ACCOUNT, MODE
from ui.handover import handover_card
from ui.how_far import how_far, how_far_figures
from ui.instalment_rows import instalment_table, paid_bar
from ui.lender_breach import lender_breach
from ui.payment_form import payment_form
from ui.payment_log import payment_log
from ui.repayment_trouble import breach_form, missed_card, risk_note
from ui.way_on import way_on


def verdict(state: Progress, statuses: tuple[InstalmentStatus, ...]) -> str:
    """How the agreement is kept, in a line."""
    due = next_due(statuses)
    if state.stage is Stage.BREACHED:
        return "协议断了，还可以接"
    if due is None:
        return "协议里的都还完了"
    number = due.instalment.number
    if missed(statuses):
        return f"第 {number} 期过了期"
    days = (due.instalment.due_date - day).days
    return f"第 {number} 期，{'今天到期' if days == 0 else f'{days} 天后到期'}"


case, day = session.current_case(), clock.today()
head = st.container()
debt = pieces.choose_debt(case)
if debt is None:
    with head:
        pieces.title("谈妥之后，在这里按期还")
    st.stop()
state = progress(case, debt.debt_id, day)
statuses = repayment_status(state, day)
late = missed(statuses)

if state.stage in (Stage.PAID_OFF, Stage.CONFIRMED):
    with head:
        pieces.title(
            f"{debt.name}已还清", "这里不用再还了。对方页面、结清证明、征信，一样样核对。"
        )
    way_on(case, debt, day, "repayment")
elif not statuses:
    with head:
        pieces.title(
            f"{debt.name}还没有协议",
            "协议记下之后，每一期的日子会排在这里。没有谈妥之前，也可以先还一部分，还了就记。",
        )
    with st.expander("没有协议，也先还了一部分", icon=":material/edit_note:"):
        payment_form(case, debt, day, PaymentPurpose.PARTIAL, None)
    routes.link("tracking", "已经谈妥了，去记协议", debt_id=debt.debt_id)
    way_on(case, debt, day, "repayment")
else:
    with head:
        pieces.title(verdict(state, statuses), next_step(case, debt, day).sentence)
    trouble = bool(late) and state.stage is not Stage.BREACHED
    if trouble:
        missed_card(debt, late)
    handover_card(debt, state, day)
    risk = payment_risk(case, debt.debt_id, day)
    if risk and not trouble:
        risk_note(case, risk, day)
    cash_ask(case, day)
    lender_breach(case, debt, day)
    with st.container(gap="small"):
        pieces.section("还到哪里了")
        paid_bar(state)
        st.markdown(how_far(statuses))
        how_far_figures(state, statuses)
        instalment_table(statuses)
        if state.agreement:
            pieces.quiet(
                f"按 {date_text(state.agreement.on)}的协议，一共 "
                f"{yuan_text(state.agreement.terms.total)} 元。"
            )
    with st.container(gap="small"):
        pieces.section("还了一期，记下来")
        due = next_due(statuses)
        payment_form(case, debt, day, PaymentPurpose.INSTALMENT, due.left if due else None)
    if state.payments:
        with st.container(gap="small"):
            pieces.section("还过的")
            payment_log(state.payments, day)
            with st.expander("对方把钱记到哪里了，抄下来", icon=":material/edit_note:"):
                booking_form(debt, state, day)
            if st.button("核对这些钱记到哪里了", type="tertiary", icon=":material/fact_check:"):
                session.remember(MODE, f"{ACCOUNT}{debt.debt_id}")
                routes.go("debts")
    broken = state.stage is Stage.BREACHED
    with st.expander(
        "对方让接着还" if broken else "对方说协议不算数了",
        icon=":material/link_off:",
        expanded=broken,
    ):
        breach_form(debt, state.stage, day)
    if broken:
        routes.link("letters", "按现在的收入重新申请", debt_id=debt.debt_id)
    if not trouble:
        way_on(case, debt, day, "repayment")
