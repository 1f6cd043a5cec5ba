"""An agreement's text with each clause on a line of its own, and what was found in it beside it."""

import streamlit as st

from core.checks.agreement.reading import AgreementReading, Said
from ui import pieces


def marked(text: str, reading: AgreementReading) -> None:
    """Draw the text: traps and wrong sums orange, what is like a trap gray, what must stand there green."""
    marks: dict[tuple[int, int], list[str]] = {}
    for each in reading.traps:
        for clause in each.where:
            marks.setdefault((clause.start, clause.end), []).append(
                f":orange-badge[{each.trap.title}]"
            )
    for suspect in reading.suspects:
        for clause in suspect.where:
            marks.setdefault((clause.start, clause.end), []).append(
                f":gray-badge[看一眼：像“{suspect.trap.title}”]"
            )
    for wrong in reading.mismatches:
        marks.setdefault((wrong.where.start, wrong.where.end), []).append(
            ":orange-badge[数对不上]"
        )
    for point in reading.points:
        if point.said is Said.MISSING:
            continue
        colour = "green" if point.said is Said.FOUND else "gray"
        for clause in point.where:
            marks.setdefault((clause.start, clause.end), []).append(
                f":{colour}-badge[{point.point.title}]"
            )
    position = 0
    for (start, end), badges in sorted(marks.items()):
        _plain_part(text[position:start])
        st.markdown(f"**{_one_line(text[start:end])}**  \n{' '.join(badges)}")
        position = end
    _plain_part(text[position:])


def _plain_part(text: str) -> None:
    if text.strip():
        st.markdown(f":gray[{_one_line(text)}]")


def _one_line(text: str) -> str:
    return pieces.escape(" ".join(text.split()))
