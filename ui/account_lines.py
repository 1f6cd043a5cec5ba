"""The account of one debt: what reached the person at the start, what came later, and both in words."""

from collections.abc import Iterable, Sequence
from datetime import date

import pandas as pd
import streamlit as st

from core.case.contract import Movement, MovementKind
from core.case.debt import Debt
from core.case.entries import PaymentMade
from core.checks.contract_facts import has_card_rules
from core.figures import yuan_text
from ui import pieces

CARD_KINDS = (MovementKind.PURCHASE, MovementKind.PAID, MovementKind.REFUND)
LOAN_KINDS = (
    MovementKind.PAID,
    MovementKind.REFUND,
    MovementKind.DRAWN,
    MovementKind.WITHHELD,
)
FIRST_SHOWN = 12
"""Later lines wait in an expander."""


def kinds_of(debt: Debt) -> tuple[MovementKind, ...]:
    """What a line of this debt may be, the likeliest first; kinds already there stay possible."""
    usual = CARD_KINDS if has_card_rules(debt) else LOAN_KINDS
    return (*usual, *{line.kind for line in debt.movements}.difference(usual))


def opening_line(debt: Debt, kind: MovementKind) -> Movement | None:
    """The first payout of a loan, or what was held back of it: the contract's form asks for these two."""
    if has_card_rules(debt):
        return None
    return next((line for line in debt.movements if line.kind is kind), None)


def opening_lines(debt: Debt) -> tuple[Movement, ...]:
    """Payout and what was held back, as far as known."""
    found = (opening_line(debt, kind) for kind in (MovementKind.DRAWN, MovementKind.WITHHELD))
    return tuple(line for line in found if line)


def later_lines(debt: Debt) -> tuple[Movement, ...]:
    """All other lines, which the table shows."""
    left = list(debt.movements)
    for line in opening_lines(debt):
        left.remove(line)
    return tuple(left)


def in_order(lines: Iterable[Movement]) -> tuple[Movement, ...]:
    """Lines by day; within a day as they stood."""
    return tuple(sorted(lines, key=lambda line: line.on))


def line_in_words(line: Movement) -> str:
    """2026-03-05　还款　1,000.00 元."""
    return f"{line.on}　{line.kind.label}　{yuan_text(line.amount)} 元"


def lines_table(lines: Sequence[Movement], of: str) -> None:
    """The lines, newest first, as a table that can be read aloud."""
    newest = list(reversed(lines))
    _table([(line.on, line.kind.label, line) for line in newest[:FIRST_SHOWN]], f"{of}的流水")
    if newest[FIRST_SHOWN:]:
        with st.expander(f"更早的 {len(newest) - FIRST_SHOWN} 行"):
            _table(
                [(line.on, line.kind.label, line) for line in newest[FIRST_SHOWN:]],
                f"{of}更早的流水",
            )


def known_payments(payments: Sequence[PaymentMade], of: str) -> None:
    """Payments that the log has already: shown, and not to be typed again."""
    if not payments:
        return
    with st.expander(
        f"“履约”里记过的 {len(payments)} 笔还款，已经算进来了，不用再填", icon=":material/check:"
    ):
        _table([(paid.on, "还款", paid) for paid in reversed(payments)], f"{of}在履约里记过的还款")
        pieces.quiet("想补上对方怎么入账的，就按同一天、同样的金额在流水里填一行，只算一次。")


def _table(rows: Sequence[tuple[date, str, Movement | PaymentMade]], alt: str) -> None:
    frame = pd.DataFrame(
        {
            "日期": [str(on) for on, _, _ in rows],
            "种类": [kind for _, kind, _ in rows],
            "金额（元）": [float(line.amount) for _, _, line in rows],
        }
    )
    st.table(
        frame.style.format({"金额（元）": "{:,.2f}"}).hide(axis="index"),
        border="horizontal",
        alt=f"{alt}，单位元",
    )
