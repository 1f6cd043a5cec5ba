"""The topics of 收支, one a screen, and the way from each to the next."""

from enum import StrEnum
from typing import Literal

import streamlit as st

from core.case.case import Case
from ui import session

_TOPIC = "budget.topic"


class Topic(StrEnum):
    """One screen of 收支."""

    INCOME = "收入"
    SPENDING = "支出"
    RESERVE = "余钱"
    HARDSHIP = "困难"
    PERSON = "本人"
    MATERIALS = "材料"
    SHEET = "明细表"


def choose_topic() -> Topic:
    """The topic chosen above, or the one that the last form led to."""
    start: Topic = session.recall(_TOPIC, Topic.INCOME)
    picked = st.pills(
        "填哪一样",
        list(Topic),
        default=start,
        format_func=lambda topic: topic.value,
        required=True,
        label_visibility="collapsed",
        key=f"topic.{start}",
    )
    return picked or start


def keep(case: Case, what: str, here: Topic, *, also: str = "") -> None:
    """Save what a topic's form says and go on to the next one; a conflict stays here with all typed.

    `also` is a sentence to be said with it.
    """
    if session.save(case, what):
        topics = list(Topic)
        following = topics[min(topics.index(here) + 1, len(topics) - 1)]
        session.remember(_TOPIC, following)
        session.tell(f"{here.value}存好了，接着填{following.value}。{also}")
    st.rerun()


def weight(*, primary: bool) -> Literal["primary", "secondary"]:
    """The look of a form's button: primary only while the page has no other way on."""
    return "primary" if primary else "secondary"
