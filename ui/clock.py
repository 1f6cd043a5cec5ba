"""The one room where a clock hangs. Everything dated asks here, and its hands can be turned."""

import os
from datetime import UTC, date, datetime, timedelta, timezone

import streamlit as st

_TURNED = "clock.turned_to"

CHINA = timezone(timedelta(hours=8))
"""The people this is for live in one time zone without summer time, wherever the server stands."""


def today() -> date:
    """The day the desk works with.

    The day a person turned to on 数据, else `REPAYMENT_DESK_TODAY` (YYYY-MM-DD), else the day it is in China.
    """
    turned: date | None = st.session_state.get(_TURNED)
    if turned:
        return turned
    fixed = os.environ.get("REPAYMENT_DESK_TODAY")
    return date.fromisoformat(fixed) if fixed else datetime.now(CHINA).date()


def now() -> datetime:
    """The moment something is recorded, in UTC; never turned."""
    return datetime.now(UTC)


def turn(day: date | None) -> None:
    """Look at the desk as it would be on another day; `None` goes back to the real one."""
    st.session_state[_TURNED] = day


def is_turned() -> bool:
    """Whether this session looks at another day."""
    return st.session_state.get(_TURNED) is not None
