"""对债务本身哪里有异议: the grounds of an objection to a payment order, those that the case shows first."""

from datetime import date

import streamlit as st

from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import LetterKind
from core.checks.objection import Ground, Objection, offered_grounds, refusal
from core.workflow.progress import Progress
from ui import pieces, session
from ui.letter_annex import owed_for_letter
from ui.rules import rule_line


def objection_for(
    kind: LetterKind, case: Case, debt: Debt, state: Progress, as_of: date
) -> tuple[Case, Objection | None]:
    """Draw the choice for an objection to a payment order and keep it at once; `None` for every other letter.

    The case comes back as it is then.
    """
    if kind is not LetterKind.PAYMENT_ORDER_OBJECTION:
        return case, None
    kept = f"objection.{case.case_id}.{debt.debt_id}"
    before = case.objection(debt.debt_id)
    with st.container(border=True, key="grounds"):
        st.markdown("**对债务本身哪里有异议**　只勾真的，至少一条。")
        owed = owed_for_letter(kind, case, debt, as_of)
        chosen = set[Ground]()
        for offered in offered_grounds(case, debt, state, as_of, owed):
            ticked = st.checkbox(
                offered.ground.label,
                value=offered.ground in before.grounds,
                key=f"{kept}.{offered.ground.value}",
            )
            if offered.shown:
                pieces.quiet(f"案子里有：{pieces.escape(offered.shown)}")
            if ticked:
                chosen.add(offered.ground)
        words = st.text_area(
            "还有别的事实，写一两句（没有就空着）",
            value=before.own_words,
            max_chars=300,
            key=f"{kept}.words",
        )
        objection = Objection(
            debt_id=debt.debt_id,
            grounds=tuple(ground for ground in Ground if ground in chosen),
            own_words=words or "",
        )
        if objection != before:
            session.save(case.with_objection(objection), f"改了{debt.name}支付令异议的理由")
        if refusal(objection) is None:
            st.markdown(":green-badge[:material/check: 有实在的理由]")
        with st.expander("什么算、什么不算"):
            for rule in ("cpl_227", "cpi_435", "cpi_436"):
                rule_line(rule)
    return session.current_case(), objection
