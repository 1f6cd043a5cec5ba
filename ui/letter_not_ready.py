"""What keeps a letter from being written, each with the way to where it is mended."""

import streamlit as st

from core.case.debt import Debt
from core.case.entries import LetterKind
from core.errors import LetterNotReady
from ui import routes, session
from ui.letter_gates import page_of

_EVENTS = {
    LetterKind.PAYOFF_CERTIFICATE_REQUEST: ("payoff", "去记付款"),
    LetterKind.CHASER: ("letters", "去记寄出的日子"),
    LetterKind.PAYMENT_RECONCILIATION: ("repayment", "去记还款"),
    LetterKind.PAYMENT_ORDER_OBJECTION: ("court", "去记文书"),
    LetterKind.STATEMENT_OF_DEFENCE: ("court", "去记文书"),
    LetterKind.JURISDICTION_OBJECTION: ("court", "去记文书"),
    LetterKind.ARBITRATION_OBJECTION: ("court", "去记文书"),
    LetterKind.ENFORCEMENT_OBJECTION: ("court", "去记文书"),
}
"""Where what is missing is written down, by letter; else on 跟进."""

_MENDED_HERE = frozenset({"materials", "grounds"})
"""What this page itself has the inputs for."""


def not_ready(kind: LetterKind, missing: LetterNotReady, debt: Debt) -> None:
    """What the letter cannot do without, each with the way to it."""
    for number, problem in enumerate(missing.problems):
        page, label = page_of(problem)
        st.markdown(problem.sentence)
        if problem.field in _MENDED_HERE:
            continue
        if problem.field == "entries":
            page, label = _EVENTS.get(kind, ("tracking", "去记下来"))
        if number:
            routes.link(page, label, debt_id=debt.debt_id)
        elif st.button(label, type="primary", icon=":material/arrow_forward:"):
            if page == "letters":
                session.remember("letter", LetterKind.APPLICATION.value)
            routes.go(page)
