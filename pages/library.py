"""依据: every rule the desk uses, with its dates, standing and source; myths; numbers to call."""

import streamlit as st

from core.law.library import myths
from ui import clock, pieces, routes
from ui.myths import myth_list
from ui.numbers import numbers_to_call
from ui.rule_search import ask, found, rule_list

day = clock.today()
pieces.title(
    "每句话从哪里来",
    "这里是用到的规则。法律规定、行业规范、常见做法和还没核实的分开标；没核实的不要当依据写进信里。",
)
with st.container(gap="small"):
    wanted = ask(day)
    rules = found(wanted)
    st.markdown(
        f"**{len(rules)} 条。**" if rules else "没有找到。换个短一点的词，或少选一个条件。"
    )
with st.container(gap="xsmall"):
    rule_list(rules)
with st.container(gap="xsmall"):
    pieces.section("听过的这些话，不是这样")
    myth_list(myths())
with st.container(gap="small"):
    pieces.section("可以打的电话")
    numbers_to_call()
if st.button("回到今天", type="primary"):
    routes.go("today")
