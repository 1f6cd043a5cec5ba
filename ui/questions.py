"""What the lender wants to know or have, by when, and that it was given."""

from datetime import date

import streamlit as st

from core.case.entries import QuestionAnswered, QuestionAsked
from core.errors import Problem
from core.figures import date_text
from ui import session
from ui.inputs import Fields
from ui.pieces import escape
from ui.record import record


def open_questions(questions: tuple[QuestionAsked, ...], as_of: date) -> None:
    """One card for each open question, the most urgent first."""
    for asked in sorted(questions, key=lambda each: each.deadline):
        with st.container(border=True, key=f"question.{asked.entry_id}"):
            _question(asked, as_of)


def _question(asked: QuestionAsked, as_of: date) -> None:
    days = (asked.deadline - as_of).days
    late = "orange-badge[过了日子，今天补上]" if days < 0 else f"orange-badge[还有 {days} 天]"
    st.markdown(
        f":{'orange-badge[今天到期]' if days == 0 else late}　"
        f":small[:gray[{date_text(asked.deadline)}之前]]  \n**{escape(asked.question)}**"
    )
    name = f"answer.{asked.entry_id}"
    with st.form(name, border=False):
        fields = Fields(name)
        answer = fields.text(
            "answer", "怎么答的", placeholder="比如：App 上传了三个月工资流水", most=300
        )
        if not st.form_submit_button("已回复"):
            return
        if not answer:
            fields.problems.append(Problem("answer", "写一句怎么答的，以后对得上。"))
        if fields.report():
            return
        record(
            fields,
            QuestionAnswered(
                entry_id=session.new_id(),
                debt_id=asked.debt_id,
                on=max(as_of, asked.on),
                question_id=asked.entry_id,
                answer=answer,
            ),
            "回复了对方的要求",
            "记下了。答完再问一句：还缺什么，哪天有结果。",
        )
