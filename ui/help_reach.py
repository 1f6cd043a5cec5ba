"""影响什么: by stage, what debt touches and does not; each cell with its standing and rules."""

import streamlit as st

from core.guidance.reach import ReachStage, reach
from ui import pieces
from ui.rules import COLOURS, rule_line


def reach_table() -> None:
    """One stage at a time, so that a phone shows it as a list."""
    stage = st.segmented_control(
        "到了哪一步",
        list(ReachStage),
        default=ReachStage.OVERDUE,
        format_func=lambda each: each.label,
        required=True,
        key="reach.stage",
    )
    pieces.quiet("后三种都要先有法院的判决或决定。电话、短信里说的不算。")
    for topic in reach():
        cell = topic.cells[ReachStage(stage or ReachStage.OVERDUE)]
        st.markdown(
            f"**{topic.name}**　:{COLOURS[cell.standing.value]}-badge[{cell.standing.label}]  \n{cell.says}"
        )
    with st.popover("依据", icon=":material/menu_book:"):
        rules = (rule for topic in reach() for rule in topic.cells[ReachStage(stage)].rules)
        for rule in dict.fromkeys(rules):
            rule_line(rule)
