"""沟通: the real channel, what to say calmly, what to write down, and the log of contacts."""

import streamlit as st

from core.agenda.next_steps import next_step
from core.case.debt import Debt
from core.guidance.call_script import call_script
from core.lenders.hotline import hotline_advice
from core.workflow.progress import Progress, progress
from core.workflow.stages import Stage
from ui import clock, pieces, session
from ui.channel_check import channel_check
from ui.conduct import conduct
from ui.contact_form import contact_form
from ui.contact_log import contact_log
from ui.demand_form import demand_form
from ui.demand_log import demand_log
from ui.myths import myths_here
from ui.parties import parties
from ui.rehearsal import rehearsal
from ui.script_lines import script_lines
from ui.verification import checked_before, verification
from ui.way_on import way_on


def verdict(debt: Debt, state: Progress) -> tuple[str, str]:
    """What this call is for."""
    if state.stage in (Stage.SENT, Stage.UNDER_REVIEW):
        return f"问一句{debt.name}的进度", "只问三样：到哪一步了，还缺什么，哪天有答复。"
    if state.stage in (Stage.REPAYING, Stage.AGREED, Stage.BREACHED):
        return f"和{debt.name}保持联系", "有变化先说，比等对方来问有用。"
    if not state.contacts:
        return (
            f"给{debt.name}打第一个电话",
            "说三件事：遇到了什么困难，我愿意还，想知道怎么申请。照着念也行，说不出就挂了再打。",
        )
    return f"再和{debt.name}联系", "上次说到哪里，下面有记录。这次接着说。"


case, day = session.current_case(), clock.today()
head = st.container()
debt = pieces.choose_debt(case)
if debt is None:
    with head:
        pieces.title("打电话之前，先看这里")
    st.stop()
state = progress(case, debt.debt_id, day)
advice = hotline_advice(debt)
with head:
    pieces.title(*verdict(debt, state))

with st.container(gap="small"):
    parties(case, debt, day)
with st.container(gap="small"):
    pieces.section("先认准是真的官方")
    channel_check(advice)
    checked_before(state)
    with st.expander("有人找来要钱，先过这一关", icon=":material/verified_user:"):
        verification(debt, day)
with st.container(gap="small"):
    pieces.section("照着念")
    script_lines(call_script(case, debt, day))
    with st.expander("催收打来，先练一遍", icon=":material/record_voice_over:"):
        rehearsal()
with st.container(gap="small"):
    pieces.section("打完记一笔")
    number = advice.numbers[0].number if len(advice.numbers) == 1 else ""
    contact_form(debt, day, number=number)
with st.container(gap="small"):
    pieces.section("联系过几次")
    if state.contacts:
        contact_log(state.contacts, day)
    else:
        st.markdown("还没有通话记录。每次打完记三样：时间、工号、对方说了什么。")
with st.container(gap="small"):
    pieces.section("对方催过几次")
    if state.demands:
        conduct(debt, state)
        demand_log(state.demands, day)
    else:
        st.markdown("还没有记催款。短信、电话、信、上门都算，想起来的也可以补记。")
    with st.expander("对方催过款，记一笔", icon=":material/notifications:"):
        demand_form(debt, day)
myths_here("contact", debt, state, day)
if state.contacts or next_step(case, debt, day).page != "contact":
    way_on(case, debt, day, "contact")
