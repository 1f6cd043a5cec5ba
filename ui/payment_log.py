"""Payments already made, newest first, with the proof that goes with each."""

from datetime import date

from core.case.entries import PaymentMade
from core.figures import yuan_text
from ui.log import log
from ui.pieces import escape


def payment_log(payments: tuple[PaymentMade, ...], as_of: date) -> None:
    """The payments of one debt."""
    log(payments, payment_in_words, as_of)


def payment_in_words(payment: PaymentMade) -> tuple[str, str]:
    """The note line and the text of one payment, safe as Markdown."""
    note = f"{payment.method.label}　{payment.purpose.label}"
    text = f"**{yuan_text(payment.amount)} 元**　付给 {escape(payment.payee) or '没有记户名'}"
    proof = f"流水号 {escape(payment.proof)}" if payment.proof else ""
    if payment.attachment:
        proof += "　已存截图" if proof else "已存截图"
    return note, text + (f"  \n:small[:gray[{proof}]]" if proof else "")
