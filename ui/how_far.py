"""How far an agreement is kept: paid, waived, left, instalments and months to go."""

import streamlit as st

from core.calculations.repayment import InstalmentState, InstalmentStatus, missed
from core.figures import date_text, whole_yuan_text
from core.money import ZERO
from core.workflow.progress import Progress
from ui import pieces


def how_far(statuses: tuple[InstalmentStatus, ...]) -> str:
    """已还 2 期，还剩 34 期."""
    paid = sum(status.state is InstalmentState.PAID for status in statuses)
    late = missed(statuses)
    tail = f"有 {len(late)} 期过了日子。" if late else "到今天没有缺的。"
    return f"**已还 {paid} 期，还剩 {len(statuses) - paid} 期。** {tail}"


def how_far_figures(state: Progress, statuses: tuple[InstalmentStatus, ...]) -> None:
    """Four figures, and when the last instalment is; a waiver counts by the agreement, once it is kept."""
    if state.terms is None:
        return
    open_ones = [status for status in statuses if status.state is not InstalmentState.PAID]
    waived = state.terms.waived.total
    with st.grid(4, min_column_width=140):
        st.metric("已还（元）", whole_yuan_text(state.paid_under_agreement))
        st.metric("说好免掉（元）", whole_yuan_text(waived) if waived else "没有")
        st.metric("还剩（元）", whole_yuan_text(state.left_under_agreement))
        st.metric("还有（期）", len(open_ones))
    said = []
    if open_ones:
        said.append(f"照着还，{date_text(open_ones[-1].instalment.due_date)}还完。")
    if waived > ZERO:
        said.append("免掉的要看协议怎么写，一般按约还完才算数。")
    pieces.quiet("".join(said))
