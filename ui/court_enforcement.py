"""到了执行: what may be taken and what is left, 失信 and 限高 told apart."""

from datetime import date

import streamlit as st

from core.guidance.court import TWO_LISTS_RULES, court_topic, said, two_lists
from ui import tables
from ui.court_points import points, rules_of


def enforcement(as_of: date) -> tuple[str, ...]:
    """What is taken and kept, and the two lists; returns the rules they rest on."""
    takes, keeps = court_topic("takes"), court_topic("keeps")
    with st.expander("**到了执行：能动什么，要留什么**", icon=":material/balance:"):
        st.markdown(f"**{takes.title}**")
        points(takes.points, as_of)
        st.markdown(f"**{keeps.title}**")
        points(keeps.points, as_of)
        st.markdown(
            "没有钱不是犯罪。有能力还而躲、转移、假报，才会被罚款、拘留，严重的是犯罪。"
            "执行里也可以谈：写成执行和解，照着还的，对方不能恢复执行。"
        )
    with st.expander("**失信和限高，不是一回事**", icon=":material/compare_arrows:"):
        tables.words(
            "",
            {row.row: (said(row.dishonest, as_of), said(row.limit, as_of)) for row in two_lists()},
            ("失信", "限高"),
            alt="失信和限高的区别：谁决定、因为什么、多久、怎么结束",
        )
    return (
        *rules_of(takes.points),
        *rules_of(keeps.points),
        "crim_313",
        "enf_settlement",
        *TWO_LISTS_RULES,
    )
