"""Choosing a bill list: a file the person has, our template to fill in, or the debts here as a file."""

from datetime import date

import streamlit as st

from core.case.case import Case
from core.errors import UnreadableFile
from core.importers.bill_export import bills_csv, bills_xlsx, template_csv, template_xlsx
from core.importers.bill_list import read_bills
from ui import pieces
from ui.bill_draft import BillDraft, keep, turn
from ui.file_pair import file_pair


def bill_upload(case: Case, as_of: date) -> None:
    """The file, read at once; a file that cannot be read stays here with the reason."""
    uploaded = st.file_uploader(
        "选账单表（.xlsx 或 .csv，最大 10 MB）", key=f"bill.file.{case.case_id}.{turn()}"
    )
    pieces.quiet(
        "一行一笔债就行，表头怎么写都可以，下一步再对。文件只在这台电脑上读，不会传到别处。"
    )
    if uploaded is not None:
        try:
            file = read_bills(uploaded.getvalue(), uploaded.name)
        except UnreadableFile as error:
            st.warning(pieces.escape(error.sentence))
        else:
            day = min(file.said_as_of or as_of, as_of)
            keep(
                case.case_id,
                BillDraft(uploaded.getvalue(), uploaded.name, file, file.columns, day),
            )
            st.rerun()
    _template()
    if case.debts:
        _export(case, as_of)


def _template() -> None:
    with st.container(gap="xsmall"):
        pieces.section("还没有表？")
        st.markdown("下载模板，照着填。里面有一行例子和填写说明。")
        file_pair("下载模板", "还得清-账单表模板", template_xlsx, template_csv)


def _export(case: Case, as_of: date) -> None:
    with st.container(gap="xsmall"):
        pieces.section("把这里的债务存成表")
        st.markdown("列和模板一样，改完可以再导入，只会更新，不会重复。里面没有你的姓名和证件号。")
        file_pair(
            f"导出 {len(case.debts)} 笔",
            f"还得清-账单表-{as_of:%Y%m%d}",
            lambda: bills_xlsx(case.debts),
            lambda: bills_csv(case.debts),
        )
