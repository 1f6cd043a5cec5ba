"""Where what is typed stays. It is promised only where it is true."""

import streamlit as st

_THIS_MACHINE = frozenset({"localhost", "127.0.0.1", "::1"})


def stays_here() -> str:
    """The sentence that nothing leaves this device; empty when the server can be reached from others."""
    address = st.get_option("server.address")
    return "你填的内容只留在这台设备上。" if address in _THIS_MACHINE else ""
