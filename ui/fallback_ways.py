"""The ways on for one debt, in the order to try them, and what was started already."""

from datetime import date

import streamlit as st

from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import FallbackKind
from core.figures import date_text, short_date_text
from core.guidance.fallback import Way, fallback_ways
from core.workflow.progress import Progress
from ui import fallback_forms, pieces
from ui.rules import rule_line

_ADDRESSEES = {
    FallbackKind.COMPLAINT: "",
    FallbackKind.MEDIATION: "当地金融纠纷调解组织",
    FallbackKind.LEGAL_AID: "12348 公共法律服务",
    FallbackKind.FAMILY_HELP: "",
    FallbackKind.INSOLVENCY: "",
}


def started_ways(state: Progress, as_of: date) -> None:
    """What is under way: with whom, since when, and by when they answer."""
    for started in reversed(state.fallbacks):
        waited = (as_of - started.on).days
        answer = f"，说好 {date_text(started.answer_by)}答复" if started.answer_by else ""
        late = started.answer_by is not None and started.answer_by < as_of
        badge = ":orange-badge[可以问一句]" if late else ":blue-badge[在等]"
        ticket = f"，编号 {pieces.escape(started.ticket)}" if started.ticket else ""
        st.markdown(
            f"{badge} **{started.fallback.label}**　{pieces.escape(started.addressee)}{ticket}  \n"
            f":small[:gray[{short_date_text(started.on)} 开始，已 {waited} 天{answer}]]"
        )


def ways_on(case: Case, debt: Debt, as_of: date) -> None:
    """Each way one tap away: what it is, when, the steps, its cost, the rules, and a record of it."""
    for number, way in enumerate(fallback_ways(case, debt, as_of), start=1):
        with st.expander(f"**{number}　{way.title}**"):
            _way(way)
            with st.popover("已经开始了，记一笔", icon=":material/edit_note:"):
                fallback_forms.way_started(
                    f"{debt.debt_id}.{number}",
                    debt.debt_id,
                    way.kind,
                    way.phone or _ADDRESSEES[way.kind],
                    as_of,
                )


def _way(way: Way) -> None:
    st.markdown(f"{way.sentence}  \n**什么时候走**　{way.when}")
    st.markdown("\n".join(f"{number}. {step}" for number, step in enumerate(way.steps, start=1)))
    st.markdown(f"**代价**　{way.cost}")
    if way.phone:
        st.markdown(f"电话　**[{way.phone}](tel:{way.phone})**")
    for rule in way.citations:
        rule_line(rule)
