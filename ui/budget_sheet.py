"""收支明细表 on the screen: what changed, when to look again, and the page to take away."""

from datetime import date
from functools import partial

import streamlit as st

from core.calculations.budget_changes import budget_changes
from core.calculations.reference.lines import SCOPE, average_known
from core.case.case import Case
from core.documents.budget_sheet import SHEET_NAME, budget_sheet
from core.documents.html import render_html
from core.documents.pdf import check_printable, render_pdf
from core.errors import MissingGlyph, Problem
from core.figures import date_text
from ui import pieces, session
from ui.inputs import Fields


def sheet(case: Case, as_of: date) -> None:
    """The sheet, its download, and its dates."""
    pieces.section("收支明细表")
    if not (case.budget.incomes and case.budget.spending):
        st.markdown("收入和支出都填了，这里就有一页明细表，可以附在申请书后面。")
        return
    _changes(case)
    with_assets = bool(case.budget.assets) and st.checkbox(
        "把财产也写上", value=False, help="写上，对方就知道了。不写也可以。", key="sheet.assets"
    )
    letter = budget_sheet(case, as_of, average_known(as_of, SCOPE), with_assets=with_assets)
    try:
        check_printable(letter)
    except MissingGlyph as missing:
        st.warning(missing.sentence)
        return
    st.download_button(
        "下载明细表",
        partial(render_pdf, letter),
        f"{SHEET_NAME}-{as_of.isoformat()}.pdf",
        "application/pdf",
        icon=":material/download:",
        on_click="ignore",
        key="download.sheet",
    )
    with st.container(border=True, key="paper"):
        st.html(render_html(letter))
    _review(case, as_of)


def _changes(case: Case) -> None:
    if not case.past_budgets or case.budget.made_on is None:
        return
    past = case.past_budgets[-1]
    changes = budget_changes(past, case.budget)
    if not changes or past.made_on is None:
        return
    st.markdown(f"**和 {date_text(past.made_on)}那份比**")
    st.markdown("\n".join(f"- {change.sentence}" for change in changes))


def _review(case: Case, as_of: date) -> None:
    due = case.budget.next_review
    if due:
        when = "今天就该看一遍" if due <= as_of else f"{date_text(due)}再看一遍"
        st.markdown(f"收支会变，**{when}**。变了就改，方案跟着重算。")
    fields = Fields(f"review.{case.case_id}")
    with st.expander("换个日子再看", icon=":material/event:"), st.form("review", border=False):
        day = fields.day("review_on", "哪天再看", due)
        if not st.form_submit_button("定下"):
            return
        if day is None or day <= as_of:
            fields.report([Problem("review_on", "请选今天以后的一天。")])
            return
    changed = case.budget.model_copy(update={"review_on": day})
    if session.save(case.model_copy(update={"budget": changed}), "定了收支哪天再看"):
        session.tell(f"到 {date_text(day)}会提醒你再看一遍。")
    st.rerun()
