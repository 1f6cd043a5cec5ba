"""合同和流水 of one debt: what was agreed, what flowed, where payments went."""

from datetime import date

import streamlit as st

from core.case.case import Case
from core.case.debt import Debt
from core.checks.contract_facts import has_card_rules
from core.workflow.progress import progress
from ui import pieces
from ui.account_lines import known_payments
from ui.allocation_view import allocation_view
from ui.contract_form import contract_form
from ui.movement_draft import draft
from ui.movement_form import movement_form
from ui.movement_table import movement_table
from ui.paid_so_far import paid_so_far
from ui.parties import parties
from ui.statement_import import statement_import

ONE_BY_ONE, TABLE, FILE = "一笔一笔记", "用表格填", "从文件读"
_PHONE = "Mobi"
"""Phones' browsers name themselves with it (MDN's advice); a table of nine columns is poor on a small screen."""


def account_room(case: Case, debt: Debt, as_of: date) -> None:
    """Title, contract, account, and where each payment went."""
    pieces.title(
        f"{pieces.escape(debt.name)}的合同和流水",
        "填得越全，越能按天算清：对方要多少，按合同是多少。都可以以后再补。",
    )
    with st.container(gap="small"):
        parties(case, debt, as_of)
    with st.container(gap="small"):
        contract_form(debt, as_of)
    with st.container(gap="small"):
        _account(case, debt, as_of)
    allocation_view(case, debt, as_of)


def _account(case: Case, debt: Debt, as_of: date) -> None:
    known = progress(case, debt.debt_id, as_of).payments
    pieces.section("账上进出过的钱")
    st.markdown(
        "从第一笔消费记到今天，逾期以后的也要。银行 App 的“账单明细”里有；记不全，先记还过的。"
        if has_card_rules(debt)
        else "到账和扣下的上面填过了，这里记还过的。App 的“还款记录”里有。"
    )
    known_payments(known, debt.name)
    paid_so_far(debt, known, as_of)
    way = st.segmented_control(
        "怎么填",
        (ONE_BY_ONE, TABLE, FILE),
        default=ONE_BY_ONE if _on_a_phone() else TABLE,
        required=True,
        label_visibility="collapsed",
        key=f"account.way.{debt.debt_id}",
    )
    if way == TABLE:
        movement_table(debt, as_of)
        return
    if draft(debt).unsaved:
        st.markdown(f":small[:orange[“{TABLE}”里还有没保存的改动，回那边保存。]]")
    if way == FILE:
        statement_import(debt, known, as_of)
    else:
        movement_form(debt, as_of)


def _on_a_phone() -> bool:
    return _PHONE in (st.context.headers.get("User-Agent") or "")
