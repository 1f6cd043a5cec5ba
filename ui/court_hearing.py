"""开庭是什么样: how a small-claims hearing goes, and whether this claim is a small one."""

from datetime import date
from decimal import Decimal

import streamlit as st

from core.calculations.limits.small_claims import small_claims
from core.errors import Problem
from core.figures import yuan_text
from core.guidance.court import court_topic
from core.money import read_amount
from ui import pieces
from ui.court_points import points, rules_of


def hearing(claim: Decimal | None, as_of: date, debt_id: str) -> tuple[str, ...]:
    """The points, and whether the claim is a small one; returns the rules they rest on."""
    found = court_topic("hearing")
    with st.expander(f"**{found.title}**", icon=":material/forum:"):
        points(found.points, as_of)
        _is_it_small(claim, as_of, debt_id)
    return rules_of(found.points)


def _is_it_small(claim: Decimal | None, as_of: date, debt_id: str) -> None:
    st.markdown("**是不是小额**　看金额和你所在省上一年的就业人员年平均工资，省统计局会公布。")
    asked = _amount(
        "对方要的金额（元）",
        f"court.small.claim.{debt_id}.{claim}",  # a paper recorded later brings its own sum
        yuan_text(claim) if claim else "",
    )
    wage = _amount("年平均工资（元）", f"court.small.wage.{debt_id}", "")
    if asked is None or wage is None or wage <= 0:
        return
    found = small_claims(asked, wage, as_of)
    st.markdown(found.sentence)
    pieces.working_lines(found.working, found.citations)


def _amount(label: str, key: str, value: str) -> Decimal | None:
    text = st.text_input(label, value=value, key=key)
    if not text or not text.strip():
        return None
    read = read_amount(text, key)
    if isinstance(read, Problem):
        st.markdown(f":small[:orange[:material/edit: {read.sentence}]]")
        return None
    return read
