"""沟通: the real channel, what to say calmly, what to write down, and the log of contacts."""

import streamlit as st

from core.agenda.next_steps import next_step
from core.lenders.hotline import hotline_advice
from core.workflow.progress import progress
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
from ui.script_lines import chosen_script, script_lines
from ui.verification import checked_before, verification
from ui.way_on import way_on

case, day = session.current_case(), clock.today()
head = st.container()
debt = pieces.choose_debt(case)
if debt is None:
    with head:
        pieces.title("打电话之前，先看这里")
    st.stop()
state = progress(case, debt.debt_id, day)
advice = hotline_advice(debt)
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
    script = chosen_script(case, debt, day)
    script_lines(script)
    with st.expander("催收打来，先练一遍", icon=":material/record_voice_over:"):
        rehearsal(case, debt, day)
with head:
    pieces.title(pieces.escape(script.title), pieces.escape(script.lead))
with st.container(gap="small"):
    pieces.section("打完记一笔")
    number = advice.numbers[0].number if len(advice.numbers) == 1 else ""
    contact_form(case, debt, day, number=number)
with st.container(gap="small"):
    pieces.section("联系过几次")
    if state.contacts:
        contact_log(case, state.contacts, day)
    else:
        st.markdown("还没有通话记录。每次打完记三样：时间、工号、对方说了什么。")
with st.container(gap="small"):
    pieces.section("对方催过几次")
    if state.demands:
        conduct(debt, state)
        demand_log(case, state.demands, day)
    else:
        st.markdown("还没有记催款。短信、电话、信、上门都算，想起来的也可以补记。")
    with st.expander("对方催过款，记一笔", icon=":material/notifications:"):
        demand_form(case, debt, day)
myths_here("contact", debt, state, day)
if state.contacts or next_step(case, debt, day).page != "contact":
    way_on(case, debt, day, "contact")
