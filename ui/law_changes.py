"""What begins and what ends within a year of the chosen day."""

from datetime import date, timedelta

import streamlit as st

from core.figures import date_text
from core.law.changes import Change, changes_soon
from core.law.citation import Citation
from core.law.value_text import value_text
from ui import pieces


def law_changes(on: date) -> None:
    """A list of days, earliest first, each with what begins, or with what ends when it is over."""
    changes = changes_soon(on)
    if not changes:
        st.markdown(f"{date_text(on)}之后一年里，没有记下要变的规则。没记下不等于不会变。")
        return
    st.markdown(f"**{date_text(on)}之后一年里，记下 {len(changes)} 处要变。** 没记下的也可能变。")
    for change in changes:
        item = change.item
        name = item.title if isinstance(item, Citation) else item.description
        day = change.on if change.begins else change.on - timedelta(days=1)
        st.markdown(
            f"**{date_text(day)}**　{'这天开始' if change.begins else '到这天为止'}："
            f"{pieces.escape(name)}  \n:small[:gray[{pieces.escape(_detail(change))}]]"
        )


def _detail(change: Change) -> str:
    item = change.item
    if isinstance(item, Citation):
        return item.paraphrase + (f"还没核实的：{item.verify}。" if item.verify else "")
    if change.value is None:
        return item.values[-1].citation.title
    return f"{value_text(item, change.value.raw)}，{change.value.citation.title}"
