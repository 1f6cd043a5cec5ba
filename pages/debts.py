"""债务: who is owed what, in parts, as of which day; add, change and delete."""

import streamlit as st

from core.case.case import Case
from core.case.debt import Debt
from core.figures import date_text, whole_yuan_text
from core.money import ZERO
from ui import clock, pieces, routes, session
from ui.account_room import account_room
from ui.debt_deletion import debt_deletion
from ui.debt_form import ACCOUNT, MODE, debt_form
from ui.debt_parts import made_of, of_each_hundred
from ui.debt_rows import count_text, row
from ui.import_choice import IMPORT, import_button, import_choice


def show(mode: str | None) -> None:
    """Show the list, a blank form, or the form of one debt."""
    session.remember(MODE, mode)
    st.rerun()


def the_list(case: Case) -> None:
    """Every debt in a row with its facts, then what they are made of."""
    total = sum((debt.balance.total for debt in case.debts), ZERO)
    pieces.title(
        f"{count_text(len(case.debts))}债，共 {whole_yuan_text(total)} 元",
        "照对方页面上的数填，精确到分。对方的数变了，就回来改。",
    )
    with st.container(gap="small"):
        for debt in case.debts:
            debt_row(debt)
        with st.container(horizontal=True):
            if st.button("再加一笔", icon=":material/add:"):
                show("new")
            import_button()
    if total:
        with st.container(gap="small"):
            pieces.section("欠的都是什么钱")
            made_of(case.debts)
    known = case.budget.incomes or case.budget.spending
    label, page = ("看看接下来会怎样", "assessment") if known else ("接着填收支", "budget")
    if st.button(label, type="primary", icon=":material/arrow_forward:"):
        routes.go(page)


def debt_row(debt: Debt) -> None:
    """One debt: name and sum, kind and age, where the figure is from, and the way to change it."""
    days = debt.days_past_due(day)
    late = f":orange-badge[逾期 {days} 天]" if days else ":gray-badge[没填逾期日]"
    with (
        row(debt.name, debt.balance.total, None, debt.debt_id),
        st.container(
            horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
        ),
    ):
        st.markdown(
            f"{late} :small[{debt.kind.label}。{of_each_hundred(debt.balance)}。]  \n"
            f":small[:gray[{debt.figure_source.label}，{date_text(debt.as_of)} 的数]]",
            width="content",
        )
        with st.container(horizontal=True, width="content"):
            if st.button(
                "改这一笔", type="tertiary", icon=":material/edit:", key=f"edit.{debt.debt_id}"
            ):
                show(debt.debt_id)
            if st.button(
                "合同和流水",
                type="tertiary",
                icon=":material/contract:",
                key=f"account.{debt.debt_id}",
            ):
                show(f"{ACCOUNT}{debt.debt_id}")


def one_debt(case: Case, debt: Debt | None) -> None:
    """The form, the way back, and for a known debt the way to delete it."""
    if debt:
        pieces.title(f"改{pieces.escape(debt.name)}")
    else:
        pieces.title(
            "再填一笔" if case.debts else "先填最急的一笔",
            "知道的先填，不知道的空着。每次保存都会留下，随时能改。",
        )
    if not case.debts:
        with st.container(horizontal=True, vertical_alignment="center"):
            import_button(first=True)
    with st.container(gap="small"):
        debt_form(case, debt, day)
    if (case.debts or debt) and st.button("不改了，回到列表", type="tertiary"):
        show(None)
    if debt:
        debt_deletion(case, debt)


def one_account(case: Case, debt: Debt) -> None:
    """The contract and account of one debt, and the ways on."""
    account_room(case, debt, day)
    with st.container(horizontal=True, vertical_alignment="center"):
        if st.button("回到列表", icon=":material/arrow_back:"):
            show(None)
        routes.link("assessment", "看看这笔接下来会怎样", debt_id=debt.debt_id)


case, day = session.current_case(), clock.today()
mode = session.recall(MODE)
chosen = next((debt for debt in case.debts if debt.debt_id == mode), None)
account = next((debt for debt in case.debts if f"{ACCOUNT}{debt.debt_id}" == mode), None)

if mode == IMPORT:
    import_choice(case, day)
elif account:
    one_account(case, account)
elif chosen or (mode or "").startswith("new") or not case.debts:
    one_debt(case, chosen)
else:
    the_list(case)
