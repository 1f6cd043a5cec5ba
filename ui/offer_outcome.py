"""What comes of one offer: its amounts, every instalment, and how the figures were made."""

import streamlit as st

from core.calculations.instalments import InstalmentOffer
from core.calculations.schedule import repayment_schedule
from core.figures import yuan_text
from ui import pieces, tables


def outcome(made: InstalmentOffer) -> None:
    """Draw the amounts of an offer, its schedule and its working."""
    terms = made.offer.terms
    with st.grid(3, min_column_width=100):
        if terms.months == 1:
            st.metric("一次付（元）", yuan_text(terms.total))
            st.metric("请求减免（元）", yuan_text(terms.waived.total))
        else:
            st.metric("每期（元）", yuan_text(terms.monthly))
            st.metric("最后一期（元）", yuan_text(terms.last_instalment))
            st.metric("一共还（元）", yuan_text(terms.total))
    if terms.months > 1:
        with st.expander("每一期的日子和数", icon=":material/event:"):
            tables.figures(
                "期",
                {
                    f"{instalment.number}　{instalment.due_date}": (instalment.amount,)
                    for instalment in repayment_schedule(terms)
                },
                ["元"],
                alt="每一期的还款日和金额",
            )
    pieces.working(made.working, made.citations)
