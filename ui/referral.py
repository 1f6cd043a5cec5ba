"""What belongs elsewhere: calm, short, and only numbers that are sure."""

import streamlit as st

from core.guidance.asking.referral import Referral
from ui import pieces, routes
from ui.numbers import emergency


def show_referral(referral: Referral) -> None:
    """What to do, whom to call, and where on this desk the quiet page about it is."""
    with st.container(border=True, key="referral"):
        st.header(referral.title, anchor=False)
        st.markdown(emergency(pieces.escape(referral.sentence)))
        for name, number in referral.numbers:
            st.markdown(f"**[{number}](tel:{number})**　{pieces.escape(name)}")
        st.markdown(pieces.escape(referral.then))
        routes.help_link("support", "看看可以找谁，要留下什么")
