"""Who signs the letter: name, number, telephone, address; asked only where a letter needs them."""

import re

import streamlit as st

from core.case.borrower import Borrower
from core.case.case import Case
from core.errors import Problem
from ui import session
from ui.inputs import Fields


def signer_form(case: Case) -> None:
    """Draw the form and keep who the person is; only the name is needed."""
    person = case.borrower
    with st.form("signer", border=False):
        fields = Fields("signer")
        name = fields.text("name", "姓名", person.name, most=30)
        phone = fields.text("phone", "手机号（对方回电用）", person.phone, most=20)
        id_number = fields.text(
            "id_number",
            "身份证号（可以不填）",
            person.id_number,
            help_text="信里只印末四位。",
            most=18,
        )
        address = fields.text(
            "address", "通讯地址（要寄回书面答复才填）", person.address, most=100
        )
        if not st.form_submit_button("存下"):
            return
        phone, id_number = phone.replace(" ", "").replace("-", ""), id_number.upper()
        if not name:
            fields.problems.append(Problem("name", "写上姓名，信才能签。"))
        if phone and not re.fullmatch(r"1\d{10}", phone):
            fields.problems.append(Problem("phone", "手机号是 1 开头的 11 位数字。"))
        if id_number and not re.fullmatch(r"\d{17}[\dX]", id_number):
            fields.problems.append(
                Problem("id_number", "身份证号是 18 位，最后一位可以是 X。不想填就空着。")
            )
        if fields.report():
            return
        who = Borrower(name=name, phone=phone, id_number=id_number, address=address)
        if session.save(case.model_copy(update={"borrower": who}), "填了署名"):
            session.tell("存下了，信上已经写好。")
        st.rerun()
