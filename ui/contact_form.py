"""记一笔: one contact with the lender, and what it wants answered by when."""

from datetime import date

import streamlit as st

from core.case.debt import Debt
from core.case.entries import Channel, ContactMade, QuestionAsked
from core.errors import Problem
from ui import session
from ui.inputs import Fields
from ui.record import form_name, happened_on, record


def contact_form(debt: Debt, as_of: date, *, number: str = "") -> None:
    """Draw the form and keep the contact; `number` fills in the number that was to be dialled."""
    name = form_name("contact", debt.debt_id)
    with st.form(name, border=False):
        fields = Fields(name)
        left, right = st.columns(2)
        with left:
            on = fields.day("on", "哪天", as_of)
            agent = fields.text("agent", "谁接的（姓氏或工号）", most=60)
        with right:
            channel = fields.choice("channel", "用什么联系的", list(Channel), None, _channel_name)
            dialled = fields.text("number", "号码或入口", number, most=60)
        said = fields.text(
            "said", "对方说了什么", placeholder="照原话记，尤其是答应的数和日子", lines=3, most=900
        )
        left, right = st.columns(2)
        with left:
            next_step = fields.text("next_step", "对方说的下一步", most=200)
            ticket = fields.text("ticket", "工单号或回执号（没有就空着）", most=60)
        with right:
            next_on = fields.day("next_on", "下一步是哪天（没说就空着）", None)
        st.markdown("**对方有没有要你回答或补交什么？** 没有就空着。")
        left, right = st.columns(2)
        with left:
            question = fields.text("question", "要什么", most=300)
        with right:
            deadline = fields.day("deadline", "哪天之前", None)
        if not st.form_submit_button("记下这次联系", icon=":material/edit_note:"):
            return
        day = happened_on(fields, on, as_of)
        if not said:
            fields.problems.append(Problem("said", "写一句对方说了什么。没打通，就写“没有打通”。"))
        if day and next_on and next_on < day:
            fields.problems.append(
                Problem("next_on", "下一步早于这次联系的日子。请看一眼，改其中一个。")
            )
        fields.problems.extend(_question_problems(question, deadline, day))
        if fields.report() or day is None:
            return
        contact = ContactMade(
            entry_id=session.new_id(),
            debt_id=debt.debt_id,
            on=day,
            channel=channel,
            number=dialled,
            agent=agent,
            ticket=ticket,
            said=said,
            next_step=next_step,
            next_on=next_on,
        )
        asked = (
            QuestionAsked(
                entry_id=session.new_id(),
                debt_id=debt.debt_id,
                on=day,
                question=question,
                deadline=deadline,
            )
            if question and deadline
            else None
        )
        record(
            fields,
            contact,
            f"记下与{debt.name}的联系",
            "记下了。对方要的东西会出现在“跟进”和“今天”里。" if asked else "记下了。",
            *([asked] if asked else []),
        )


def _channel_name(channel: Channel) -> str:
    return channel.label


def _question_problems(question: str, deadline: date | None, day: date | None) -> list[Problem]:
    if question and deadline is None:
        return [Problem("deadline", "选一下最晚哪天。对方没说，就选一周后，到时先问一句。")]
    if deadline and not question:
        return [Problem("question", "写一下对方要什么。")]
    if deadline and day and deadline < day:
        return [Problem("deadline", "这一天早于对方提要求的日子。请看一眼，改其中一个。")]
    return []
