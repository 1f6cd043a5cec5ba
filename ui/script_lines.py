"""The call script, to be read aloud: large lines, then what to ask, write down and leave out."""

from collections.abc import Sequence

import streamlit as st

from core.guidance.call_script import CallScript
from ui import pieces


def script_lines(script: CallScript) -> None:
    """Opening and lines large enough to read with the telephone in hand."""
    with st.container(border=True, gap="small", key="script"):
        for line in (script.opening, *script.lines):
            st.subheader(f"“{line.strip('“”')}”", anchor=False)
    _list("问清这几样", script.questions_to_ask)
    _list("不要答应、不要给的", script.do_not)
    _list("挂电话前记下", script.write_down)


def _list(heading: str, lines: Sequence[str]) -> None:
    if lines:
        st.markdown(f"**{heading}**\n\n" + "\n".join(f"- {pieces.escape(line)}" for line in lines))
