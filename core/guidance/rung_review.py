"""The rung above the lender's own channel: where the rule binds it, its next higher office looks again."""

from datetime import date

from core.calculations.limits.complaint_review import review_until
from core.case.entries import FallbackKind, Instance, LetterKind
from core.figures import date_text
from core.guidance.rung import Grounds, Rung, RungKind, RungState
from core.guidance.rung_limits import no_rule
from core.guidance.rung_proofs import of_complaining
from core.guidance.rung_states import Standing, standing_of
from core.workflow.complaints import complaint_to
from core.workflow.progress import Progress


def review(state: Progress, grounds: Grounds, before: Standing, as_of: date) -> Rung:
    """Open from the decision on the complaint to the last day of the rule; it holds up nothing above it."""
    asked = complaint_to(state, Instance.HIGHER_OFFICE)
    standing = (
        standing_of(state, asked, as_of) if asked else _ground(state, grounds, before, as_of)
    )
    return Rung(
        RungKind.REVIEW,
        standing.state,
        "请它的上一级核查",
        standing.reason,
        f"{grounds.creditor or '对方'}的上一级机构",
        "投诉核查申请，附对方的处理决定",
        no_rule("多久作出核查决定，没有核实到规定。递的时候问清哪天答复。", asks_again=True),
        of_complaining(state),
        "上一级看它办投诉的过程和结果对不对，给你一个书面的说法。",
        "不能逼对方同意方案，也不会让催收、计息停下来。",
        letter=LetterKind.REVIEW_REQUEST,
        since=standing.since,
        answer_by=standing.answer_by,
        hint="先问清它的上一级是哪一家：分行的上面是总行。没有上一级的，直接向监管反映；"
        "有上一级的，也不用等它答复，可以同时反映。",
        citations=("complaint_review",),
        kept_as=FallbackKind.COMPLAINT,
        instance=Instance.HIGHER_OFFICE,
        started=asked.entry_id if asked else None,
    )


def _ground(state: Progress, grounds: Grounds, before: Standing, as_of: date) -> Standing:
    if before.settled:
        return Standing(RungState.NOT_YET, "对方已经按你要的处理了，不用再往上走。")
    complaint = complaint_to(state, Instance.LENDER)
    if complaint is None:
        return Standing(RungState.NOT_YET, "先走对方自己的投诉渠道，拿到它的处理决定。")
    decided = state.answer_to(complaint)
    if decided is None:
        why = "还没有处理决定，就没有可以核查的。过了日子不答复，直接向监管反映。"
        return Standing(RungState.NOT_YET, why)
    until = review_until(state, grounds.kind, as_of)
    if until is None:
        why = f"{date_text(decided.on)}收到决定，申请核查的日子已经过了。还可以向监管反映。"
        return Standing(RungState.CLOSED, why)
    why = f"{date_text(decided.on)}收到决定，没有按你要的处理。到 {date_text(until)}为止可以书面申请。"
    return Standing(RungState.OPEN, why, decided.on)
