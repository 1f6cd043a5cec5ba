"""Paying off: what to have at hand and to ask before; the check list until everything shows after."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import streamlit as st

from core.agenda.after_payoff import next_point
from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import PaidOffConfirmed, PayoffCheck
from core.case.lateness import late_text
from core.figures import date_text, yuan_text
from core.money import ZERO
from core.workflow.progress import Progress
from ui import pieces, session
from ui.inputs import Fields
from ui.payoff_certificate import ask_for_certificate, certificate
from ui.payoff_points import note_form, refund, zero_balance
from ui.payoff_record import credit_record
from ui.record import form_name, record

QUESTIONS = (
    "今天一次还清，一共要付多少？本金、利息、罚息、违约金各是多少？",
    "有没有一次还清的减免？由谁批，要多久，批了能不能给书面的？",
    "这个数保留到哪一天？过了零点会不会变？",
    "付到哪里：官方 App 里的哪个入口，或者哪个户名、哪个账号？",
    "提前还要不要另收费？依据是合同哪一条？",
    "还完哪天显示为 0？结清证明怎么开，几天能拿到？哪天报送征信？",
)


def information_card(debt: Debt, as_of: date) -> None:
    """The figures to have at hand when calling: borrowed, days overdue, owed now."""
    rows = [
        ("借款金额", _yuan(debt.original_amount)),
        ("借款日", date_text(debt.drawn_on) if debt.drawn_on else "没有填"),
        ("到今天", late_text(debt, as_of)),
        (f"欠款（{debt.as_of}）", _yuan(debt.balance.total)),
    ]
    with st.container(border=True, gap="xsmall", key="card"):
        st.markdown(f"**{pieces.escape(debt.creditor_name)}**")
        for label, text in rows:
            st.markdown(f":small[:gray[{label}]]　**{text}**")
        pieces.quiet(f"欠款来自{debt.figure_source.label}。每天可能变，以对方当天报的结清数为准。")


def questions() -> None:
    """What to ask before any money moves."""
    st.markdown("\n".join(f"{number}. {text}" for number, text in enumerate(QUESTIONS, 1)))


def check_list(case: Case, debt: Debt, state: Progress, as_of: date) -> None:
    """The points that this debt takes: the one to do now in the lead frame, seen ones in a line, the others named."""
    first = next_point(state, as_of)
    for check in (each for each in PayoffCheck if each in state.payoff.required):
        if first and check is first.check:
            waits = first.on if first.waits(as_of) else None
            badge = f":blue-badge[等到 {date_text(waits)}]" if waits else ":orange-badge[下一样]"
            with st.container(border=True, key="lead"):
                st.markdown(f"{badge}　**{check.label}**")
                _SEE[check](case, debt, state, as_of)
        else:
            _named(case, debt, state, check, as_of)


def _named(case: Case, debt: Debt, state: Progress, check: PayoffCheck, as_of: date) -> None:
    """A point in a line; it can be opened out of turn, for a second look or because it came first."""
    seen = check in state.payoff_checks
    badge = ":green-badge[:material/check: 看过了]" if seen else ":gray-badge[以后]"
    opened = f"payoff.open.{debt.debt_id}"
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"{badge}　{check.label}", width="content")
        if st.button(
            "再看一次" if seen else "先做这一样", type="tertiary", key=f"{opened}.{check.value}"
        ):
            session.remember(opened, None if session.recall(opened) is check else check)
    if session.recall(opened) is check:
        with st.container(border=True, key="opened"):
            _SEE[check](case, debt, state, as_of)


def confirm(debt: Debt, as_of: date) -> None:
    """The last button of all."""
    st.markdown("都看过了。确认以后，这一笔不再出现在待办里，凭证都留着。")
    fields = Fields(form_name("confirm", debt.debt_id))
    if st.button("确认结清", type="primary", icon=":material/task_alt:"):
        entry = PaidOffConfirmed(entry_id=session.new_id(), debt_id=debt.debt_id, on=as_of)
        record(fields, entry, f"{debt.name}确认结清", "这一笔结清了。")


def _auto_debit(_case: Case, debt: Debt, state: Progress, as_of: date) -> None:
    if state.payoff.debited_after:
        st.markdown(f"**还清以后又扣走 {yuan_text(state.payoff.debited_after)} 元，扣款还开着。**")
    st.markdown("在对方 App、银行卡和支付宝、微信的扣款管理里都看一眼。")
    note_form(debt, PayoffCheck.AUTO_DEBIT_OFF, as_of, "在哪里关的（可以不写）", "都关了")


def _guarantor(_case: Case, debt: Debt, _state: Progress, as_of: date) -> None:
    st.markdown(
        "这笔有担保方。打官方电话问三样：担保责任是不是解除了，担保费是不是停了，"
        "有没有代偿过还要向你要。能要一句书面的最好。"
    )
    note_form(debt, PayoffCheck.GUARANTOR_FREE, as_of, "谁答的，怎么说的", "问清了", needed=True)


def _asked(_case: Case, debt: Debt, _state: Progress, as_of: date) -> None:
    ask_for_certificate(debt, as_of)


_SEE: dict[PayoffCheck, Callable[[Case, Debt, Progress, date], None]] = {
    PayoffCheck.ZERO_BALANCE: zero_balance,
    PayoffCheck.AUTO_DEBIT_OFF: _auto_debit,
    PayoffCheck.REFUND_RECEIVED: refund,
    PayoffCheck.GUARANTOR_FREE: _guarantor,
    PayoffCheck.CERTIFICATE_REQUESTED: _asked,
    PayoffCheck.CERTIFICATE_RECEIVED: certificate,
    PayoffCheck.CREDIT_RECORD_CHECKED: credit_record,
}


def _yuan(amount: Decimal | None) -> str:
    return "没有填" if amount is None or amount == ZERO else f"{yuan_text(amount)} 元"
