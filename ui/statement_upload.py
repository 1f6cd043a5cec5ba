"""Choosing a statement: a file the person has, our template to fill in, or the account here as a file."""

from datetime import date

import streamlit as st

from core.case.debt import Debt
from core.errors import UnreadableFile
from core.importers.statement import read_statement
from core.importers.statement_export import (
    statement_csv,
    statement_template_csv,
    statement_template_xlsx,
    statement_xlsx,
)
from ui import pieces
from ui.file_pair import file_pair
from ui.statement_draft import StatementDraft, keep, turn


def statement_upload(debt: Debt, as_of: date) -> None:
    """The file, read at once; a file that cannot be read stays here with the reason."""
    uploaded = st.file_uploader(
        "选还款明细或账单明细（.xlsx 或 .csv，最大 10 MB）",
        key=f"statement.file.{debt.debt_id}.{turn()}",
    )
    pieces.quiet(
        "只放这一笔的。App 里能导出的还款记录、银行流水都可以，表头怎么写都行。文件只在这台电脑上读。"
    )
    if uploaded is not None:
        data = uploaded.getvalue()
        try:
            file = read_statement(data, uploaded.name)
        except UnreadableFile as error:
            st.warning(pieces.escape(error.sentence))
        else:
            keep(debt.debt_id, StatementDraft(data, uploaded.name, file, file.columns))
            st.rerun()
    with st.expander("没有这样的文件？"):
        st.markdown("下载模板，照着 App 里的还款记录填。里面有一行例子和填写说明。")
        file_pair("下载模板", "还得清-流水模板", statement_template_xlsx, statement_template_csv)
    if debt.movements:
        with st.expander(f"把这里的 {len(debt.movements)} 行流水存成表"):
            st.markdown("列和模板一样，改完可以再导入，已经有的不会重复。")
            file_pair(
                f"导出 {len(debt.movements)} 行",
                f"还得清-流水-{as_of:%Y%m%d}",
                lambda: statement_xlsx(debt.movements),
                lambda: statement_csv(debt.movements),
            )
