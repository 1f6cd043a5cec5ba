"""家人朋友: what a loan from them costs, whether the month carries it, the warning, and the agreement."""

from datetime import date
from decimal import Decimal
from functools import partial

import streamlit as st

from core.calculations.capacity import repayment_capacity
from core.calculations.family_loan import FamilyLoan, family_loan, loan_ceiling
from core.case.case import Case
from core.case.entries import FallbackKind
from core.checks.typed_rates import read_annual_rate
from core.documents.family_agreement import AGREEMENT_NAME, family_agreement
from core.documents.html import render_html
from core.documents.letter import Letter
from core.documents.pdf import check_printable, render_pdf
from core.errors import MissingGlyph
from core.figures import percent_text, yuan_text
from core.workflow.progress import binding_terms
from ui import fallback_forms, pieces
from ui.contract_reading import rate, whole
from ui.inputs import Fields
from ui.rules import rule_line

_WARNINGS = (
    "不刷卡套现、不借新的网贷来还旧的，也不让家人用他们的名字去借。",
    "不让家人做担保人、共同借款人。签了，债就也是他们的。",
    "对方写明“还多少、哪天还、还了以后欠款为 0”，再请家人出钱。先付后写，容易白付。",
    "把全部欠款摊开讲，不藏着。藏一笔，后面更难开口。",
)
_MOST_MONTHS = 120


def family_help(case: Case, as_of: date) -> None:
    """The warning first; then the terms, their cost, and the paper."""
    with st.container(border=True, key="lead"):
        st.markdown("**先守住这几条**\n\n" + "\n".join(f"- {each}" for each in _WARNINGS))
        with st.popover("依据", icon=":material/menu_book:"):
            for rule in ("cc_1064", "cc_688", "scam_debt_restructure_loan"):
                rule_line(rule)
    pieces.section("借多少、怎么还")
    fields = Fields(f"family.{case.case_id}")
    with st.grid(2, min_column_width=240):
        with st.container(gap=None):
            amount_text = fields.amount("amount", "借多少（元）", None)
        with st.container(gap=None):
            months_text = fields.text("months", "分几个月还", "12", most=3)
        with st.container(gap=None):
            rate_text = fields.text("rate", "年利率（%），不收就填 0", "0", most=12)
        with st.container(gap=None):
            lent_on = fields.day("lent_on", "哪天借到", as_of) or as_of
    lender = fields.text("lender", "谁借给你（可以空着，打印后手写）", most=30)
    purpose = fields.text("purpose", "用来做什么", _purpose(case), most=60)
    settles = st.checkbox(
        "这笔钱用来结清，要先看到对方写下来的话", value=True, key=f"{fields.form}.settles"
    )
    ceiling = loan_ceiling(lent_on)
    if ceiling.annual_rate is not None:
        unsure = "" if ceiling.verified else "（还没有核实到这一天的数）"
        pieces.quiet(
            f"个人之间借钱，利息的上限是年 {percent_text(ceiling.annual_rate)}{unsure}。没有写利息的，视为没有利息。"
        )
    if not amount_text.strip():
        return
    amount = fields.read("amount", amount_text)
    yearly = rate(fields, "rate", rate_text, read_annual_rate)
    months = whole(fields, "months", months_text, _MOST_MONTHS, "请填 1 到 120 的整数，比如 12。")
    if fields.report() or amount is None:
        return
    loan = family_loan(
        amount,
        yearly or Decimal(0),
        months or 1,
        lent_on,
        available=repayment_capacity(case.budget).available,
        promised=[terms.monthly for terms in binding_terms(case, as_of).values()],
    )
    if not isinstance(loan, FamilyLoan):
        fields.report(loan)
        return
    _cost(loan, case)
    _paper(
        family_agreement(loan, lender, case.borrower.name, purpose, as_of, settles=settles), as_of
    )
    debt = pieces.choose_debt(case) if case.debts else None
    if debt:
        with st.popover("已经开口了，记一笔", icon=":material/edit_note:"):
            fallback_forms.help_started(
                "family", debt.debt_id, FallbackKind.FAMILY_HELP, "家人", as_of
            )


def _purpose(case: Case) -> str:
    return f"结清{case.debts[0].name}" if len(case.debts) == 1 else ""


def _cost(loan: FamilyLoan, case: Case) -> None:
    months = len(loan.schedule)
    free = "不收利息" if not loan.annual_rate else f"利息一共 {yuan_text(loan.interest)} 元"
    st.markdown(f"**每月还 {yuan_text(loan.monthly)} 元，{months} 个月，{free}。**")
    if not case.budget.incomes:
        st.markdown("还没有填收支，这里看不出每月还不还得起。")
    elif loan.fits:
        st.markdown(f"照收支算，还家人以后，每月还剩 {yuan_text(loan.left)} 元给别的债。")
    else:
        st.warning(
            f"照收支算，每月还差 {yuan_text(-loan.left)} 元。借了也还不上，伤的是两边。"
            "借少一点、分久一点，或者先不借。",
            icon=":material/front_hand:",
        )
    pieces.working(loan.working, loan.ceiling.citations)


def _paper(letter: Letter, as_of: date) -> None:
    pieces.section("写下来")
    st.markdown("两个人各签一份。身份证号打印后手写。转账时备注“借款”，凭证夹在一起。")
    try:
        check_printable(letter)
    except MissingGlyph as missing:
        st.warning(missing.sentence)
        return
    name = f"{AGREEMENT_NAME}-{as_of.isoformat()}"
    with st.container(horizontal=True):
        st.download_button(
            "下载借款协议",
            partial(render_pdf, letter),
            f"{name}.pdf",
            "application/pdf",
            type="primary",
            icon=":material/download:",
            on_click="ignore",
            key="download.family",
        )
        st.download_button(
            "下载 DOCX，自己再改",
            partial(_as_docx, letter),
            f"{name}.docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            type="tertiary",
            icon=":material/edit_document:",
            on_click="ignore",
            key="docx.family",
        )
    with st.container(border=True, key="paper"):
        st.html(render_html(letter))


def _as_docx(letter: Letter) -> bytes:
    from core.documents.docx import render_docx  # noqa: PLC0415  python-docx costs 0.1 s to import

    return render_docx(letter)
