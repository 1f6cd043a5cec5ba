"""结清: pay off at once and safely; then see that it shows, get the proof, look at the credit record."""

from functools import partial

import streamlit as st

from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import LetterKind, PaymentPurpose, PayoffCheck
from core.checks.payoff_path import PayoffStep, payoff_path
from core.checks.payoff_quote import payment_warnings
from core.figures import date_text
from core.workflow.progress import Progress, progress
from core.workflow.stages import Stage
from ui import clock, pieces, session
from ui.closing_record import closing_page
from ui.letter_way import letter_button
from ui.myths import myths_here
from ui.payment_form import payment_form
from ui.payment_log import payment_log
from ui.payoff_order import quoted_again, steps, verdict
from ui.payoff_points import reconciliation_table
from ui.payoff_quote import quote_beside
from ui.payoff_steps import check_list, confirm, information_card
from ui.way_on import way_on


def before(case: Case, debt: Debt, state: Progress) -> None:
    """The order of steps, what to have at hand, the quote beside the figures, the payment."""
    path = payoff_path(case, debt, state, day)
    with head:
        pieces.title(*verdict(path))
    with st.container(gap="small"):
        pieces.section("照这个顺序")
        steps(case, debt, path, day)
        quoted_again(case, debt, path, day)
    if path.quote:
        with st.container(gap="small"):
            pieces.section("对方报的，和别的数摆在一起")
            quote_beside(case, debt, path.quote, day)
    if path.next is PayoffStep.QUOTE:
        with st.container(gap="small"):
            pieces.section("打电话时，把这些放在手边")
            information_card(debt, day)
            letter_button(LetterKind.PAYOFF_INFORMATION, debt, "card", label="写成一张信息卡")
    with st.container(gap="small"):
        if path.next is PayoffStep.PAY:
            pieces.section("付了，照实记下来")
            paid = st.container()
        else:
            paid = st.expander("已经付了，照实记下来", icon=":material/edit_note:")
    with paid:
        payment_form(
            case,
            debt,
            day,
            PaymentPurpose.PAYOFF,
            path.quote.amount if path.quote else None,
            warn=partial(payment_warnings, state),
        )


def after(case: Case, debt: Debt, state: Progress) -> None:
    """The check list, the account, the last button, what was paid."""
    left = len(state.missing_payoff_checks)
    with head:
        pieces.title(
            f"已还清，还差 {left} 样" if left else "已还清，可以确认了",
            "钱付了不等于结清。对方的页面、证明、征信都对上，才算完。",
        )
    with st.container(gap="small"):
        pieces.section("一样样看过去")
        check_list(case, debt, state, day)
    if not left:
        confirm(debt, day)
    with st.container(gap="small"):
        pieces.section("还过的")
        if PayoffCheck.ZERO_BALANCE in state.payoff_checks:
            reconciliation_table(debt, state)
        payment_log(state.payments, day)
    with st.expander("结清档案，到今天为止", icon=":material/folder_managed:"):
        closing_page(case, debt, day)


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
    with st.container(gap="small"):
        pieces.section("一页纸的结清档案")
        closing_page(case, debt, day)
    payment_log(state.payments, day)
elif state.stage is Stage.PAID_OFF:
    after(case, debt, state)
else:
    before(case, debt, state)
if state.stage is not Stage.CONFIRMED:
    myths_here("payoff", debt, state, day)
if state.stage is not Stage.PAID_OFF or state.missing_payoff_checks:
    way_on(case, debt, day, "payoff")
