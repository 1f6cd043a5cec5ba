"""What the lender wants answered or handed in, by when: as many rows in a form as are needed."""

from dataclasses import dataclass
from datetime import date

import streamlit as st

from core.case.entries import QuestionAsked
from core.errors import Problem
from ui import session
from ui.inputs import Fields

MOST_ROWS = 6


@dataclass(frozen=True)
class AskedRow:
    """One row as typed; both may be empty."""

    number: int
    question: str
    deadline: date | None


def asked_rows(fields: Fields) -> tuple[AskedRow, ...]:
    """Draw the rows inside a form, and the button that adds one; what was typed stays."""
    count: int = session.recall(f"{fields.form}.rows", 1)
    rows = tuple(_row(fields, number) for number in range(1, count + 1))
    if count < MOST_ROWS and st.form_submit_button("再加一样", icon=":material/add:"):
        session.remember(f"{fields.form}.rows", count + 1)
        st.rerun()
    return rows


def row_problems(rows: tuple[AskedRow, ...], day: date | None) -> list[Problem]:
    """Rows filled in by half, and days before the contact."""
    problems = []
    for row in rows:
        question, deadline = f"question{row.number}", f"deadline{row.number}"
        if row.question and row.deadline is None:
            said = "选一下最晚哪天。对方没说，就选一周后，到时先问一句。"
            problems.append(Problem(deadline, said))
        elif row.deadline and not row.question:
            problems.append(Problem(question, "写一下对方要什么。"))
        elif row.deadline and day and row.deadline < day:
            said = "这一天早于对方提要求的日子。请看一眼，改其中一个。"
            problems.append(Problem(deadline, said))
    return problems


def questions_of(rows: tuple[AskedRow, ...], debt_id: str, day: date) -> list[QuestionAsked]:
    """An entry for each row that is filled in."""
    return [
        QuestionAsked(
            entry_id=session.new_id(),
            debt_id=debt_id,
            on=day,
            question=row.question,
            deadline=row.deadline,
        )
        for row in rows
        if row.question and row.deadline
    ]


def _row(fields: Fields, number: int) -> AskedRow:
    which = "" if number == 1 else f"（第 {number} 样）"
    left, right = st.columns(2)
    with left:
        question = fields.text(f"question{number}", f"要什么{which}", most=300)
    with right:
        deadline = fields.day(f"deadline{number}", f"哪天之前{which}", None)
    return AskedRow(number, question, deadline)
