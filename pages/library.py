"""依据: the law of a chosen day: rules, dated values, what changes soon, what is not verified, myths."""

from datetime import date

import streamlit as st

from core.law.library import myths
from ui import clock, pieces, routes
from ui.ask_box import ask_box
from ui.dated_values import dated_values
from ui.kind_rules import kind_rules
from ui.law_changes import law_changes
from ui.myths import myth_list
from ui.numbers import numbers_to_call
from ui.open_questions import unverified
from ui.rule_cards import rule_list
from ui.rule_search import ask, found

RULES, VALUES, CHANGES, UNVERIFIED, MYTHS = "规则", "数值", "变化", "未核实", "误区"

today = clock.today()
pieces.title(
    "每句话从哪里来",
    "这里是用到的规则。法律规定、行业规范、常见做法和还没核实的分开标；没核实的不要当依据写进信里。",
)
ask_box("library", "不知道在哪一条，用你自己的话问")
with st.container(gap="small"):
    chosen = st.date_input("按哪一天的法律", today, format="YYYY-MM-DD", key="rules.on")
    on = chosen if isinstance(chosen, date) else today
    room = st.segmented_control(
        "看哪一样",
        [RULES, VALUES, CHANGES, UNVERIFIED, MYTHS],
        default=RULES,
        required=True,
        label_visibility="collapsed",
        key="rules.room",
    )
if room == RULES:
    with st.container(gap="small"):
        wanted = ask(on)
        rules = found(wanted)
        if wanted.kind:
            kind_rules(wanted.kind)
        st.markdown(
            f"**{len(rules)} 条。**" if rules else "没有找到。换个短一点的词，或少选一个条件。"
        )
    with st.container(gap="xsmall"):
        rule_list(rules, on, today)
elif room == VALUES:
    dated_values(on, today)
elif room == CHANGES:
    law_changes(on)
elif room == UNVERIFIED:
    unverified(on, today)
else:
    with st.container(gap="xsmall"):
        pieces.section("听过的这些话，不是这样")
        myth_list(myths())
if room in {RULES, MYTHS}:
    with st.container(gap="small"):
        pieces.section("可以打的电话")
        numbers_to_call()
if st.button("回到今天", type="primary"):
    routes.go("today")
