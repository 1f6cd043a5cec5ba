"""记一笔: one contact with the lender, what it promised, and what it wants answered by when."""

from datetime import date

import streamlit as st

from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import Channel, ContactMade
from core.errors import Problem
from ui import session
from ui.asked_rows import asked_rows, questions_of, row_problems
from ui.inputs import Fields
from ui.kept_files import keep_file, recording_input
from ui.record import form_name, happened_on, record


def contact_form(case: Case, debt: Debt, as_of: date, *, number: str = "") -> None:
    """Draw the form and keep the contact; `number` fills in the number that was to be dialled."""
    name = form_name("contact", debt.debt_id)
    # Enter would press the first button of the form, which adds a row.
    with st.form(name, border=False, enter_to_submit=False):
        fields = Fields(name)
        left, right = st.columns(2)
        with left:
            on = fields.day("on", "哪天", as_of)
            at = st.time_input("几点（不记得就空着）", value=None, key=f"{name}.at")
            agent = fields.text("agent", "谁接的（姓氏或工号）", most=60)
        with right:
            channel = fields.choice("channel", "用什么联系的", list(Channel), None, _channel_name)
            dialled = fields.text("number", "号码或入口", number, most=60)
            ticket = fields.text("ticket", "工单号或回执号（没有就空着）", most=60)
        said = fields.text(
            "said",
            "对方说了什么",
            placeholder="照原话记。没打通，就写“没有打通”",
            lines=3,
            most=900,
        )
        promised = fields.text(
            "promised",
            "对方答应了什么（没有就空着）",
            placeholder="数、日子、谁批。例如 11 月 30 日前给书面答复",
            most=300,
        )
        left, right = st.columns(2)
        with left:
            next_step = fields.text("next_step", "对方说的下一步", most=200)
        with right:
            next_on = fields.day("next_on", "答复或下一步是哪天（没说就空着）", None)
        file = recording_input(f"{name}.file")
        st.markdown("**对方有没有要你回答或补交什么？** 没有就空着。")
        rows = asked_rows(fields)
        if not st.form_submit_button("记下这次联系", icon=":material/edit_note:"):
            return
        day = happened_on(fields, on, as_of)
        if not said and not promised:
            fields.problems.append(Problem("said", "写一句对方说了什么。没打通，就写“没有打通”。"))
        if day and next_on and next_on < day:
            fields.problems.append(
                Problem("next_on", "这一天早于这次联系的日子。请看一眼，改其中一个。")
            )
        if fields.report(row_problems(rows, day)) or day is None:
            return
        kept, attachment = keep_file(fields, case, file)
        if not kept:
            return
        contact = ContactMade(
            entry_id=session.new_id(),
            debt_id=debt.debt_id,
            on=day,
            channel=channel,
            at=at,
            number=dialled,
            agent=agent,
            ticket=ticket,
            said=said,
            promised=promised,
            next_step=next_step,
            next_on=next_on,
            attachment=attachment,
        )
        asked = questions_of(rows, debt.debt_id, day)
        record(
            fields,
            contact,
            f"记下与{debt.name}的联系",
            "记下了。对方要的东西会出现在“跟进”和“今天”里。" if asked else "记下了。",
            *asked,
        )


def _channel_name(channel: Channel) -> str:
    return channel.label
