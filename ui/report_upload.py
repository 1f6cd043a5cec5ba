"""Handing in a credit report: the PDF, with its password where it has one, or its text pasted."""

from datetime import date

import streamlit as st

from core.case.case import Case
from core.errors import UnreadableFile
from core.importers.credit_report import read_credit_report
from core.importers.report_model import CreditReport
from ui import pieces
from ui.report_draft import keep, turn
from ui.rules import rule_line

_PDF, _PASTE = "选 PDF", "粘贴文字"


def report_upload(case: Case, as_of: date) -> None:
    """The report, read at once; one that cannot be read stays here with the reason and what to do."""
    way = st.segmented_control(
        "怎么给", (_PDF, _PASTE), default=_PDF, required=True, label_visibility="collapsed"
    )
    with st.container(gap="small"):
        if way == _PDF:
            _file(case, as_of)
        else:
            _pasted(case, as_of)
    _where_to_get_one()


def _file(case: Case, as_of: date) -> None:
    place = f"{case.case_id}.{turn()}"
    uploaded = st.file_uploader("选信用报告（PDF，最大 10 MB）", key=f"report.file.{place}")
    pieces.quiet("只在运行这个程序的电脑上读，不会传到别处。姓名和证件号不留，原来的文件也不留。")
    if uploaded is None:
        return
    try:
        keep(case.case_id, _read(uploaded.getvalue(), place, as_of))
    except UnreadableFile as error:
        st.warning(pieces.escape(error.sentence))
    else:
        st.rerun()


def _read(data: bytes, place: str, as_of: date) -> CreditReport:
    """The report in a PDF; where it is locked, the password is asked for and used once."""
    try:
        return read_credit_report(data, as_of=as_of)
    except UnreadableFile as error:
        if error.reason != "wrong_password":
            raise
        password = st.text_input(
            "打开这份 PDF 的密码",
            type="password",
            key=f"report.password.{place}",
            help="查询报告时设的，或短信里给的。只用来打开这一次，不保存。",
        )
        if not password:
            raise
    return read_credit_report(data, password=password, as_of=as_of)


def _pasted(case: Case, as_of: date) -> None:
    with st.form(f"report.paste.{case.case_id}.{turn()}", border=False):
        text = st.text_area(
            "把报告全文粘贴在这里",
            height=240,
            placeholder="打开报告，全选，复制，粘贴。从“个人信用报告”到最后一页都要。",
        )
        sent = st.form_submit_button("读一读", type="primary")
    pieces.quiet("姓名和证件号不留。")
    if not sent:
        return
    try:
        report = read_credit_report(text, as_of=as_of)
    except UnreadableFile as error:
        st.warning(pieces.escape(error.sentence))
    else:
        keep(case.case_id, report)
        st.rerun()


def _where_to_get_one() -> None:
    with st.expander("还没有信用报告？"):
        st.markdown(
            "自己查，不用请人代查：\n\n"
            "- 中国人民银行征信中心网站，或“云闪付”、多数银行的 App 里搜“信用报告”，申请简版。\n"
            "- 人民银行分支机构和有些银行网点的自助机，可以当场打印。\n\n"
            ":small[:gray[这些是常见的渠道，没有逐个核对，以征信中心公布的为准。]]"
        )
        rule_line("credit_17")
