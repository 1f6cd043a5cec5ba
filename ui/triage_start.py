"""Where the questions of the triage are kept while they are answered, and the way into them."""

import streamlit as st

from core.guidance.triage import Answer
from ui import routes, session

_GIVEN = "triage"


def given() -> tuple[Answer, ...] | None:
    """The answers so far; `None` while nobody has begun."""
    answers: tuple[Answer, ...] | None = session.recall(_GIVEN)
    return answers


def keep(answers: tuple[Answer, ...] | None) -> None:
    """Keep the answers for the next run, in this tab only; `None` ends it."""
    session.remember(_GIVEN, answers)


def offer_triage(place: str, label: str) -> None:
    """A button that begins the questions on 今天."""
    if st.button(label, type="tertiary", icon=":material/quiz:", key=f"triage.begin.{place}"):
        keep(())
        routes.go("today")
