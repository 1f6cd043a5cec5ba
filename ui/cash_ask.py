"""手头有多少: asked in one line while an instalment is near and nobody has said."""

from datetime import date

import streamlit as st

from core.calculations.payment_risk import cash_unknown
from core.case.case import Case
from core.figures import date_text, yuan_text
from ui import pieces, session
from ui.inputs import Fields


def cash_ask(case: Case, as_of: date) -> None:
    """Nothing while the money in hand is known, or no instalment falls due within two weeks."""
    asked = cash_unknown(case, as_of)
    if asked is None:
        return
    debt_id, status = asked
    name = f"cash.ask.{case.case_id}"
    with st.form(name, border=True):
        st.markdown(
            f"手头的钱填在这里，从今天一天一天算到 {date_text(status.instalment.due_date)}，"
            f"看{pieces.escape(case.debt(debt_id).name)}的 {yuan_text(status.left)} 元够不够。"
        )
        fields = Fields(name)
        text = fields.amount("cash_in_hand", "现在手头有多少（元）", None)
        if not st.form_submit_button("记下手头的钱", icon=":material/account_balance_wallet:"):
            return
        cash = fields.read("cash_in_hand", text)
        if fields.report() or cash is None:
            return
    changed = case.budget.model_copy(update={"cash_in_hand": cash})
    session.save(case.model_copy(update={"budget": changed}), "写下了手头的钱")
    session.tell("记下了。到日子前会看够不够。")
    st.rerun()
