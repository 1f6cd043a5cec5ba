"""Importing a bill list on a page by itself, with what the case holds below."""

import streamlit as st

from core.figures import yuan_text
from ui import clock, pieces, session
from ui.bill_import import bill_import

case = session.current_case()
pieces.title("从账单表导入")
bill_import(case, clock.today())
for debt in session.current_case().debts:
    st.markdown(f"记着：{debt.name} {yuan_text(debt.balance.total)} 元")
