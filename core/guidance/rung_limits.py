"""How long each addressee may take, by the rule that binds it; where none does, that is said and a guide is given.

Source of the days for complaints: 银行业保险业消费投诉处理管理办法, for lenders under it only.
"""

from datetime import date

from core.case.lender import LenderKind
from core.guidance.rung import TimeLimit
from core.law.library import parameter
from core.workflow.complaints import DAYS_TO_ASK_AGAIN

_STEPS = ("complaint.simple_days", "complaint.complex_days", "complaint.max_days")


def under_complaint_rule(kind: LenderKind) -> bool:
    """Whether the measure on complaints binds this kind of lender."""
    return kind in parameter(_STEPS[0]).lender_kinds


def complaint_limit(kind: LenderKind, as_of: date) -> TimeLimit:
    """The days a lender has for a complaint: 15, 30, 60 by the measure; for the others a guide."""
    if not under_complaint_rule(kind):
        return TimeLimit(
            (DAYS_TO_ASK_AGAIN,),
            by_rule=False,
            sentence="没有查到约束这一类对方的时限。"
            f"问清几天内答复，记下来；没有说的，过 {DAYS_TO_ASK_AGAIN} 天问一句（常见做法）。",
        )
    values = [parameter(name).on(as_of) for name in _STEPS]
    simple, complex_, most = (value.whole for value in values)
    return TimeLimit(
        (simple, complex_, most),
        by_rule=True,
        sentence=f"简单的 {simple} 日内作出处理决定；复杂的 {complex_} 日；特别复杂、告知了你的，最长 {most} 日。",
        citations=tuple(dict.fromkeys(value.citation.id for value in values)),
    )


def mediation_limit(as_of: date) -> TimeLimit:
    """None for the mediation itself; an agreement may be brought before the court within its days."""
    confirm = parameter("mediation.people_confirmation_days").on(as_of)
    return TimeLimit(
        (DAYS_TO_ASK_AGAIN,),
        by_rule=False,
        sentence="多久谈完没有统一的规定，开始时约好。"
        f"没有约的，过 {DAYS_TO_ASK_AGAIN} 天问一句（常见做法）。"
        f"谈成的，协议生效起 {confirm.whole} 日内双方可以一起申请法院确认。",
        citations=(confirm.citation.id,),
    )


def no_rule(sentence: str, *, asks_again: bool = False) -> TimeLimit:
    """No rule sets a time limit; what to do instead, and with `asks_again` the usual days after which to ask."""
    if not asks_again:
        return TimeLimit((), by_rule=False, sentence=sentence)
    again = f"没有说的，过 {DAYS_TO_ASK_AGAIN} 天问一句（常见做法）。"
    return TimeLimit((DAYS_TO_ASK_AGAIN,), by_rule=False, sentence=sentence + again)
