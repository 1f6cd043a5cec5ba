"""What is not verified, in one place: open questions with what is missing, rules nobody saw in a text, traps."""

from datetime import date

import streamlit as st

from core.law.library import citation, citations, open_questions, parameter, traps
from core.law.model import Standing
from core.law.open_question import OpenQuestion
from ui import pieces
from ui.rule_cards import rule_list


def unverified(on: date, today: date) -> None:
    """Open questions first, then unverified rules, then checked rules with a point left open."""
    questions = open_questions()
    st.markdown(
        f"**{len(questions)} 个问题还没有答案。** 用到它们的地方，写信前先自己核实，或者问律师。"
    )
    for question in questions:
        _question(question)
    rules = tuple(rule for rule in citations().values() if rule.standing is Standing.UNVERIFIED)
    partly = [
        rule
        for rule in citations().values()
        if rule.verify and rule.standing is not Standing.UNVERIFIED
    ]
    with st.container(gap="xsmall"):
        pieces.section(f"{len(rules)} 条规则还没核实")
        rule_list(rules, on, today, key="unverified")
    with st.expander(f"{len(partly)} 条看过文字，但有一处还没核实"):
        for rule in partly:
            st.markdown(
                f"{pieces.escape(rule.title)}  \n:small[:gray[{pieces.escape(rule.verify or '')}]]"
            )
    with st.expander("抄资料时容易错的地方"):
        for trap in traps():
            st.markdown(f"**{pieces.escape(trap.title)}**  \n{pieces.escape(trap.what)}")


def _question(question: OpenQuestion) -> None:
    touched = "；".join(
        [
            *(citation(rule).title for rule in question.rules),
            *(parameter(name).description for name in question.parameters),
        ]
    )
    st.markdown(
        f"**{pieces.escape(question.question)}**  \n{pieces.escape(question.missing)}  \n"
        f":small[:gray[牵涉：{pieces.escape(touched)}]]"
    )
