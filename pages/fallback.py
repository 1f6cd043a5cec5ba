"""协商不成: the next attempt, the ways on in their order, a court's paper, a debt sold; and support."""

import streamlit as st

from core.case.debt import Debt
from core.workflow.progress import Progress, progress
from core.workflow.stages import Stage
from ui import clock, court_forms, fallback_forms, pieces, routes, session
from ui.fallback_ways import started_ways, ways_on
from ui.guarantor_form import guarantor_form
from ui.legal_limit import legal_limit
from ui.support import support


def verdict(debt: Debt, state: Progress) -> tuple[str, str]:
    """The page's title and paragraph for where this debt stands."""
    reason = state.reply.reason if state.reply else ""
    match state.stage:
        case Stage.REFUSED:
            why = f"对方说的理由：{pieces.escape(reason)}。" if reason else ""
            return (
                f"{debt.name}没有同意，还能再提",
                f"{why}一次没同意不是到头。先看改哪一样，再定哪天提；同时可以走下面的路。",
            )
        case Stage.SUED:
            return (
                f"{debt.name}，法院程序",
                "收到文书不等于输了，也不等于不能谈。看清期限，按期回应，调解的门一直开着。",
            )
        case Stage.SOLD_ON:
            holder = pieces.escape(state.sale.assignee) if state.sale else "别的公司"
            return (
                f"{debt.name}说是转给了别家",
                f"现在找你的是{holder}。先核对再谈，没核对清楚之前不转账。",
            )
    return (
        "谈不下来，也还有路",
        "按顺序走：改一改再提一次，投诉，调解，法律援助，家人帮忙，最后才是个人破产。大多不收钱。",
    )


def refused(debt: Debt, state: Progress) -> None:
    """The next attempt: what is planned, or the form to plan it."""
    with st.container(border=True, key="lead"):
        planned = state.next_attempt
        if planned:
            st.header(
                f"{planned.again_on.month} 月 {planned.again_on.day} 日再提一次", anchor=False
            )
            st.markdown(f"这次改：{pieces.escape(planned.change)}")
        else:
            st.header("先定下一次", anchor=False)
            if state.reply and state.reply.suggestion:
                st.markdown(f"对方建议：{pieces.escape(state.reply.suggestion)}")
            fallback_forms.next_attempt(debt.debt_id, day)
        if st.button("改方案，再写一份申请", type="primary"):
            routes.go("plan")


def court(debt: Debt, state: Progress) -> None:
    """A court's paper: its time limit, and the way to the page that answers it."""
    with st.container(gap="small"):
        pieces.section("法院、仲裁的文书")
        legal_limit(state, day)
        st.markdown(
            "短信和电话里说的“已立案”不算送达。真不真、哪天前交什么、开庭和执行，都在“法院文书”页。"
        )
        routes.link("court", "去法院文书", debt_id=debt.debt_id)


def changed_hands(debt: Debt) -> None:
    """What to verify before talking to somebody new, and the forms."""
    pieces.section("说债权转给了别人，或有人替你还了")
    st.markdown(
        "先看三样：原来的贷款人发的转让通知；新公司的全称和营业执照；转让的是不是你这一笔、多少钱。"
        "打原来贷款人的官方客服问一句，是最简单的核对。"
    )
    with st.expander("记下债权转让", icon=":material/swap_horiz:"):
        court_forms.debt_sold(debt.debt_id, day)
    with st.expander("担保公司或保险公司替我还了款", icon=":material/handshake:"):
        st.markdown("它要拿得出代偿证明。先向原来的贷款人核实，再决定和谁谈。")
        guarantor_form(debt, day)


case, day = session.current_case(), clock.today()
with st.container(gap="small"):
    top = st.container()
    debt = pieces.choose_debt(case)
if debt is None:
    with top:
        pieces.title("谈不下来，也还有路")
else:
    state = progress(case, debt.debt_id, day)
    with top:
        pieces.title(*verdict(debt, state))
    if state.stage is Stage.REFUSED:
        refused(debt, state)
    sued = state.stage is Stage.SUED
    if sued:
        court(debt, state)
    with st.container(gap="xsmall"):
        pieces.section("一步一步，还有这些路")
        started_ways(state, day)
        ways_on(case, debt, day)
    if not sued:
        court(debt, state)
    with st.container(gap="small"):
        changed_hands(debt)
    if state.stage is not Stage.REFUSED and st.button("回到今天", type="primary"):
        routes.go("today")
support()
