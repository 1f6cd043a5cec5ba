"""The call script, to be read aloud: what the call is for, large lines, what to ask, write down and leave out."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from core.case.case import Case
from core.case.debt import Debt
from core.guidance.call_script import CallScript, call_script
from core.guidance.calls import Call, calls_for
from ui import pieces
from ui.rules import rule_line


def chosen_script(case: Case, debt: Debt, as_of: date) -> CallScript:
    """Today's script, or that of another call which fits; the choice is drawn where there is one."""
    fitting = calls_for(case, debt, as_of)
    if len(fitting) == 1:
        return call_script(case, debt, as_of)
    wanted = st.segmented_control(
        "这个电话为了什么",
        fitting,
        default=fitting[0],
        required=True,
        format_func=lambda call: call.label,
        key=f"call.{debt.debt_id}.{'.'.join(fitting)}",
    )
    return call_script(case, debt, as_of, Call(wanted or fitting[0]))


def script_lines(script: CallScript) -> None:
    """Opening and lines large enough to read with the telephone in hand."""
    with st.container(border=True, gap="small", key="script"):
        for line in (script.opening, *script.lines):
            st.subheader(f"“{pieces.escape(line)}”", anchor=False)
    _list("问清这几样", script.questions_to_ask)
    _list("不要答应、不要给的", script.do_not)
    _list("挂电话前记下", script.write_down)
    if script.rules:
        with st.expander("为什么这样说", icon=":material/menu_book:"):
            for rule in script.rules:
                rule_line(rule)


def _list(heading: str, lines: Sequence[str]) -> None:
    if lines:
        st.markdown(f"**{heading}**\n\n" + "\n".join(f"- {pieces.escape(line)}" for line in lines))
