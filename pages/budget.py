"""收支: what a month leaves for debts, what happened, who the person is, and the materials."""

import streamlit as st

from ui import clock, session
from ui.budget_form import reserve_form, spending_form
from ui.budget_topics import Topic, choose_topic
from ui.income_form import income_form
from ui.materials import materials_list
from ui.month_verdict import is_complete, verdict, way_on
from ui.person_form import hardship_form, person_form

case, day = session.current_case(), clock.today()
complete = is_complete(case.budget)

verdict(case.budget)
topic = choose_topic()
with st.container(gap="small"):
    match topic:
        case Topic.INCOME:
            income_form(case, primary=not complete)
        case Topic.SPENDING:
            spending_form(case, primary=not complete)
        case Topic.RESERVE:
            reserve_form(case, primary=not complete)
        case Topic.HARDSHIP:
            hardship_form(case, day)
        case Topic.PERSON:
            person_form(case)
        case Topic.MATERIALS:
            materials_list(case, day)
if complete:
    way_on(case.budget)
