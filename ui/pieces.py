"""Small pieces that every page is set from: titles, notes, working, the choice of a debt."""

from collections.abc import Iterable, Sequence
from typing import Protocol

import streamlit as st

from core.case.case import Case
from core.case.debt import Debt
from ui import routes, session

FEW = 5
"""Up to this many debts stand side by side; more are chosen from a list."""


class WorkingLine(Protocol):
    """One line of a calculation, as `core.calculations.working.Line` has it."""

    @property
    def label(self) -> str:
        """What the line is."""

    @property
    def text(self) -> str:
        """The figure, written out."""

    @property
    def how(self) -> str:
        """How it came about."""


def title(verdict: str, lead: str = "", *, note: str = "") -> None:
    """The page's verdict in words, a note above it, and one paragraph under it."""
    with st.container(gap="xsmall"):
        if note:
            quiet(note)
        st.title(verdict, anchor=False)
        if lead:
            st.markdown(lead)


def section(heading: str) -> None:
    """A section's question or claim."""
    st.header(heading, anchor=False)


def quiet(text: str) -> None:
    """A note in quiet ink (st.caption is too pale)."""
    st.markdown(f":small[:gray[{text}]]")


def escape(text: str) -> str:
    """Text a person typed, made safe to stand inside Markdown."""
    for mark in "\\`*_[]#$~<>|:":
        text = text.replace(mark, f"\\{mark}")
    return text


def working(lines: Sequence[WorkingLine], citations: Iterable[str] = ()) -> None:
    """How the figures came about, one tap away, with the rules used."""
    with st.expander("这些数怎么算出来的", icon=":material/calculate:"):
        working_lines(lines, citations)


def working_lines(lines: Sequence[WorkingLine], citations: Iterable[str] = ()) -> None:
    """The lines of a calculation and the rules used, for an expander that says more than these."""
    from ui.rules import rule_line  # noqa: PLC0415  the rules are read only when somebody looks

    for line in lines:
        st.markdown(
            f"{escape(line.label)}　**{escape(line.text)}**  \n:small[:gray[{escape(line.how)}]]"
        )
    for rule in citations:
        rule_line(rule)


def choose_debt(case: Case, *, label: str = "哪一笔") -> Debt | None:
    """The debt this page is about; one debt needs no choice, none gets a way to the first one."""
    if not case.debts:
        empty("还没有填债务。先填最急的一笔，其他的可以以后补。", "debts", "去填第一笔")
        return None
    if len(case.debts) == 1:
        return case.debts[0]
    names = {debt.debt_id: debt.name for debt in case.debts}
    wanted = session.focused()
    start = wanted if wanted in names else case.debts[0].debt_id
    few = len(names) <= FEW
    if few:
        picked = st.segmented_control(
            label,
            list(names),
            default=start,
            format_func=names.__getitem__,
            required=True,
            label_visibility="collapsed",
            key=f"choose.{start}.{len(names)}",
        )
    else:
        picked = st.selectbox(
            label,
            list(names),
            index=list(names).index(start),
            format_func=names.__getitem__,
            key=f"choose.{start}.{len(names)}",
        )
    chosen = picked if picked in names else start
    session.focus(chosen)
    if chosen != start:
        st.rerun()  # the key follows the choice; without this the next one would fall on a widget that is gone
    return case.debt(chosen)


def empty(sentence: str, page: str, label: str) -> None:
    """What stands where there is nothing yet: one sentence and the way to the first thing."""
    st.markdown(sentence)
    if st.button(label, type="primary", key=f"empty.{page}"):
        routes.go(page)
