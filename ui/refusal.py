"""没有同意之后: what the reason usually means, what to strengthen, when to ask again, and what others agreed to."""

from datetime import date

import streamlit as st

from core.case.case import Case
from core.case.debt import Debt
from core.checks.acceptances import LEFT_OUT, Acceptance, acceptances
from core.checks.materials import materials
from core.figures import date_text
from core.guidance.refusal import RefusalReading, read_refusal
from core.workflow.progress import Progress
from ui import fallback_forms, pieces, routes, session
from ui.fallback_forms import AttemptStart
from ui.rules import rule_line

_FILLED = "refusal.filled"


def refusal_reading(case: Case, debt: Debt, as_of: date) -> None:
    """The reading in full, and the form of the next attempt, filled with it at a press."""
    reading = _read(case, debt, as_of)
    others = acceptances(case, as_of, debt.debt_id)
    start = None
    if reading:
        _full(reading)
        _accepted(others)
        if st.button("把上面的填进来", icon=":material/edit_note:", key="refusal.fill"):
            session.remember(_FILLED, debt.debt_id)
        if session.recall(_FILLED) == debt.debt_id:
            start = AttemptStart(reading.plan, reading.again_on)
    fallback_forms.next_attempt(
        debt.debt_id,
        as_of,
        start,
        proposed=reading.again_on if reading else None,
        may_tell_accepted=bool(others),
    )


def refusal_card(case: Case, debt: Debt, state: Progress, as_of: date) -> None:
    """The reason and the suggestion, what it usually means, the first thing to change, and the way to a next time."""
    reply = state.reply
    if reply is None:
        return
    with st.container(border=True, gap="xsmall"):
        st.markdown(f":orange-badge[没有同意]　:small[:gray[{date_text(reply.on)}]]")
        st.markdown(f"**理由**　{pieces.escape(reply.reason)}")
        if reply.suggestion:
            st.markdown(f"**对方建议**　{pieces.escape(reply.suggestion)}")
        reading = _read(case, debt, as_of)
        if reading:
            lead = reading.kinds[0]
            first = pieces.escape(reading.changes[0])
            st.markdown(f":gray-badge[常见做法]　{lead.means}先{first}。")
        routes.link("fallback", "定好下一次，或换一条路", debt_id=debt.debt_id)


def _read(case: Case, debt: Debt, as_of: date) -> RefusalReading | None:
    missing = {
        each.id: each.label for each in materials(case, as_of) if each.collected is not True
    }
    return read_refusal(case, debt, as_of, missing)


def _full(reading: RefusalReading) -> None:
    for kind in reading.kinds:
        st.markdown(f":gray-badge[常见做法]　**{kind.label}**　{kind.means}")
    st.markdown("**这一次补什么、改什么**")
    st.markdown("\n".join(f"- {pieces.escape(change)}" for change in reading.changes))
    if reading.addressee:
        st.markdown(f"**改找谁**　{reading.addressee}")
    st.markdown(f"**书面问清**　{reading.ask_in_writing}")
    st.markdown(f"**哪天再提**　{date_text(reading.again_on)}。{pieces.escape(reading.because)}。")
    for rule in reading.rules:
        rule_line(rule)


def _accepted(others: tuple[Acceptance, ...]) -> None:
    if not others:
        return
    st.markdown("**可以提的：别家已经书面同意、在按期还的**")
    st.markdown(
        "\n".join(
            f"- {pieces.escape(each.name)}，写成：{pieces.escape(each.sentence)}"
            for each in others
        )
    )
    pieces.quiet(LEFT_OUT)
