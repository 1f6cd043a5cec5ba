"""收支: what a month leaves for debts, what happened, who the person is, and the materials."""

import streamlit as st

from core.checks.materials import materials
from ui import clock, pieces, session
from ui.assets_form import assets_form
from ui.budget_form import reserve_form, spending_form
from ui.budget_sheet import sheet
from ui.budget_topics import Topic, choose_topic
from ui.income_form import income_form
from ui.material_list import material_list
from ui.month_verdict import is_complete, verdict, way_on
from ui.other_income import other_incomes
from ui.person_form import hardship_form, person_form
from ui.spending_averages import spending_averages

case, day = session.current_case(), clock.today()
complete = is_complete(case.budget)

verdict(case.budget)
topic = choose_topic()
with st.container(gap="small"):
    match topic:
        case Topic.INCOME:
            income_form(case, day, primary=not complete)
            other_incomes(case, day)
        case Topic.SPENDING:
            spending_form(case, day, primary=not complete)
            spending_averages(case, day)
        case Topic.RESERVE:
            reserve_form(case, day, primary=not complete)
            assets_form(case, day)
        case Topic.HARDSHIP:
            hardship_form(case, day)
        case Topic.PERSON:
            person_form(case)
        case Topic.MATERIALS:
            wanted = materials(case, day)
            there = sum(each.collected is True for each in wanted)
            pieces.section(f"材料收好了 {there} 样，一共 {len(wanted)} 样")
            material_list(case, wanted, day)
        case Topic.SHEET:
            sheet(case, day)
if complete:
    way_on(case.budget)
