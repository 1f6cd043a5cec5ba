"""What can be asked for: fits, may be tried, not now; why, what to do, and on which rules."""

import streamlit as st

from core.guidance.relief import Fit, ReliefOption
from ui.roads import FIT_COLOURS
from ui.rules import rule_line


def relief_list(options: tuple[ReliefOption, ...]) -> None:
    """What fits is open to read; the rest is one tap away."""
    for option in sorted(options, key=lambda option: list(FIT_COLOURS).index(option.fits)):
        badge = f":{FIT_COLOURS[option.fits]}-badge[{option.fits.label}]"
        with st.expander(f"**{option.title}**　{badge}", expanded=option.fits is Fit.FITS):
            st.markdown(f"{option.why}  \n**怎么提**　{option.what_to_do}")
            for rule in option.citations:
                rule_line(rule)
