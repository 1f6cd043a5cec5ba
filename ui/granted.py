"""What was granted without an agreement: a deferral, a sum that pays the debt off; each with its working."""

from datetime import date

import streamlit as st

from core.calculations.deferred import Deferred, deferral_lines, deferred
from core.calculations.settlement import quoted_lines
from core.case.debt import Debt
from core.case.entries import PayoffQuoted
from core.figures import date_text, yuan_text
from core.workflow.payoff_condition import standing_quote
from core.workflow.progress import Progress
from ui import pieces, routes
from ui.deferral import deferral_form


def granted(debt: Debt, state: Progress, as_of: date, *, may_change: bool = False) -> None:
    """A card each; nothing where nothing was granted. `may_change` draws the form that records it anew."""
    if found := deferred(state, as_of):
        _deferral(debt, found, as_of, may_change=may_change)
    if quote := standing_quote(state, as_of):
        _quote(debt, state, quote)


def _written(*, in_writing: bool) -> str:
    return ":green-badge[有书面]" if in_writing else ":orange-badge[只有口头]"


def _deferral(debt: Debt, found: Deferred, as_of: date, *, may_change: bool) -> None:
    known = found.granted
    over = "已经到期" if found.over else f"还有 {(known.until - as_of).days} 天"
    with st.container(border=True, gap="xsmall", key="deferral"):
        st.markdown(
            f"**延期到 {date_text(known.until)}**　{over}　{_written(in_writing=known.in_writing)}  \n"
            f"{found.terms_in_words}。"
            + (f"凭证：{pieces.escape(known.proof)}。" if known.proof else "")
        )
        pieces.working(deferral_lines(debt, found))
        if may_change:
            with st.expander("有了书面的，或对方改了说法，再记一次", icon=":material/edit_note:"):
                deferral_form(debt, known.letter_id, as_of, before=known)


def _quote(debt: Debt, state: Progress, quote: PayoffQuoted) -> None:
    until = f"{date_text(quote.valid_until)}前" if quote.valid_until else ""
    sent = next((each for each in state.letters if each.entry_id == quote.letter_id), None)
    with st.container(border=True, gap="xsmall", key="quote"):
        st.markdown(
            f"**对方报的结清数：{until}付 {yuan_text(quote.amount)} 元**　"
            f"{_written(in_writing=quote.in_writing)}"
        )
        pieces.working(quoted_lines(quote, sent.asked.total if sent and sent.asked else None))
        routes.link("payoff", "去结清，先核对再付", debt_id=debt.debt_id)
