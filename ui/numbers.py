"""Numbers to call: only those whose sources agree; all others are looked up in the lender's own app."""

import re

import streamlit as st

from core.lenders.channels import help_lines
from core.lenders.directory import channels
from ui import pieces

_EMERGENCY = re.compile(r"(?<!\d)(?:110|120)(?!\d)")


def emergency(text: str) -> str:
    """110 and 120 in a sentence, so that a tap calls them."""
    return _EMERGENCY.sub(lambda found: f"[{found[0]}](tel:{found[0]})", text)


def numbers_to_call() -> None:
    """Name, number and what it is for; then where to find the rest."""
    shown = [channel for channel in channels() if channel.shown_phone]
    for channel in shown:
        st.markdown(
            f"**[{channel.shown_phone}](tel:{channel.shown_phone})**　{pieces.escape(channel.name)}  \n"
            f":small[:gray[{pieces.escape(channel.note)}]]"
        )
    unsure = "、".join(channel.name for channel in help_lines() if not channel.shown_phone)
    st.markdown(
        "各家的客服号码，看合同、卡背或官方 App，不从短信和搜索结果里拨。"
        + (f"{unsure}：号码还没核实，先在当地官方渠道查到再打。" if unsure else "")
    )
