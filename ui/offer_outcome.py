"""What comes of one offer: its amounts, every instalment, and how the figures were made."""

import streamlit as st

from core.calculations.instalments import InstalmentOffer
from core.calculations.schedule import repayment_schedule
from core.figures import yuan_text
from ui import pieces, tables


def outcome(made: InstalmentOffer) -> None:
    """Draw the amounts of an offer, its schedule and its working."""
    terms = made.offer.terms
    with st.grid(2, min_column_width=120):
        st.metric("一次付（元）" if terms.months == 1 else "每期（元）", yuan_text(terms.monthly))
        if terms.months > 1:
            st.metric("最后一期（元）", yuan_text(terms.last_instalment))
    waived = terms.waived.total
    asked = f"，其中请对方免掉 {yuan_text(waived)} 元，由对方决定" if waived else ""
    st.markdown(
        f"{terms.months} 次一共还 **{yuan_text(terms.total)} 元**；现在欠 {yuan_text(made.offer.balance)} 元{asked}。"
    )
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
