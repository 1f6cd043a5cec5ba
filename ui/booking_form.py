"""对方把一笔还款记到了哪里: by component as its page shows it, to be checked against the agreement."""

from datetime import date
from decimal import Decimal

import streamlit as st

from core.case.debt import COMPONENT_LABELS, Balance, Debt
from core.case.entries import PaymentBooked, PaymentMade
from core.errors import Problem
from core.figures import date_text, yuan_text
from core.money import ZERO
from core.workflow.progress import Progress
from ui import session
from ui.inputs import Fields
from ui.record import form_name, happened_on, record


def booking_form(debt: Debt, state: Progress, as_of: date) -> None:
    """Which payment, on which day it was seen, and the five components; empty ones are nothing."""
    name = form_name("booking", debt.debt_id)
    st.markdown(
        "对方 App 的还款详情、账单里，会写这笔钱抵了本金多少、利息多少。照抄，没有的空着。"
    )
    with st.form(name, border=False):
        fields = Fields(name)
        newest = tuple(reversed(state.payments))
        payment = fields.choice("payment", "哪一笔", newest, None, _payment_name)
        columns = st.columns(2)
        typed = {}
        for at, (part, label) in enumerate(COMPONENT_LABELS.items()):
            with columns[at % 2]:
                typed[part] = fields.amount(part, f"记进{label}（元）", None)
        on = fields.day("on", "哪天看到的", as_of)
        if not st.form_submit_button("记下对方怎么入账", icon=":material/edit_note:"):
            return
        day = happened_on(fields, on, as_of)
        parts = {part: fields.read_optional(part, text) for part, text in typed.items()}
        booked = sum((amount or ZERO for amount in parts.values()), ZERO)
        if not fields.problems and booked == ZERO:
            fields.problems.append(Problem("principal", "至少填一项。对方没有写，就先不用记。"))
        if day and day < payment.on:
            fields.problems.append(Problem("on", "看到的日子早于还款的日子。请看一眼，改一改。"))
        if fields.report() or day is None:
            return
    record(
        fields,
        PaymentBooked(
            entry_id=session.new_id(),
            debt_id=debt.debt_id,
            on=day,
            payment_id=payment.entry_id,
            to=Balance(**{part: amount or ZERO for part, amount in parts.items()}),
        ),
        f"{debt.name}一笔还款怎么入账",
        _said(payment, booked),
    )


def _payment_name(payment: PaymentMade) -> str:
    return f"{date_text(payment.on)}　{yuan_text(payment.amount)} 元"


def _said(payment: PaymentMade, booked: Decimal) -> str:
    if booked == payment.amount:
        return "记下了。和协议不一样的，会写在上面。"
    return "记下了。各项加起来和还的数不一样，请对方逐项说明。"
