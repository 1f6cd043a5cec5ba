"""合同: what the contract says, for a loan or a card; everything optional, each field with where to find it."""

from datetime import date

import streamlit as st

from core.case.contract import Contract
from core.case.debt import Debt
from core.case.in_words import BLANK, lines_of
from core.checks.contract_facts import has_card_rules
from ui import pieces, session
from ui.card_fields import card_fields
from ui.inputs import Fields
from ui.loan_fields import loan_fields

NO_FEE = "0.00 元"
_WHERE_LOAN = (
    "不知道的空着，后面再补。合同多半在 App 的“借款记录”里，点开那一笔就有“合同”和“还款计划”；"
    "找不到，可以请客服发一份。"
)
_WHERE_CARD = (
    "不知道的空着，后面再补。这些写在信用卡的《领用合约》和收费标准里：银行 App 搜“领用合约”，"
    "或看账单背面。"
)


def contract_form(debt: Debt, as_of: date) -> None:
    """The form of this debt's contract; once it is saved, one tap away."""
    card = has_card_rules(debt)
    pieces.section("领用合约怎么写的" if card else "合同怎么写的")
    if debt.contract is None:
        _form(debt, as_of, card=card)
        return
    st.markdown(pieces.escape(_in_short(debt.contract)))
    with st.expander("改合同，或者补没填的", icon=":material/edit:"):
        _form(debt, as_of, card=card)


def _form(debt: Debt, as_of: date, *, card: bool) -> None:
    st.markdown(_WHERE_CARD if card else _WHERE_LOAN)
    fields = Fields(f"contract.{debt.debt_id}.{'card' if card else 'loan'}")
    with st.form(f"contract-form.{debt.debt_id}", border=False):
        read = card_fields(debt, fields) if card else loan_fields(debt, fields)
        sent = st.form_submit_button(
            "保存合同", type="secondary" if debt.contract else "primary", icon=":material/save:"
        )
    if not sent:
        return
    changed = read(as_of)
    if fields.report() or changed is None:
        return
    if session.save(session.current_case().with_debt(changed), f"填了合同：{debt.name}"):
        session.tell(f"“{debt.name}”的合同存好了。接着填流水，填了才能逐日算。")
    st.rerun()


def _in_short(contract: Contract) -> str:
    """What is filled in, and how much is not."""
    lines = {path[-1]: text for path, text in lines_of(contract).items()}
    known = [f"{label} {text}" for label, text in lines.items() if text not in (BLANK, NO_FEE)]
    left = sum(text == BLANK for text in lines.values())
    said = "，".join(known) + "。" if known else ""
    return said + (f"还有 {left} 项没填，可以以后补。" if left else "")
