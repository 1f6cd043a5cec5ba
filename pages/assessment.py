"""评估: what comes next for one debt, what it is made of, what can be asked, and three roads."""

import streamlit as st

from core.calculations.left_alone import left_alone
from core.calculations.lender_view import lender_reasons
from core.calculations.options import compare_options
from core.case.lateness import late_text
from core.guidance.consequences import consequences
from core.guidance.relief import relief_options
from core.workflow.progress import progress
from ui import clock, pieces, routes, session
from ui.consequences import what_comes_next
from ui.left_alone_chart import left_alone_bands, months_ahead
from ui.lenders_eye import eye_section
from ui.myths import myths_here
from ui.owed_columns import owed_of, three_columns, under_agreement
from ui.relief import relief_list
from ui.roads import reasons, roads

case, day = session.current_case(), clock.today()
head = st.container(gap="small")
with head:
    top = st.container()
    debt = pieces.choose_debt(case)
if debt is None:
    with top:
        pieces.title("先填一笔，再看会怎样")
else:
    ahead = consequences(debt, day)
    with top:
        pieces.title(f"{debt.name}，{late_text(debt, day).removeprefix('已')}", ahead.civil)
    with st.container(gap="small"):
        pieces.section("接下来会发生什么")
        what_comes_next(ahead)
    with st.container(gap="small"):
        pieces.section("到底欠多少")
        under_agreement(progress(case, debt.debt_id, day), debt, day)
        three_columns(owed_of(case, debt, day), debt, day)
    with st.container(gap="small"):
        pieces.section("放着不管，会变成多少")
        left_alone_bands(left_alone(debt, months_ahead(), day))
    with st.container(gap="small"):
        pieces.section("能谈什么")
        st.markdown("都可以请求，由对方决定。绿色的从你的情况看适合先提。")
        relief_list(relief_options(case, debt, day))
    myths_here("assessment", debt, progress(case, debt.debt_id, day), day)
    with st.container(gap="small"):
        pieces.section("三条路，摆在一起看")
        roads(compare_options(case, debt, day))
    with st.container(gap="small"):
        pieces.section("对方为什么可能愿意谈")
        reasons(lender_reasons(debt, day))
        offer = case.offer(debt.debt_id)
        eye_section(debt, offer.terms if offer else None, day)
    if st.button(
        "去做方案", type="primary", icon=":material/arrow_forward:", icon_position="right"
    ):
        routes.go("plan")
