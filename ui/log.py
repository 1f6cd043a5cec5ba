"""The log: entries newest first, each with the way to take it back without losing it."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeVar

import streamlit as st

from core.case.entries import EntryBase, EntryWithdrawn
from core.figures import date_text
from core.workflow.progress import refuse_entry
from ui import session

T = TypeVar("T", bound=EntryBase)

FIRST_SHOWN = 8
"""Older entries wait in an expander."""


def log(
    entries: Sequence[T],
    in_words: Callable[[T], tuple[str, str]],
    as_of: date,
    below: Callable[[T], None] = lambda _: None,
) -> None:
    """Entries newest first. `in_words` gives the note line and the text, both safe Markdown.

    `below` draws what belongs under one of them.
    """
    newest = list(reversed(entries))
    for entry in newest[:FIRST_SHOWN]:
        _line(entry, in_words, as_of, below)
    if newest[FIRST_SHOWN:]:
        with st.expander(f"更早的 {len(newest) - FIRST_SHOWN} 条"):
            for entry in newest[FIRST_SHOWN:]:
                _line(entry, in_words, as_of, below)


def _line(
    entry: T,
    in_words: Callable[[T], tuple[str, str]],
    as_of: date,
    below: Callable[[T], None],
) -> None:
    note, text = in_words(entry)
    with st.container(gap="xxsmall", key=f"log.{entry.entry_id}"):
        st.markdown(f":small[:gray[{date_text(entry.on)}　{note}]]  \n{text}")
        below(entry)
        if st.button("这条记错了", type="tertiary", key=f"wrong.{entry.entry_id}"):
            session.remember("withdraw", entry.entry_id)
        if session.recall("withdraw") == entry.entry_id:
            _withdraw(entry, as_of)


def _withdraw(entry: EntryBase, as_of: date) -> None:
    reason = st.text_input("哪里记错了（可以不写）", max_chars=200, key=f"reason.{entry.entry_id}")
    taken_back = EntryWithdrawn(
        entry_id=session.new_id(),
        debt_id=entry.debt_id,
        on=max(as_of, entry.on),
        withdraws=entry.entry_id,
        reason=reason or "",
    )
    with st.container(horizontal=True):
        if st.button("撤回这一条", key=f"withdraw.{entry.entry_id}"):
            refusal = refuse_entry(session.current_case(), taken_back)
            if refusal:
                st.warning(f"后面还有记录靠着这一条，先撤回后面的。{refusal}")
                return
            session.remember("withdraw", None)
            if session.add_entry(taken_back, "撤回一条记录"):
                session.tell("撤回了。原来那一条还留在历史里，只是不再算数。")
            st.rerun()
        if st.button("不撤了", type="tertiary", key=f"keep.{entry.entry_id}"):
            session.remember("withdraw", None)
            st.rerun()
