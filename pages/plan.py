"""方案: what every lender can be offered, side by side and one by one."""

import streamlit as st

from core.calculations.first_due_date import first_due_date_for
from core.calculations.offers import FirstOffers, first_offers
from core.case.case import Case
from core.checks.before_you_sign import RestartingAct
from core.figures import yuan_text
from core.money import ZERO
from core.workflow.progress import progress
from ui import clock, pieces, routes, session
from ui.asking import choices_section, marks_section
from ui.before_you_sign import cleared_together
from ui.cash_calendar import cash_section
from ui.joint_plans import joint_plans
from ui.mishaps import mishaps_section
from ui.myths import myths_here
from ui.offer_form import offer_form
from ui.plan_rows import demand_section, offers_table, plan_rows, refusals, with_rows
from ui.plan_words import lead, verdict
from ui.token_payments import token_section


def nothing_now(suggested: FirstOffers) -> None:
    """The honest state in which no amount can be promised, and what to do instead."""
    pieces.title("眼下先不要答应任何数", suggested.sentence)
    pieces.working(suggested.working, suggested.citations)
    token_section(case, tuple(row.debt for row in rows))
    routes.link("assessment", "看看能请求什么，比如延期、停止计息")
    routes.link("fallback", "看看还有谁能帮忙")
    if st.button("写一份困难说明", type="primary", icon=":material/arrow_forward:"):
        routes.go("letters")


def set_apart(case: Case, suggested: FirstOffers) -> None:
    """Debts that take no share, and why."""
    for apart in suggested.apart:
        name = pieces.escape(case.debt(apart.debt_id).name)
        st.markdown(f"**{name}**　:small[:gray[{apart.sentence}]]")


case, day = session.current_case(), clock.today()
suggested = first_offers(case, day)
rows = plan_rows(case, suggested)

if not case.debts:
    pieces.title("先有债务，才有方案")
    pieces.empty("还没有填债务。先填最急的一笔，其他的可以以后补。", "debts", "去填第一笔")
elif case.budget.income == ZERO and not case.budget.spending:
    pieces.title("先算清一个月能剩多少")
    pieces.empty(
        "方案里的数从收支来。先填收入和必要支出，这里就会算出每家能报多少。", "budget", "去填收支"
    )
elif not rows:
    pieces.title("现在没有还要谈的", "每一笔都已经有着落。")
    set_apart(case, suggested)
    if st.button("去看还款日程", type="primary"):
        routes.go("repayment")
elif not any(row.offer for row in rows):
    nothing_now(suggested)
    set_apart(case, suggested)
else:
    pieces.title(verdict(rows), lead(case, suggested))
    problems = refusals(case, rows, day)
    with st.container(gap="small"):
        pieces.section("给每家报多少")
        offers_table(rows)
        set_apart(case, suggested)
        for problem in problems:
            st.warning(problem.sentence)
        with st.container(horizontal=True):
            if not all(row.chosen for row in rows if row.offer) and st.button(
                "用这些方案", disabled=bool(problems)
            ):
                session.save(with_rows(case, rows), "用了按比例算出的方案")
                session.tell("方案存好了。每一家还可以单独改。")
                st.rerun()
            if any(row.chosen for row in rows) and st.button("重新按比例分", type="tertiary"):
                session.save(suggested.apply_to(case), "重新按比例分了方案")
                session.tell("已按现在的收支重新分。")
                st.rerun()
        pieces.working(suggested.working, suggested.citations)
        joint_plans(case, day)
    with st.container(gap="small"):
        demand_section(case, rows, suggested.already_agreed)
        mishaps_section(case, rows, day)
        cash_section(case, with_rows(case, rows), day)
    with st.container(gap="small"):
        pieces.section("一家一家细看")
        debt = pieces.choose_debt(case)
        row = next((row for row in rows if debt and row.debt == debt), None)
        if row:
            st.markdown(
                f"按比例算：{row.sentence}"
                if not row.chosen
                else f"这是你选定的，按 {yuan_text(row.debt.balance.total)} 元欠款算。"
            )
            offer_form(case, row.debt, row.offer, day, first_due_date_for(case.budget, day))
            marks_section(case, row.debt, day)
            if row.offer:
                choices_section(case, row.debt, row.offer, day)
            myths_here("plan", row.debt, progress(case, row.debt.debt_id, day), day)
        else:
            st.markdown("这一笔现在不用报数，原因写在上面。")
    offered = [row.debt for row in rows if row.offer]
    may_write = cleared_together(case, offered, RestartingAct.APPLICATION, day)
    if st.button(
        "按这个方案写申请书",
        type="primary",
        icon=":material/arrow_forward:",
        icon_position="right",
        disabled=bool(problems) or not may_write,
    ):
        saved = session.save(with_rows(case, rows), "用了这些方案")
        if saved:
            routes.go("letters")
