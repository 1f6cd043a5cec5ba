"""The one way on at the foot of a page: the next step of this debt, or back to 今天."""

from datetime import date

import streamlit as st

from core.agenda.next_steps import next_step
from core.case.case import Case
from core.case.debt import Debt
from ui import routes, session


def way_on(case: Case, debt: Debt, as_of: date, here: str) -> None:
    """The page's primary button: where the debt's next step is done, unless that is here."""
    step = next_step(case, debt, as_of)
    page, label = ("today", "回到今天") if step.page == here else (step.page, step.action)
    if st.button(
        label,
        type="primary",
        icon=":material/arrow_forward:",
        icon_position="right",
        key=f"way_on.{here}",
    ):
        session.focus(debt.debt_id)
        routes.go(page)
