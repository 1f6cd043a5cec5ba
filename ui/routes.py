"""The map of the road: every page, its place in the menu, and how to get there.

A page's address differs from its file's name: Streamlit would run a file in pages/ alone on a fresh
server's first deep link if they were the same.
"""

from dataclasses import dataclass

import streamlit as st


@dataclass(frozen=True)
class Route:
    """One page: file, menu title, icon and address."""

    file: str
    title: str
    icon: str
    address: str


ROUTES = {
    "today": Route("pages/today.py", "今天", ":material/today:", "my-day"),
    "debts": Route("pages/debts.py", "债务", ":material/receipt_long:", "my-debts"),
    "budget": Route("pages/budget.py", "收支", ":material/account_balance_wallet:", "my-budget"),
    "assessment": Route("pages/assessment.py", "评估", ":material/balance:", "my-assessment"),
    "plan": Route("pages/plan.py", "方案", ":material/calculate:", "my-plan"),
    "letters": Route("pages/letters.py", "文书", ":material/description:", "my-letters"),
    "contact": Route("pages/contact.py", "沟通", ":material/call:", "my-contacts"),
    "tracking": Route("pages/tracking.py", "跟进", ":material/hourglass_top:", "my-tracking"),
    "repayment": Route("pages/repayment.py", "履约", ":material/event_available:", "my-repayment"),
    "payoff": Route("pages/payoff.py", "结清", ":material/check_circle:", "my-payoff"),
    "fallback": Route("pages/fallback.py", "协商不成", ":material/alt_route:", "ways-on"),
    "situations": Route(
        "pages/situations.py", "情况", ":material/contact_support:", "my-question"
    ),
    "court": Route("pages/court.py", "法院文书", ":material/gavel:", "court-papers"),
    "help": Route("pages/help.py", "求助", ":material/support:", "help-and-aid"),
    "library": Route("pages/library.py", "依据", ":material/menu_book:", "rules"),
    "data": Route("pages/data.py", "数据", ":material/lock:", "my-data"),
}

MENU = {
    "": ("today",),
    "摸清": ("debts", "budget", "assessment"),
    "协商": ("plan", "letters", "contact", "tracking"),
    "还清": ("repayment", "payoff"),
    "备查": ("situations", "fallback", "court", "help", "library", "data"),
}


def go(page: str) -> None:
    """Leave for another page at once."""
    st.switch_page(ROUTES[page].file)


def help_link(topic: str, label: str, *, icon: str | None = None) -> None:
    """A link to one topic of 求助; an icon of its own stands before it."""
    st.page_link(
        ROUTES["help"].file,
        label=label,
        icon=icon or ":material/chevron_right:",
        icon_position="left" if icon else "right",
        width="content",
        query_params={"topic": topic},
    )


def link(page: str, label: str, *, debt_id: str | None = None, icon: str | None = None) -> None:
    """A link to another page, with a debt in focus."""
    st.page_link(
        ROUTES[page].file,
        label=label,
        icon=icon or ":material/chevron_right:",
        icon_position="right",
        width="content",
        query_params={"debt": debt_id} if debt_id else None,
    )
