"""还的钱记到哪里去了: for each payment, where the lender put it and where it would go by rule."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from core.calculations.allocation.check import AllocationCheck, PaymentCheck, allocation_check
from core.calculations.allocation.under_agreement import agreed_order
from core.case.case import Case
from core.case.contract import MovementKind
from core.case.debt import COMPONENT_LABELS, Debt
from core.figures import yuan_text
from core.money import ZERO
from core.workflow.progress import progress
from ui import pieces, tables
from ui.rules import rule_line

FIRST_SHOWN = 6
"""Earlier payments wait in an expander."""


def allocation_view(case: Case, debt: Debt, as_of: date) -> None:
    """The check of every payment, newest first; nothing while nothing was paid."""
    state = progress(case, debt.debt_id, as_of)
    payments = state.payments
    if not payments and all(line.kind is not MovementKind.PAID for line in debt.movements):
        return
    check = allocation_check(
        debt, payments, agreed=agreed_order(state.agreement), booked=state.bookings
    )
    with st.container(gap="small"):
        pieces.section("还的钱记到哪里去了")
        st.markdown(pieces.escape(check.sentence))
        _together(check, debt)
        newest = list(reversed(check.payments))
        stated = [payment for payment in newest if payment.by_lender]
        apart = [payment for payment in stated if not _same(payment)]
        for payment in apart[:FIRST_SHOWN]:
            with st.expander(_heading(payment)):
                _payment(payment)
        _folded(apart[FIRST_SHOWN:], "更早的")
        _folded([payment for payment in stated if _same(payment)], "和对方记的一样的")
        _folded([payment for payment in newest if not payment.by_lender], "没填对方怎么入账的")
        if check.citations:
            with st.expander("按的是哪些规定", icon=":material/menu_book:"):
                for citation in check.citations:
                    rule_line(citation)


def _together(check: AllocationCheck, debt: Debt) -> None:
    """What all payments together would have changed, where the lender's account is known."""
    moved = {name: amount for name, amount in check.difference.items() if amount}
    if not moved:
        return
    tables.figures(
        "元",
        {_label(name): (amount,) for name, amount in moved.items()},
        ["按规则多抵"],
        alt=f"{debt.name}的还款按规则比对方入账多抵或少抵多少，单位元",
        total=False,
    )
    pieces.quiet("正数是按规则该多抵的，负数是该少抵的。")


def _folded(payments: Sequence[PaymentCheck], which: str) -> None:
    if not payments:
        return
    with st.expander(f"{which} {len(payments)} 笔"):
        for payment in payments:
            st.markdown(f"**{_heading(payment)}**")
            _payment(payment)


def _heading(payment: PaymentCheck) -> str:
    return f"{payment.on}　还 {yuan_text(payment.amount)} 元　{_badge(payment)}"


def _badge(payment: PaymentCheck) -> str:
    if payment.by_lender is None:
        return ""
    if payment.difference is None:
        return ":gray-badge[还比不了]"
    if payment.principal_short > ZERO:
        return f":orange-badge[本金少抵 {yuan_text(payment.principal_short)}]"
    return ":green-badge[一样]" if _same(payment) else ":orange-badge[不一样]"


def _same(payment: PaymentCheck) -> bool:
    return payment.difference is not None and not any(payment.difference.values())


def _payment(payment: PaymentCheck) -> None:
    st.markdown(pieces.escape(payment.sentence))
    _table(payment)
    pieces.quiet(pieces.escape(payment.order.sentence))


def _table(payment: PaymentCheck) -> None:
    lender = payment.by_lender.parts() if payment.by_lender else None
    rule = payment.by_rule.to if payment.by_rule else None
    rows = {
        _label(name): (
            lender.get(name, ZERO) if lender else None,
            rule.get(name, ZERO) if rule else None,
            payment.difference[name] if payment.difference else None,
        )
        for name in COMPONENT_LABELS
        if (lender and lender.get(name)) or (rule and rule.get(name))
    }
    if rows:
        tables.figures(
            "元",
            rows,
            ["对方记的", "按规则", "差"],
            alt=f"{payment.on} 的还款，对方记到哪里，按规则该到哪里，单位元",
            total=False,
        )


def _label(name: str) -> str:
    return COMPONENT_LABELS.get(name, name)
