"""交什么，不做什么: for one paper, with the way to each letter; and that talking goes on."""

from datetime import date

import streamlit as st

from core.case.entries import CourtPaper, LetterKind
from core.guidance.court import paper_guides, said
from ui.court_points import based_on, points, rules_of
from ui.letter_way import open_letter


def paper_guide(paper: CourtPaper, on: date, debt_id: str) -> None:
    """What the paper is, what to file with a button to each letter, what to avoid, how to go on talking."""
    guide = paper_guides()[paper]
    st.markdown(said(guide.what, on))
    st.markdown("**交什么**")
    points(guide.file, on)
    with st.container(horizontal=True):
        for number, letter in enumerate(guide.letters):
            _button(letter, debt_id, first=number == 0)
    st.markdown("**不要这样**")
    points(guide.avoid, on)
    st.markdown(f"**还可以谈**　{said(guide.talk, on)}")
    based_on((*rules_of(guide.file), *rules_of(guide.avoid)), "交什么的依据")


def _button(letter: LetterKind, debt_id: str, *, first: bool) -> None:
    if st.button(
        f"写{letter.label}",
        type="primary" if first else "secondary",
        icon=":material/description:",
        key=f"court.write.{letter.value}.{debt_id}",
    ):
        open_letter(letter)
