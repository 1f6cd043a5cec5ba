"""Finding a rule: words, what has happened, the kind of lender, the standing, the topic."""

from dataclasses import dataclass
from datetime import date

import streamlit as st

from core.case.lender import NEVER_CREDITORS, LenderKind
from core.law.citation import Citation, Topic
from core.law.library import situations
from core.law.model import Standing
from core.law.search import search

KINDS = tuple(kind for kind in LenderKind if kind not in {*NEVER_CREDITORS, LenderKind.UNKNOWN})
"""Kinds of lender to filter by: those that can be owed something."""
ANY = "any"
"""Stands in a list for no filter: a list with an empty choice would grow a button to clear it."""


@dataclass(frozen=True)
class Wanted:
    """What is looked for on a day. `None` means any; `any_day` asks for rules not in force that day too."""

    text: str
    situation: str | None
    kind: LenderKind | None
    standing: Standing | None
    topic: Topic | None
    on: date
    any_day: bool


def ask(on: date) -> Wanted:
    """Draw the search box and the filters; what is rarely wanted is folded away."""
    text = st.text_input(
        "找什么", type="search", placeholder="比如 催收、停息、征信、复利", key="rules.text"
    )
    left, right = st.columns(2)
    with left:
        situation = st.selectbox(
            "遇到什么事",
            [ANY, *situations()],
            format_func=lambda one: "都看" if one == ANY else situations()[one].label,
            key="rules.situation",
        )
    with right:
        kind = ask_kind("rules.kind")
    with st.expander("再细一点"):
        standing = st.pills(
            "靠得住的程度", list(Standing), format_func=lambda one: one.label, key="rules.standing"
        )
        topic = st.pills("主题", list(Topic), format_func=lambda one: one.label, key="rules.topic")
        any_day = st.toggle("也列出那天还没施行、已经失效的", key="rules.any_day")
    about = None if situation == ANY else situation
    return Wanted(text.strip(), about, kind, standing, topic, on, any_day)


def ask_kind(key: str) -> LenderKind | None:
    """Which kind of lender; `None` for all."""
    chosen = st.selectbox(
        "哪一类对方",
        [ANY, *KINDS],
        format_func=lambda one: one.label if isinstance(one, LenderKind) else "都看",
        key=key,
    )
    return chosen if isinstance(chosen, LenderKind) else None


def found(wanted: Wanted) -> tuple[Citation, ...]:
    """The rules that match, best first."""
    matches = search(
        wanted.text,
        lender_kind=wanted.kind,
        standing=wanted.standing,
        on=None if wanted.any_day else wanted.on,
        situation=wanted.situation,
    )
    return tuple(rule for rule in matches if wanted.topic in (None, rule.topic))
