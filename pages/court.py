"""法院文书: is it real, which paper, by when, what to file, the hearing, enforcement; talking at every step."""

import streamlit as st

from core.agenda.court_dates import live_papers
from core.case.debt import Debt
from core.workflow.progress import Progress, progress
from core.workflow.stages import Stage
from ui import clock, court_forms, pieces, routes, session
from ui.court_days import court_days
from ui.court_enforcement import enforcement
from ui.court_guide import paper_guide
from ui.court_hearing import hearing
from ui.court_paper_form import court_paper
from ui.court_points import based_on
from ui.court_real import is_it_real
from ui.legal_limit import legal_limit


def verdict(debt: Debt | None, state: Progress | None) -> tuple[str, str]:
    """The title and paragraph: nothing recorded, or what came last."""
    if debt and state and state.stage is Stage.SUED:
        return (
            f"{debt.name}，{state.running_papers[-1].paper.label}",
            "收到文书不等于输了，也不等于不能谈。看清哪天前做什么，按期回应。",
        )
    return (
        "收到法院、仲裁的文书，先看这里",
        "先看真不真，再记下收到的日子，就知道哪天前交什么。每一步都还可以谈。",
    )


case, day = session.current_case(), clock.today()
with st.container(gap="small"):
    top = st.container()
    debt = pieces.choose_debt(case)
state = progress(case, debt.debt_id, day) if debt else None
with top:
    pieces.title(*verdict(debt, state))
sued = state is not None and state.stage is Stage.SUED
if debt and state and sued:
    with st.container(gap="small"):
        legal_limit(state, day)
        pieces.section("交什么，不做什么")
        paper_guide(state.running_papers[-1].paper, day, debt.debt_id)
    with st.container(gap="small"):
        pieces.section("哪天前做什么")
        court_days(state, day)
with st.container(gap="small"):
    pieces.section("收到的文书")
    real = is_it_real(day, open_it=not sued)
    if debt and state:
        with st.expander(
            "再记一份文书" if sued else "收到了文书，记在这里", icon=":material/edit_note:"
        ):
            st.markdown("只记真正收到的文书。短信和电话里说的“已立案”不算。")
            court_paper(debt.debt_id, day)
        if sued:
            with st.expander("法院程序结束了", icon=":material/check:"):
                court_forms.court_case_ended(debt.debt_id, day)
with st.container(gap="small"):
    pieces.section("开庭和执行")
    asked = [paper.sum_claimed for paper in live_papers(state)] if state else []
    heard = hearing(next(filter(None, reversed(asked)), None), day, debt.debt_id if debt else "")
    enforced = enforcement(day)
    based_on((*real, *heard, *enforced), "上面这些话的依据")
if debt:
    with st.container(gap="xsmall"):
        pieces.section("每一步都可以谈")
        st.markdown(
            "起诉前、开庭前、判决后、执行里，都可以和对方谈分期。谈成的写下来，留好凭证；"
            "期限照样要守，谈着不等于回应了法院。"
        )
        routes.link("plan", "去看方案", debt_id=debt.debt_id)
        routes.link("fallback", "别的路：调解、法律援助", debt_id=debt.debt_id)
if not sued and st.button("回到今天", type="primary"):
    routes.go("today")
