"""The complaints about a debt, by the instance they went to; what lies before an agreement is an earlier round."""

from datetime import date, timedelta

from core.case.entries import FallbackKind, FallbackStarted, Instance
from core.workflow.progress import Progress

DAYS_TO_ASK_AGAIN = 15
"""Where no rule sets a day and none was named, this long is waited before asking again. Practice."""

_AUTHORITIES = (
    "12378",
    "12345",
    "监管",
    "监督管理",
    "金融管理",
    "金融办",
    "人民银行",
    "消费者协会",
)


def instance_of(complaint: FallbackStarted) -> Instance:
    """Before whom a complaint went; one recorded before this was asked for is told by its addressee."""
    if complaint.instance:
        return complaint.instance
    named = any(word in complaint.addressee for word in _AUTHORITIES)
    return Instance.REGULATOR if named else Instance.LENDER


def taken(state: Progress, kind: FallbackKind) -> FallbackStarted | None:
    """The newest way on of this kind since the last agreement."""
    since = state.agreement.on if state.agreement else date.min
    found = [each for each in state.fallbacks if each.fallback is kind and each.on >= since]
    return found[-1] if found else None


def complaint_to(state: Progress, instance: Instance) -> FallbackStarted | None:
    """The newest complaint to this instance since the last agreement."""
    since = state.agreement.on if state.agreement else date.min
    found = [
        each
        for each in state.fallbacks
        if each.fallback is FallbackKind.COMPLAINT
        and each.on >= since
        and instance_of(each) is instance
    ]
    return found[-1] if found else None


def waits_until(started: FallbackStarted) -> date:
    """The last day on which an answer may still be waited for."""
    return started.answer_by or started.on + timedelta(days=DAYS_TO_ASK_AGAIN)
