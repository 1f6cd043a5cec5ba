"""Where else there is help, free of charge, and whom not to pay."""

import streamlit as st

from ui import pieces, routes


def help_links() -> None:
    """The topics of 求助, one link each."""
    with st.container(gap=None):
        pieces.section("还有谁能帮")
        routes.help_link("aid", "法律援助：问什么，带什么")
        routes.help_link("family", "家人朋友帮忙：花多少，怎么写下来")
        routes.help_link("intermediary", "有人说能替你办：先看是不是骗子")
        routes.help_link("reach", "工作、家人、出行、孩子，影响什么")
