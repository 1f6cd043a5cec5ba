"""对方催过款，记一笔: when the lender asked for the money, which way, and in whose name."""

from datetime import date

import streamlit as st

from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import DemandMeans, DemandReceived, Reached
from ui.inputs import Fields
from ui.kept_files import keep_file, recording_input
from ui.record import form_name, happened_on, record
from ui.session import new_id

_ANSWERED = {"不记得": None, "接通了，说上话": True, "没接通": False}


def demand_form(case: Case, debt: Debt, as_of: date, place: str = "demand") -> None:
    """Draw the form and keep the demand; `place` tells two on one page apart. It moves no stage."""
    name = form_name(place, debt.debt_id)
    st.markdown(
        "对方去法院有年限，催一次，可能就从那天重新算。日子记准，以后才算得清。"
        "只记真的收到过的；截图、录音、快递单也留着。"
    )
    with st.form(name, border=False):
        fields = Fields(name)
        left, right = st.columns(2)
        with left:
            on = fields.day("on", "哪天催的", as_of)
            sender = fields.text(
                "sender",
                "谁催的（不知道就空着）",
                most=100,
                placeholder="例如 银行客服、某某律所",
                help_text="短信的签名、来电自报的公司、信封上的寄件人。",
            )
        with right:
            means = fields.choice("means", "用什么催的", list(DemandMeans), None, _means_name)
            number = fields.text("number", "什么号码（没有就空着）", most=60)
            agent = fields.text("agent", "工号或姓氏（没说就空着）", most=60)
            reached = fields.choice(
                "reached", "找的是谁", tuple(Reached), None, lambda who: who.label
            )
            answered = fields.choice(
                "answered", "是电话的话，接通了吗", tuple(_ANSWERED), "不记得", lambda said: said
            )
            at = st.time_input("几点（不记得就空着）", value=None, key=f"{name}.at")
        note = fields.text("note", "说了什么（可以不写）", lines=2, most=300)
        file = recording_input(f"{name}.file")
        if not st.form_submit_button("记下这次催款", icon=":material/edit_note:"):
            return
        day = happened_on(fields, on, as_of)
        if fields.report() or day is None:
            return
        kept, attachment = keep_file(fields, case, file)
        if not kept:
            return
        demand = DemandReceived(
            entry_id=new_id(),
            debt_id=debt.debt_id,
            on=day,
            means=means,
            sender=sender,
            note=note,
            at=at,
            reached=reached,
            answered=_ANSWERED[answered] if means is DemandMeans.CALL else None,
            number=number,
            agent=agent,
            attachment=attachment,
        )
        record(fields, demand, f"记下{debt.name}的一次催款", "记下了。")


def _means_name(means: DemandMeans) -> str:
    return means.label
