"""今天: what to do now and by when, and where every debt stands."""

import streamlit as st

from core.agenda.budget_review import budget_review
from core.agenda.deadlines import Deadline
from core.agenda.next_steps import MOST_TODAY, Sums, today
from core.dates import weekday_text
from core.figures import date_text, short_date_text, whole_yuan_text
from ui import clock, pieces, routes, session
from ui.ask_box import ask_box
from ui.calendar_file import calendar_file
from ui.debt_rows import count_text, road_text, step_row
from ui.today_lead import lead_card
from ui.triage_start import given
from ui.triage_steps import triage_steps
from ui.welcome import footer, welcome


def coming_days(coming: tuple[Deadline, ...]) -> None:
    """The next seven days, and what has already passed without being done."""
    pieces.section("接下来七天")
    if not coming:
        st.markdown("这七天没有定好的日子。")
    calendar_file(case, day)
    for deadline in coming:
        late = "　:orange[已过]" if deadline.on < day else ""
        with st.container(horizontal=True, wrap=False, gap="xsmall"):
            st.markdown(
                f"**{short_date_text(deadline.on)}**  \n"
                f":small[:gray[{weekday_text(deadline.on)}]]",
                width=56,
            )
            st.markdown(
                f"{pieces.escape(deadline.title)}{late}  \n"
                f":small[:gray[{pieces.escape(deadline.detail)}]]",
                width="stretch",
            )


def sums(figures: Sums, *, budget_known: bool) -> None:
    """What is owed, what a month leaves for it, and how many debts have an agreement."""
    with st.grid(3, min_column_width=100):
        st.metric("一共欠（元）", whole_yuan_text(figures.owed))
        st.metric(
            "每月能还（元）", whole_yuan_text(figures.available) if budget_known else "还没算"
        )
        st.metric("谈妥（笔）", f"{figures.agreed} / {figures.open}")


case, day = session.current_case(), clock.today()

so_far = given()
if so_far is not None:
    triage_steps(so_far, day)
elif not case.debts:
    welcome()
else:
    now = today(case, day)
    verdict, _, rest = now.sentence.partition("。")
    pieces.title(verdict, rest, note=f"{date_text(day)}　{weekday_text(day)}")
    if now.lead:
        lead_card(case, now.lead, day)
    with st.container(gap="small"):
        coming_days(now.deadlines)
    review = budget_review(case, day)
    if review:
        with st.container(gap="xsmall"):
            st.markdown(review)
            routes.link("budget", "看看收支")
    with st.container(gap="small"):
        pieces.section(f"{count_text(len(case.debts))}债，走到哪了")
        sums(now.sums, budget_known=bool(case.budget.incomes or case.budget.spending))
        st.markdown(road_text(case, day))
        for step in now.things:
            step_row(case, step, day)
        if now.things and len(now.others) + len(now.things) > MOST_TODAY:
            with st.expander(f"其余{count_text(len(now.others))}，今天可以先放着"):
                for step in now.others:
                    step_row(case, step, day)
        else:
            for step in now.others:
                step_row(case, step, day)
    ask_box("today", "有别的事，用你自己的话问")
    footer()
