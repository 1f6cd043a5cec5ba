"""After the payment: the balance reconciled to zero, the debit off, the guarantor free, what was paid too much."""

from datetime import date
from decimal import Decimal

import streamlit as st

from core.agenda.after_payoff import reconciliation_sent
from core.calculations.reconciliation import ReconciledRow, reconcile
from core.case.case import Case
from core.case.debt import COMPONENT_LABELS, Balance, Debt
from core.case.entries import LetterKind, PayoffCheck, PayoffChecked, RefundReceived
from core.errors import Problem
from core.figures import date_text, yuan_text
from core.money import ZERO
from core.workflow.progress import Progress
from ui import pieces, session, tables
from ui.inputs import Fields
from ui.kept_files import keep_file, paper_input
from ui.letter_way import letter_button
from ui.record import form_name, happened_on, record


def reconciliation_table(debt: Debt, state: Progress) -> None:
    """What was to be paid, what was paid, what the page shows; one sentence under it."""
    found = reconcile(state)
    rows = [row for row in (*found.rows, found.total) if row is found.total or not row.silent]
    tables.words(
        "元",
        {row.label: _cells(row) for row in rows},
        ("应付", "已付", "现在显示"),
        alt=f"{debt.name}：各项应付、已付、对方页面现在显示的，单位元",
    )
    st.markdown(f"**{found.sentence}**")


def zero_balance(case: Case, debt: Debt, state: Progress, as_of: date) -> None:
    """The page looked at part by part; what is not zero stays open and goes into a letter."""
    reconciliation_table(debt, state)
    look = state.payoff.last_look(PayoffCheck.ZERO_BALANCE)
    if look and look.not_zero:
        sent = reconciliation_sent(state, look.on)
        if sent:
            pieces.quiet(f"核对函 {date_text(sent.on)}寄出。对方答复后，再看一遍页面，记在下面。")
        letter_button(
            LetterKind.PAYMENT_RECONCILIATION, debt, "zero", label="写核对函，请对方说清"
        )
    name = form_name("zero", debt.debt_id)
    with st.form(name, border=False):
        fields = Fields(name)
        st.markdown("打开对方页面，照着填。没有分项的，都填在本金里。")
        on = fields.day("on", "哪天看的", as_of)
        typed: dict[str, str] = {}
        left, right = st.columns(2)
        for place, (part, word) in enumerate(COMPONENT_LABELS.items()):
            with right if place % 2 else left:
                typed[part] = fields.amount(part, f"现在显示的{word}（元）", ZERO)
        file = paper_input("页面截图", f"{name}.file")
        if not st.form_submit_button("看过了", icon=":material/visibility:"):
            return
        day = happened_on(fields, on, as_of)
        read = {part: fields.read(part, text, empty=ZERO) for part, text in typed.items()}
        shown = {part: amount for part, amount in read.items() if amount is not None}
        if fields.report() or day is None:
            return
        parts = Balance(**shown)
        kept, code = keep_file(fields, case, file)
        if not kept:
            return
        entry = PayoffChecked(
            entry_id=session.new_id(),
            debt_id=debt.debt_id,
            on=day,
            check=PayoffCheck.ZERO_BALANCE,
            amount_shown=parts.total,
            parts_shown=parts,
            attachment=code,
        )
        said = (
            f"还有 {yuan_text(parts.total)} 元没有归零，先别当成结清。请对方说清是哪一项。"
            if parts.total
            else "归零了，记下了。"
        )
        record(fields, entry, f"{debt.name}：看了余额", said)


def refund(case: Case, debt: Debt, state: Progress, as_of: date) -> None:
    """What has to come back, the letter that asks for it, and that it came."""
    payoff = state.payoff
    more = (
        f"其中 {yuan_text(payoff.debited_after)} 元是还清以后自动扣走的。"
        if payoff.debited_after
        else ""
    )
    st.markdown(
        f"多付了 {yuan_text(payoff.overpaid)} 元。{more}还要退 **{yuan_text(payoff.refund_due)} 元**。"
    )
    letter_button(LetterKind.PAYMENT_RECONCILIATION, debt, "refund", label="写信请对方退")
    name = form_name("refund", debt.debt_id)
    with st.form(name, border=False):
        fields = Fields(name)
        left, right = st.columns(2)
        with left:
            typed = fields.amount("amount", "退回来多少（元）", payoff.refund_due)
            proof = fields.text("proof", "流水号（没有就空着）", most=100)
        with right:
            on = fields.day("on", "哪天到账", as_of)
            file = paper_input("到账截图", f"{name}.file")
        if not st.form_submit_button("退回来了"):
            return
        amount, day = fields.read("amount", typed), happened_on(fields, on, as_of)
        if amount == ZERO:
            fields.problems.append(Problem("amount", "金额要大于 0。没退，就先不记。"))
        if fields.report() or day is None or not amount:
            return
        kept, code = keep_file(fields, case, file)
        if not kept:
            return
        entry = RefundReceived(
            entry_id=session.new_id(),
            debt_id=debt.debt_id,
            on=day,
            amount=amount,
            proof=proof,
            attachment=code,
        )
        record(fields, entry, f"{debt.name}退回一笔", "记下了。")
    _settled_otherwise(debt, as_of)


def _settled_otherwise(debt: Debt, as_of: date) -> None:
    note_form(
        debt,
        PayoffCheck.REFUND_RECEIVED,
        as_of,
        "不是退钱，是别的办法了结的，写一句",
        "这样也了结了",
        needed=True,
    )


def note_form(
    debt: Debt, check: PayoffCheck, as_of: date, label: str, button: str, *, needed: bool = False
) -> None:
    """A point seen by eye, with a note of who said so; the note may be asked for."""
    name = form_name(f"check.{check.value}", debt.debt_id)
    with st.form(name, border=False):
        fields = Fields(name)
        note = fields.text("note", label, most=300)
        if not st.form_submit_button(button):
            return
        if needed and not note:
            fields.problems.append(Problem("note", "写一句怎么了结的，以后说得清。"))
        if fields.report():
            return
        entry = PayoffChecked(
            entry_id=session.new_id(), debt_id=debt.debt_id, on=as_of, check=check, note=note
        )
        record(fields, entry, f"{debt.name}：{check.label}", "记下了。")


def _cells(row: ReconciledRow) -> list[str]:
    return [_yuan(row.quoted), _yuan(row.paid), _yuan(row.shown)]


def _yuan(amount: Decimal | None) -> str:
    return "—" if amount is None else yuan_text(amount)
