"""Debts whose sum a newer credit report repeats: one tick brings the day of their figures up to date."""

from collections.abc import Sequence

import streamlit as st

from core.figures import date_text, yuan_text
from core.importers.report_proposal import Proposal
from ui import pieces
from ui.report_draft import turn
from ui.report_row import Row


def report_unchanged(proposals: Sequence[Proposal]) -> list[Row]:
    """All of them in one frame."""
    if not proposals:
        return []
    with st.container(border=True, gap="xsmall"):
        wanted = st.checkbox(
            f"**{len(proposals)} 笔数没变**，把日期更新成报告的",
            value=True,
            key=f"report.unchanged.{turn()}",
        )
        for each in proposals:
            if each.debt:
                pieces.quiet(
                    f"{pieces.escape(each.debt.name)}　{yuan_text(each.debt.balance.total)} 元，"
                    f"数截至 {date_text(each.day)}"
                )
    return [Row(wanted, each) for each in proposals]
