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
        if terms.last_instalment != terms.monthly:
            st.metric("最后一期（元）", yuan_text(terms.last_instalment))
    st.markdown(_sentence(made))
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


def _sentence(made: InstalmentOffer) -> str:
    terms = made.offer.terms
    sentence = "" if terms.months == 1 else f"一共还 **{yuan_text(terms.total)} 元**。"
    sentence += f"现在欠 {yuan_text(made.offer.balance)} 元"
    if terms.waived.total:
        sentence += f"，其中请对方免掉 {yuan_text(terms.waived.total)} 元，由对方决定"
    if terms.waived.principal:
        sentence += (
            f"。里面有本金 {yuan_text(terms.waived.principal)} 元：本金一般不在减免里，"
            "要有说得清的困难和证明"
        )
    return sentence + "。"
