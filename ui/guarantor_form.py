"""A form for what a guarantor says: that it paid the lender, how much, and whether that is proven."""

from datetime import date

import streamlit as st

from core.case.debt import Debt
from core.case.entries import GuarantorPaid
from core.case.lender import PartyRole
from core.errors import Problem
from ui import session
from ui.inputs import Fields
from ui.record import form_name, happened_on, record


def guarantor_form(debt: Debt, as_of: date) -> None:
    """Name, day, sum and proof; an unproven payment changes nobody to negotiate with."""
    name = form_name("guarantor", debt.debt_id)
    known = debt.party(PartyRole.GUARANTOR)
    with st.form(name, border=False):
        fields = Fields(name)
        guarantor = fields.text(
            "guarantor", "哪一家替我还的（公司全称）", known.name if known else "", most=100
        )
        on = fields.day("on", "它说是哪天还的", None)
        typed = fields.amount("amount", "替我还了多少（元，不知道就空着）", None)
        seen = st.checkbox("代偿证明，我看到了", key=f"{name}.seen")
        if not st.form_submit_button("记下代偿"):
            return
        if not guarantor:
            fields.problems.append(Problem("guarantor", "写下对方说的公司全称，好去核对。"))
        day = happened_on(fields, on, as_of)
        amount = fields.read_optional("amount", typed)
        if amount is not None and amount <= 0:
            fields.problems.append(Problem("amount", "不知道多少就空着，不要填 0。"))
        if fields.report() or day is None:
            return
    record(
        fields,
        GuarantorPaid(
            entry_id=session.new_id(),
            debt_id=debt.debt_id,
            on=day,
            guarantor=guarantor,
            amount=amount,
            proof_seen=seen,
        ),
        "担保方代偿",
        "记下了。看到证明、向贷款人核实之前，先别付给它。"
        if not seen
        else "记下了。和谁谈，按这个改好了。",
    )
