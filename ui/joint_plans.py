"""The ways to pay all lenders together, side by side, and taking one of them over."""

from datetime import date
from functools import lru_cache

import streamlit as st

from core.calculations.together.infeasible import Infeasible
from core.calculations.together.joint_plan import JointPlan
from core.calculations.together.of_case import JointProposal, propose_together, with_plan
from core.case.case import Case
from core.figures import yuan_text
from ui import pieces, session, tables

_KEPT = 8


def joint_plans(case: Case, as_of: date) -> None:
    """Shown on request: finding the best way takes a moment."""
    if not st.toggle("和别的排法比一比", key="joint.shown"):
        return
    proposal = _proposal(case, as_of)
    if proposal is None:
        st.markdown("没有还要排的。")
    elif proposal.why:
        _why_not(proposal.why)
    else:
        _side_by_side(case, proposal, as_of)


@lru_cache(maxsize=_KEPT)
def _proposal(case: Case, as_of: date) -> JointProposal | None:
    return propose_together(case, as_of)


def _why_not(why: Infeasible) -> None:
    first, *ways = why.sentences
    st.markdown(f"**每一家都按期还清，现在放不下。** {pieces.escape(first)}")
    if ways:
        st.markdown("下面任何一条成了，就放得下：")
        st.markdown("\n".join(f"- {pieces.escape(way)}" for way in ways))
    st.markdown("在那之前，按上面的数先少还，到期再看。")


def _side_by_side(case: Case, proposal: JointProposal, as_of: date) -> None:
    plans = {plan.method: plan for plan in proposal.plans}
    tables.words(
        "排法",
        {
            plan.method.label: (
                f"{yuan_text(plan.heaviest)} 元",
                f"{plan.months} 个月",
            )
            for plan in plans.values()
        },
        ["每月最多", "全部还清"],
        alt="几种排法每月最多要还多少、多久全部还清",
    )
    totals = {plan.total for plan in plans.values()}
    pieces.quiet(
        f"都是请求停止计息、减免罚息违约金之后的数，一共还 {yuan_text(min(totals))} 元。"
        "没有一个月超过能拿出的钱。“最省”是利息最少，利息一样的，大的一笔早点还完。对方同意才算数。"
    )
    picked = st.selectbox(
        "看看哪一种",
        list(plans),
        format_func=lambda method: method.label,
        key="joint.method",
    )
    plan = plans[picked]
    tables.words(
        "债权人",
        {
            claim.name: (
                f"{yuan_text(course.amounts[0])} 元",
                f"{course.months} 期",
                f"{yuan_text(course.amounts[-1])} 元",
            )
            for claim, course in zip(plan.claims, plan.courses, strict=True)
        },
        ["每期", "期数", "最后一期"],
        alt=f"{picked.label}，每一家的每期、期数和最后一期",
    )
    if st.button("用这一种排法", icon=":material/done:"):
        _take_over(case, plan, as_of)


def _take_over(case: Case, plan: JointPlan, as_of: date) -> None:
    if session.save(with_plan(case, plan, as_of), f"方案用了：{plan.method.label}"):
        session.tell(f"方案改成了“{plan.method.label}”。每一家还可以单独改。")
    st.rerun()
