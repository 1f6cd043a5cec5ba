"""是不是真的: how to check that a case was filed, a case number read, and what a fake looks like."""

from datetime import date

import streamlit as st

from core.checks.case_number import CaseNumber, read_case_number
from core.guidance.court import court_topic
from core.lenders.channels import shown_number
from ui import pieces
from ui.court_points import points, rules_of


def is_it_real(as_of: date, *, open_it: bool) -> tuple[str, ...]:
    """The checks, the number, the fakes; returns the rules they rest on."""
    real, fake = court_topic("real"), court_topic("fake")
    with st.expander(f"**{real.title}**", icon=":material/search_check:", expanded=open_it):
        points(real.points, as_of)
        typed = st.text_input(
            "案号抄在这里，看写法对不对",
            key="court.number",
            placeholder="（2026）浙0106民初1234号",
        )
        if typed and typed.strip():
            number_verdict(read_case_number(typed, as_of))
        st.markdown(f"**{fake.title}**")
        points(fake.points, as_of)
        number = shown_number("police_96110")
        if number:
            st.markdown(f"要你转账的，先别转，打反诈专线 **[{number}](tel:{number})** 问一句。")
    return (*rules_of(real.points), *rules_of(fake.points))


def number_verdict(found: CaseNumber) -> None:
    """What the number says, and every reason to doubt it; in order is not the same as true."""
    if found.year:
        court = f"，{found.court_level}（{pieces.escape(found.court)}）" if found.court else ""
        st.markdown(f"{found.year} 年{court}，{found.proceeding.label}。")
    if found.in_order:
        st.markdown(
            ":green-badge[:material/check: 写法对] 写法对不等于是真的，照上面的办法向法院核实。"
        )
        return
    for doubt in found.doubts:
        st.markdown(f":orange-badge[:material/help: 不对劲] {pieces.escape(doubt)}")
    st.markdown("有一处不对劲，就先核实，核实之前不转账、不点链接。")
