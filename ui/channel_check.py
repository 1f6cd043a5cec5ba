"""The real way to a lender: numbers that may be dialled, the way in its app, and what is never asked for."""

import streamlit as st

from core.figures import date_text
from core.lenders.hotline import HotlineAdvice
from core.lenders.model import Confidence
from ui import pieces


def channel_check(advice: HotlineAdvice) -> None:
    """Numbers with the day they were seen, steps in the app, whom to speak with, and warnings."""
    st.markdown(pieces.escape(advice.sentence))
    seen = f"，{date_text(advice.date_seen)}的资料" if advice.date_seen else ""
    for hotline in advice.numbers:
        with st.container(border=True, gap="xxsmall"):
            st.markdown(
                f"**{pieces.escape(hotline.number)}**　{pieces.escape(hotline.label)}  \n"
                f":blue-badge[{hotline.confidence.label}] :small[:gray[与卡背面或官方 App 核对{seen}]]"
            )
            if hotline.caution:
                pieces.quiet(pieces.escape(hotline.caution))
    if advice.steps:
        memory = advice.steps_confidence is Confidence.MEMORY
        badge = f"　:orange-badge[{Confidence.MEMORY.label}]" if memory else ""
        st.markdown(f"**从官方 App 进去**{badge}")
        st.markdown(
            "\n".join(
                f"{number}. {pieces.escape(step)}" for number, step in enumerate(advice.steps, 1)
            )
        )
        if advice.search_terms:
            pieces.quiet(f"在 App 里可以搜：{pieces.escape('、'.join(advice.search_terms))}")
    if advice.negotiate_with:
        st.markdown(f"**找谁谈**　{pieces.escape(advice.negotiate_with)}")
    with st.expander("怎么认出假客服", icon=":material/shield:"):
        st.markdown("\n".join(f"- {pieces.escape(warning)}" for warning in advice.warnings))
