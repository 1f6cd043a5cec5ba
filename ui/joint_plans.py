"""The ways to pay all lenders together, side by side, and taking one of them over."""

from datetime import date
from functools import lru_cache

import streamlit as st

from core.calculations.instalments import waivable
from core.calculations.together.infeasible import Infeasible
from core.calculations.together.joint_plan import JointPlan
from core.calculations.together.of_case import JointProposal, propose_together, with_plan
from core.case.case import Case
from core.figures import yuan_text
from core.money import ZERO
from ui import pieces, session, tables

_KEPT = 8


def joint_plans(case: Case, as_of: date) -> None:
    """Shown on request: finding the best way takes a moment."""
    if not st.toggle("和别的排法比一比", key="joint.shown"):
        return
    suspended = _suspended()
    proposal = _proposal(case, as_of, suspended=suspended)
    if proposal is None:
        st.markdown("没有还要排的。")
    elif proposal.why:
        _why_not(proposal.why)
    else:
        _side_by_side(case, proposal, as_of, suspended=suspended)


@lru_cache(maxsize=_KEPT)
def _proposal(case: Case, as_of: date, *, suspended: bool) -> JointProposal | None:
    return propose_together(case, as_of, suspended=suspended)


def _suspended() -> bool:
    """Whether the lenders stop interest, as the offers ask; else the contracts' rates run on."""
    stops, runs = "停止计息", "照合同计息"
    return (
        st.segmented_control(
            "假设对方", [stops, runs], default=stops, required=True, key="joint.suspended"
        )
        != runs
    )


def _why_not(why: Infeasible) -> None:
    first, *ways = why.sentences
    st.markdown(f"**每一家都按期还清，现在放不下。** {pieces.escape(first)}")
    if ways:
        st.markdown("下面任何一条成了，就放得下：")
        st.markdown("\n".join(f"- {pieces.escape(way)}" for way in ways))
    st.markdown("在那之前，按上面的数先少还，到期再看。")


def _side_by_side(case: Case, proposal: JointProposal, as_of: date, *, suspended: bool) -> None:
    plans = {plan.method: plan for plan in proposal.plans}
    tables.words(
        "排法",
        {
            plan.method.label: (
                yuan_text(plan.heaviest),
                f"{plan.months} 个月",
                yuan_text(plan.total),
            )
            for plan in plans.values()
        },
        ["每月最多", "全部还清", "一共还"],
        alt="几种排法每月最多要还多少、多久全部还清、一共还多少",
    )
    pieces.quiet(
        f"单位：元。{_asked_for(case, proposal, suspended=suspended)}"
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
                yuan_text(course.amounts[0]),
                f"{course.months} 期",
                yuan_text(course.total),
            )
            for claim, course in zip(plan.claims, plan.courses, strict=True)
        },
        ["每期", "期数", "收到"],
        alt=f"{picked.label}，每一家的每期、期数、一共收到多少",
    )
    if not suspended:
        pieces.quiet("照合同计息的数只用来比，不能直接写进申请书：申请里要的是停止计息。")
        return
    if st.button("用这一种排法", icon=":material/done:"):
        _take_over(case, plan, as_of)


def _asked_for(case: Case, proposal: JointProposal, *, suspended: bool) -> str:
    """What the figures take for granted, and what is asked to be waived in all."""
    claims = proposal.plans[0].claims
    waived = sum((waivable(case.debt(claim.claim_id)).total for claim in claims), ZERO)
    each = "、".join(
        f"{claim.name} {yuan_text(part)}"
        for claim in claims
        if (part := waivable(case.debt(claim.claim_id)).total)
    )
    asked = f"请对方免掉罚息、违约金一共 {yuan_text(waived)} 元（{each}），" if waived else ""
    if suspended:
        return f"{asked}并停止计息之后的数。"
    unknown = [claim.name for claim in claims if not claim.annual_rate]
    gaps = f"{'、'.join(unknown)}没有填利率，按不计息算。" if unknown else ""
    return f"{asked}利息照合同算的数。{gaps}"


def _take_over(case: Case, plan: JointPlan, as_of: date) -> None:
    if session.save(with_plan(case, plan, as_of), f"方案用了：{plan.method.label}"):
        session.tell(f"方案改成了“{plan.method.label}”。每一家还可以单独改。")
    st.rerun()
