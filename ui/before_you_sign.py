"""签之前先停一下: one calm box with the consequence, the article, where to ask, and a second yes."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from core.case.case import Case
from core.case.debt import Debt
from core.checks.before_you_sign import RestartingAct, SignWarning, before_you_sign
from core.law.library import citation
from core.lenders.channels import shown_number
from ui import pieces, session

LOCKED = "先看上面“先停一下”那一格，看完勾上，再往下走。"


def cleared(case: Case, debt: Debt, act: RestartingAct, as_of: date) -> bool:
    """Whether the act may go on: nothing to warn of, or the person has read the box drawn here and said yes."""
    warning = before_you_sign(case, debt, act, as_of)
    return warning is None or _box(case, (debt,), warning, as_of)


def cleared_together(case: Case, debts: Sequence[Debt], act: RestartingAct, as_of: date) -> bool:
    """The same for one act on several debts: one box that names those it is about."""
    found = [(debt, before_you_sign(case, debt, act, as_of)) for debt in debts]
    warned = [(debt, warning) for debt, warning in found if warning]
    return not warned or _box(case, tuple(debt for debt, _ in warned), warned[0][1], as_of)


def _box(case: Case, debts: tuple[Debt, ...], warning: SignWarning, as_of: date) -> bool:
    names = "、".join(pieces.escape(debt.name) for debt in debts)
    name = f"{'+'.join(debt.debt_id for debt in debts)}.{warning.act.value}"
    with st.container(border=True, key=f"stop.{name}"):
        st.markdown(
            f"**先停一下**　:orange-badge[:material/front_hand: {names}的时效可能已经过了]"
        )
        if len(debts) == 1:
            st.markdown(pieces.escape(warning.why))
        st.markdown(warning.consequence)
        pieces.quiet("、".join(citation(rule).title.split()[0] for rule in warning.rules))
        number = shown_number("legal_12348")
        if number:
            st.markdown(f"先打 **[{number}](tel:{number})** 问一句，不收费，问完再决定。")
        with st.expander("依据和算法", icon=":material/gavel:"):
            pieces.working_lines(
                warning.working if len(debts) == 1 else (), (*warning.rules, *warning.citations)
            )
        return _second_yes(f"understood.{case.case_id}.{name}.{as_of}", warning.confirm)


def _second_yes(name: str, label: str) -> bool:
    """The tick is remembered for the session, so that going to another page does not lose it."""
    ticked = st.checkbox(label, value=bool(session.recall(name)), key=f"stop.yes.{name}")
    session.remember(name, ticked)
    return ticked
