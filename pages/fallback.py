"""协商不成: the next attempt, the ladder, a court's paper, a debt sold; where else there is help."""

import streamlit as st

from core.case.debt import Debt
from core.workflow.progress import Progress, progress
from core.workflow.stages import Stage
from ui import clock, pieces, routes, session
from ui.changed_hands import changed_hands
from ui.help_links import help_links
from ui.ladder_view import ladder_section
from ui.legal_limit import legal_limit
from ui.myths import myths_here
from ui.refusal import refusal_reading
from ui.support import support_link


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
                f"现在找你的是{holder}。先核对再谈，没核对清楚之前不付给它。",
            )
    return (
        "谈不下来，也还有路",
        "按顺序走：改一改再提一次，对方的投诉渠道，监管，调解，最后才是个人破产。大多不收钱。",
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
            refusal_reading(case, debt, day)
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
    if not state.paid_off:
        with st.container(gap="xsmall"):
            ladder_section(case, debt, state, day)
    if not sued:
        court(debt, state)
    with st.container(gap="small"):
        changed_hands(debt, state, day)
    myths_here("fallback", debt, state, day)
    help_links()
    if state.stage is not Stage.REFUSED and st.button("回到今天", type="primary"):
        routes.go("today")
support_link()
