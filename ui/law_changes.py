"""What begins and what ends within a year of the chosen day."""

from datetime import date

import streamlit as st

from core.figures import date_text
from core.law.changes import Change, changes_soon
from core.law.citation import Citation
from core.law.value_text import value_text
from ui import pieces


def law_changes(on: date) -> None:
    """A list of days, earliest first, each with what changes."""
    changes = changes_soon(on)
    if not changes:
        st.markdown(f"{date_text(on)}之后一年里，没有记下要变的规则。没记下不等于不会变。")
        return
    st.markdown(f"**{date_text(on)}之后一年里，记下 {len(changes)} 处要变。** 没记下的也可能变。")
    for change in changes:
        st.markdown(
            f"**{date_text(change.on)}**　{pieces.escape(_what(change))}  \n"
            f":small[:gray[{pieces.escape(_detail(change))}]]"
        )


def _what(change: Change) -> str:
    item = change.item
    name = item.title if isinstance(item, Citation) else item.description
    if change.begins:
        return f"开始：{name}"
    ended = "前一天是最后一天" if isinstance(item, Citation) or change.value else "这天起不再适用"
    return f"{ended}：{name}"


def _detail(change: Change) -> str:
    item = change.item
    if isinstance(item, Citation):
        return item.paraphrase + (f"还没核实的：{item.verify}。" if item.verify else "")
    if change.value is None:
        return item.note or item.values[-1].citation.title
    return f"{value_text(item, change.value.raw)}，{change.value.citation.title}"
