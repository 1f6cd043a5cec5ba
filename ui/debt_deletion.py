"""Deleting a debt: after a second tap; its entries stay in the history."""

import streamlit as st

from core.case.case import Case
from core.case.debt import Debt
from ui import pieces, session
from ui.debt_form import MODE


def debt_deletion(case: Case, debt: Debt) -> None:
    """Delete after a second tap; its entries stay in the history."""
    asked = session.recall("debts.delete") == debt.debt_id
    if not asked:
        if st.button("删掉这一笔", type="tertiary", icon=":material/delete:"):
            session.remember("debts.delete", debt.debt_id)
            st.rerun()
        return
    with st.container(border=True, gap="small"):
        st.markdown(
            f"**删掉“{pieces.escape(debt.name)}”？** 它的数和方案会从案子里去掉，记过的进展仍留在记录里。"
        )
        with st.container(horizontal=True):
            if st.button("确定删掉"):
                session.remember("debts.delete", None)
                if session.save(case.without_debt(debt.debt_id), f"删了债务：{debt.name}"):
                    session.focus(None)
                    session.tell(f"“{debt.name}”删掉了。")
                session.remember(MODE, None)
                st.rerun()
            if st.button("留着"):
                session.remember("debts.delete", None)
                st.rerun()
