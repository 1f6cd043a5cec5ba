"""Choosing a bill list: a file the person has, our template to fill in, or the debts here as a file."""

from datetime import date

import streamlit as st

from core.case.case import Case
from core.errors import UnreadableFile
from core.importers.bill_export import bills_csv, bills_xlsx, template_csv, template_xlsx
from core.importers.bill_list import read_bills
from ui import pieces
from ui.bill_draft import BillDraft, keep, turn

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_CSV = "text/csv"


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
        with st.container(horizontal=True):
            st.download_button(
                "下载模板（Excel、WPS）",
                template_xlsx,
                file_name="还得清-账单表模板.xlsx",
                mime=XLSX,
                icon=":material/download:",
                on_click="ignore",
            )
            st.download_button(
                "下载模板（CSV）",
                template_csv,
                file_name="还得清-账单表模板.csv",
                mime=_CSV,
                type="tertiary",
                on_click="ignore",
            )


def _export(case: Case, as_of: date) -> None:
    with st.container(gap="xsmall"):
        pieces.section("把这里的债务存成表")
        st.markdown("列和模板一样，改完可以再导入，只会更新，不会重复。里面没有你的姓名和证件号。")
        with st.container(horizontal=True):
            st.download_button(
                f"导出 {len(case.debts)} 笔（Excel、WPS）",
                lambda: bills_xlsx(case.debts),
                file_name=f"还得清-账单表-{as_of:%Y%m%d}.xlsx",
                mime=XLSX,
                icon=":material/download:",
                on_click="ignore",
            )
            st.download_button(
                "导出（CSV）",
                lambda: bills_csv(case.debts),
                file_name=f"还得清-账单表-{as_of:%Y%m%d}.csv",
                mime=_CSV,
                type="tertiary",
                on_click="ignore",
            )
