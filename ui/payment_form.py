"""A payment: the payee checked while it is typed, then the amount, the day and the proof kept."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import streamlit as st

from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import PaymentMade, PaymentMethod, PaymentPurpose
from core.checks.before_you_sign import RestartingAct
from core.checks.payee import PayeeVerdict, check_payee
from core.errors import Problem
from core.money import ZERO, read_amount
from ui import pieces, session
from ui.before_you_sign import LOCKED, cleared
from ui.inputs import Fields
from ui.kept_files import keep_file, paper_input
from ui.record import form_name, happened_on, record

Warn = Callable[[Decimal | None, str, date], tuple[str, ...]]
"""Amount, payee and day as typed → what to think of before paying."""


def payee_verdict(verdict: PayeeVerdict) -> None:
    """Say whether the account's name is the lender's; red only for "do not pay"."""
    text = "  \n".join(pieces.escape(line) for line in (verdict.sentence, *verdict.reasons))
    if verdict.ok is None:
        st.warning(text, icon=":material/search:")
    elif verdict.ok:
        st.success(text, icon=":material/check:")
    else:
        st.error(text, icon=":material/front_hand:")


def payment_form(
    case: Case,
    debt: Debt,
    as_of: date,
    purpose: PaymentPurpose,
    amount: Decimal | None,
    *,
    warn: Warn | None = None,
) -> None:
    """Draw the inputs and keep the payment; an account that is not the lender's wants a second yes.

    Where the limitation period may have run, paying today wants one too; what was paid before is a fact.
    No `st.form`: the verdict on the payee, and what `warn` has to say, come as soon as something is typed.
    """
    name = form_name(f"payment.{purpose.value}", debt.debt_id)
    may_pay = cleared(case, debt, RestartingAct.PAYMENT, as_of)
    fields = Fields(name)
    left, right = st.columns(2)
    with left:
        payee = fields.text(
            "payee", "收款户名，照付款页抄", placeholder="付款页或回单上的户名", most=100
        )
    with right:
        method = fields.choice("method", "怎么付", list(PaymentMethod), None, _method_name)
    verdict = check_payee(case, debt, payee, method)
    sure = True
    if payee:
        payee_verdict(verdict)
        if verdict.ok is False:
            sure = st.checkbox("钱已经付给这个户名了，照实记下来", key=f"{name}.sure")
    left, right = st.columns(2)
    with left:
        typed = fields.amount("amount", "付了多少（元）", amount)
        proof = fields.text("proof", "流水号（没有就空着）", most=100)
    with right:
        on = fields.day("on", "哪天付的", as_of)
        file = paper_input("截图或回单", f"{name}.file")
    if warn:
        _warned(warn, typed, payee, on or as_of)
    if not st.button("记下这笔还款", icon=":material/edit_note:", key=f"{name}.keep"):
        return
    paid, day = fields.read("amount", typed), happened_on(fields, on, as_of)
    if not may_pay and day == as_of:
        fields.problems.append(Problem("", LOCKED))
    if paid == ZERO:
        fields.problems.append(Problem("amount", "金额要大于 0。照付款记录填。"))
    fields.problems += _payee_problems(payee, sure=sure)
    if fields.report() or not paid or day is None:
        return
    kept, attachment = keep_file(fields, case, file)
    if not kept:
        return
    entry = PaymentMade(
        entry_id=session.new_id(),
        debt_id=debt.debt_id,
        on=day,
        amount=paid,
        purpose=purpose,
        method=method,
        payee=payee,
        proof=proof,
        attachment=attachment,
    )
    said = "记下了。截图和回单留到结清证明拿到手。"
    if verdict.ok is False:
        said = "记下了。这个户名不是对方，今天就打官方客服核实钱到没到账；没到账，报警并保留记录。"
    record(fields, entry, f"{debt.name}还了一笔", said)


def _warned(warn: Warn, typed: str, payee: str, on: date) -> None:
    """Warnings forbid nothing: what was paid is a fact, and is kept as it was."""
    amount = read_amount(typed) if typed.strip() else None
    found = warn(None if isinstance(amount, Problem) else amount, payee, on)
    if found:
        st.warning("  \n".join(map(pieces.escape, found)), icon=":material/info:")


def _payee_problems(payee: str, *, sure: bool) -> list[Problem]:
    if not payee:
        return [Problem("payee", "先看清户名再记。付款页、回单上都有。")]
    if not sure:
        said = "这个户名不是对方。还没付就别付；已经付了，勾上下面那一格再记。"
        return [Problem("payee", said)]
    return []


def _method_name(method: PaymentMethod) -> str:
    return method.label
