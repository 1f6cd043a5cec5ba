"""The ladder after a refusal, for one debt, in its order; no rung opens before the one below it is behind.

Again; the lender's own complaint channel; the office above it; its supervisor; mediation; what a lawsuit would
look like; and clearing of debts by a court where the region has it.
"""

from datetime import date, timedelta

from core.calculations.limits.complaint_review import under_review_rule
from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import FallbackKind, Instance, LetterKind, Outcome
from core.figures import date_text
from core.guidance.rung import Grounds, Rung, RungKind, RungState
from core.guidance.rung_limits import (
    complaint_limit,
    mediation_limit,
    no_rule,
)
from core.guidance.rung_proofs import of_asking, of_complaining, of_everything
from core.guidance.rung_review import review
from core.guidance.rung_states import Standing, standing_of
from core.guidance.rungs_of_court import insolvency, lawsuit
from core.lenders.supervisors import Supervisor, supervisor
from core.workflow.complaints import complaint_to, taken
from core.workflow.progress import Progress, progress
from core.workflow.stages import Stage

DAYS_TO_NEXT_ATTEMPT = 14
"""How long after a refusal the next attempt is planned for, unless the person says. Practice."""

_MANY = 2
_OTHER = "对方"


def ladder(case: Case, debt: Debt, grounds: Grounds, as_of: date) -> tuple[Rung, ...]:
    """All rungs of a debt on a day, in their order; none once it is paid off.

    A private lender has no complaint channel and no supervisor, so those rungs are not there; the office above
    looks again only where the rule binds the lender.
    """
    state = progress(case, debt.debt_id, as_of)
    if state.paid_off:
        return ()
    rungs = [_second_attempt(state, grounds)]
    before = standing_of(state, complaint_to(state, Instance.LENDER), as_of)
    authority = supervisor(grounds.kind)
    if authority:
        rungs.append(_own_channel(state, grounds, before, as_of))
        if under_review_rule(grounds.kind):
            rungs.append(review(state, grounds, before, as_of))
        rungs.append(_regulator(state, authority, before, as_of))
    rungs.append(_mediation(state, grounds, before, as_of))
    rungs.append(lawsuit(debt, state, grounds, as_of))
    rungs.append(insolvency(case, state, as_of))
    return tuple(rungs)


def current(rungs: tuple[Rung, ...]) -> Rung | None:
    """The first rung that can be climbed now; none while a lower one is waited for."""
    first = next(
        (rung for rung in rungs if rung.state in (RungState.OPEN, RungState.WAITING)), None
    )
    return first if first and first.state is RungState.OPEN else None


def _second_attempt(state: Progress, grounds: Grounds) -> Rung:
    refused = state.stage is Stage.REFUSED
    on = None
    if state.refusals >= _MANY:
        standing, reason = (
            RungState.DONE,
            f"提过了，对方 {state.refusals} 次没有同意。改一样还可以再提。",
        )
    elif refused:
        planned = state.next_attempt
        day = state.reply.on + timedelta(days=DAYS_TO_NEXT_ATTEMPT) if state.reply else None
        on = planned.again_on if planned else day
        standing, reason = RungState.OPEN, "一次没同意不是到头。先看改哪一样，再定哪天提。"
    elif state.refusals and state.stage in (Stage.SENT, Stage.UNDER_REVIEW):
        standing, reason = RungState.WAITING, "第二次申请已经寄出，在等答复。"
        on = state.application.on if state.application else None
    elif state.stage in (Stage.SENT, Stage.UNDER_REVIEW):
        standing, reason = RungState.NOT_YET, "第一次申请还在等答复。"
    else:
        standing, reason = RungState.NOT_YET, "没有被拒绝过，就没有第二次。先把第一次递出去。"
    return Rung(
        RungKind.SECOND_ATTEMPT,
        standing,
        "改一样，再提一次",
        reason,
        grounds.creditor or _OTHER,
        "个人减免申请书，改过的",
        no_rule("对方几天内答复，没有统一的规定。递的时候问清哪天答复，写下来。"),
        of_asking(state),
        "换了数、补了材料、换了部门，对方会重新看。",
        "对方没有义务同意。",
        letter=LetterKind.APPLICATION,
        since=on,
        citations=("cc_678",),
    )


def _regulator(state: Progress, authority: Supervisor, before: Standing, as_of: date) -> Rung:
    complaint = complaint_to(state, Instance.REGULATOR)
    standing = standing_of(state, complaint, as_of)
    if complaint is None:
        standing = _after(
            before, "先走对方自己的投诉渠道，拿到编号。没有这个编号，监管一般会转回去。"
        )
    return Rung(
        RungKind.REGULATOR,
        standing.state,
        "向监管部门反映",
        standing.reason,
        authority.desk,
        "向监管反映的材料，附对方的编号和答复",
        no_rule("转办多久有结果，没有核实到规定。打的时候问清编号和答复的日子。", asks_again=True),
        of_complaining(state),
        "核查机构有没有按规定办，转给它的上级处理，要它给你一个说法。",
        "不替你定还多少，不判谁对谁错，也不会让催收、计息停下来。",
        letter=LetterKind.REGULATOR_COMPLAINT,
        since=standing.since,
        answer_by=standing.answer_by,
        phone=authority.phone,
        hint=authority.first,
        citations=("channels",),
        kept_as=FallbackKind.COMPLAINT,
        instance=Instance.REGULATOR,
        started=complaint.entry_id if complaint else None,
    )


def _own_channel(state: Progress, grounds: Grounds, before: Standing, as_of: date) -> Rung:
    complaint = complaint_to(state, Instance.LENDER)
    standing = before if complaint else _ground(state, grounds, as_of)
    limit = complaint_limit(grounds.kind, as_of)
    return Rung(
        RungKind.LENDER_COMPLAINT,
        standing.state,
        "向对方自己的渠道投诉",
        standing.reason,
        f"{grounds.creditor or _OTHER}的投诉渠道（消费者权益保护部门）",
        "投诉信",
        limit,
        of_asking(state),
        "要一个书面的处理结果：为什么不同意、息费怎么算的、催收越线怎么改。",
        "不能逼对方同意方案。投诉期间照样计息，期限照样走。只说事实，夸大的话会伤到自己。",
        letter=LetterKind.COMPLAINT,
        since=standing.since,
        answer_by=standing.answer_by,
        hint="在官方 App、客服电话或网点找“投诉”，要一个编号。",
        citations=(*limit.citations, "complaint_materials") if limit.by_rule else ("channels",),
        kept_as=FallbackKind.COMPLAINT,
        instance=Instance.LENDER,
        started=complaint.entry_id if complaint else None,
    )


def _ground(state: Progress, grounds: Grounds, as_of: date) -> Standing:
    """Whether there is something to complain about: no reason, no answer, twice refused, or calls beyond the limits."""
    reply = state.reply
    refused = reply is not None and reply.outcome is Outcome.REFUSED
    if grounds.complain_from and grounds.complain_from <= as_of:
        why = "申请过了日子没有答复，可以投诉它不答复。"
        return Standing(RungState.OPEN, why, grounds.complain_from)
    if state.refusals >= _MANY:
        return Standing(RungState.OPEN, f"提了 {state.refusals} 次都没有同意，要一个书面的理由。")
    if refused and reply and not reply.reason:
        return Standing(
            RungState.OPEN, "对方没有同意，也没有说理由，可以投诉要一个书面的理由。", reply.on
        )
    if grounds.incidents:
        why = f"记下的催收里有 {grounds.incidents} 处越线，可以投诉这些事。"
        return Standing(RungState.OPEN, why)
    if refused:
        return Standing(
            RungState.NOT_YET, "对方说了理由。先按它说的改一样再提；再不同意，再投诉。"
        )
    why = "还没有可投诉的事：不答复、不说理由、息费不列明、催收越线，才投诉。"
    return Standing(RungState.NOT_YET, why)


def _after(before: Standing, else_reason: str) -> Standing:
    """What opens once the lender's own channel is behind and did not help."""
    if before.settled:
        return Standing(RungState.NOT_YET, "对方已经按你要的处理了，不用再往上走。")
    if before.state is RungState.DONE:
        return Standing(RungState.OPEN, before.reason, before.since)
    if before.state is RungState.WAITING and before.answer_by:
        day = date_text(before.answer_by)
        return Standing(RungState.NOT_YET, f"对方的处理还没到期，等到 {day}。", before.answer_by)
    return Standing(RungState.NOT_YET, else_reason)


def _mediation(state: Progress, grounds: Grounds, before: Standing, as_of: date) -> Rung:
    mediation = taken(state, FallbackKind.MEDIATION)
    standing = standing_of(state, mediation, as_of)
    if mediation is None:
        if supervisor(grounds.kind):
            standing = _after(
                before, "一般等投诉有了结果再走。对方现在就愿意调解，也可以先走这一步。"
            )
        elif state.refusals:
            why = "个人和没有牌照的公司没有投诉渠道，下一步就是请第三方一起谈。"
            standing = Standing(RungState.OPEN, why)
        else:
            standing = Standing(RungState.NOT_YET, "还没有被拒绝过，先自己谈。")
    return Rung(
        RungKind.MEDIATION,
        standing.state,
        "请调解组织一起谈",
        standing.reason,
        "当地金融纠纷调解组织或人民调解委员会",
        "调解申请书",
        mediation_limit(as_of),
        (*of_everything(state), "收支表、方案和凭证"),
        "有第三方在场，双方都能说清。谈成的协议有约束力，可以一起请法院确认。",
        "双方都愿意才谈得成。先收“调解费”“诚意金”的，不要付钱。",
        letter=LetterKind.MEDIATION_REQUEST,
        since=standing.since,
        answer_by=standing.answer_by,
        hint="先问对方愿不愿意到调解组织谈。",
        citations=("mediation_2025_14", "people_mediation", "commercial_mediation_2026"),
        kept_as=FallbackKind.MEDIATION,
        started=mediation.entry_id if mediation else None,
    )
