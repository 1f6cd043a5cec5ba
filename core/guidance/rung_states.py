"""Where a rung that was recorded stands: waiting for its answer, answered, or past its day without one."""

from dataclasses import dataclass
from datetime import date

from core.case.entries import FallbackStarted
from core.figures import date_text
from core.guidance.rung import RungState
from core.workflow.complaints import waits_until
from core.workflow.progress import Progress


@dataclass(frozen=True, slots=True)
class Standing:
    """A rung's state and why; `since` the day it was taken or opened, `settled` whether it brought what was asked."""

    state: RungState
    reason: str
    since: date | None = None
    answer_by: date | None = None
    settled: bool = False


def standing_of(state: Progress, started: FallbackStarted | None, as_of: date) -> Standing:
    """What the log says of one way on that was taken."""
    if started is None:
        return Standing(RungState.NOT_YET, "")
    answered = state.answer_to(started)
    until = waits_until(started)
    if answered:
        how = "按你要的处理了" if answered.settled else "没有按你要的处理"
        reason = f"{date_text(answered.on)}有了结果，{how}。"
        return Standing(RungState.DONE, reason, started.on, settled=answered.settled)
    if until < as_of:
        promised = "说好的日子" if started.answer_by else "一般等的日子"
        reason = (
            f"{date_text(started.on)}递出，过了{promised} {date_text(until)}，还没有记下结果。"
        )
        return Standing(RungState.DONE, reason, started.on)
    number = f"编号 {started.ticket}，" if started.ticket else ""
    reason = f"{date_text(started.on)}递出，{number}等到 {date_text(until)}。"
    return Standing(RungState.WAITING, reason, started.on, until)
