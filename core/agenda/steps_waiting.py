"""Steps after the other side has answered an application."""

from datetime import date
from decimal import Decimal

from core.agenda.step import Badge, Colour, NextStep, Urgency
from core.case.case import Case
from core.case.debt import Debt
from core.figures import date_text, yuan_text
from core.money import ZERO
from core.workflow.progress import Progress

_ENOUGH_REFUSALS = 2


def counter_offered(case: Case, debt: Debt, state: Progress, as_of: date) -> NextStep:
    """The lender named other terms: set them beside what was asked."""
    reply = state.reply
    terms = reply.terms if reply else None
    valid_until = reply.valid_until if reply else None
    if terms is None:
        sentence = "对方还了价，但没有写清期数和金额。请对方列明再比较。"
    elif valid_until and valid_until < as_of:
        sentence = "对方还价的有效期过了。打电话问还算不算数。"
    else:
        sentence = f"对方还了价：{terms.months} 期，每月 {yuan_text(terms.monthly)} 元"
        sentence += _beside_asked(case, debt, state) + "。"
    return NextStep(
        debt.debt_id,
        Badge("对方还价", Colour.ORANGE),
        sentence,
        valid_until,
        "比一比",
        "tracking",
        "先看每月的数还不还得起，再看总数多了多少。还不起的不要答应。",
        Urgency.DECIDE,
    )


def refused(_case: Case, debt: Debt, state: Progress, as_of: date) -> NextStep:
    """A refusal leads to the next attempt: what to change, when, or whom to ask instead."""
    badge = Badge("没有同意", Colour.ORANGE)
    plan = state.next_attempt
    if plan and plan.again_on > as_of:
        return NextStep(
            debt.debt_id,
            Badge("等下一次", Colour.GREY),
            f"定好 {date_text(plan.again_on)}再提一次。",
            plan.again_on,
            "准备申请",
            "letters",
            plan.change or "这次和上次要有不同：补材料、改数字，或换一个渠道。",
            Urgency.LATER,
        )
    if plan:
        return NextStep(
            debt.debt_id,
            badge,
            "到了定好的日子，可以再提一次。",
            plan.again_on,
            "写新的申请",
            "letters",
            plan.change or "把上次没有同意的理由先答上。",
            Urgency.DECIDE,
        )
    if started := _running_fallback(state, as_of):
        on, label = started
        return NextStep(
            debt.debt_id,
            Badge("等结果", Colour.BLUE),
            f"{label}已经递出，最晚 {date_text(on)}该有结果。",
            on,
            "看进度",
            "fallback",
            "等的时候能还多少先和对方说，电话照接。",
            Urgency.WAITING,
        )
    return _after_refusal(debt, state, badge)


def _after_refusal(debt: Debt, state: Progress, badge: Badge) -> NextStep:
    reason = state.reply.reason.rstrip("。") if state.reply else ""
    because = f"，理由是{reason}" if reason else "，没有说理由"
    if state.refusals >= _ENOUGH_REFUSALS:
        sentence = f"对方已经 {state.refusals} 次没有同意{because}。可以换一条路走。"
        action, why = "看还有哪些路", "可以投诉、请调解组织，或问法律援助，都不收费。"
    else:
        sentence = f"对方没有同意{because}。补上缺的，可以再提一次。"
        action, why = "定下一次", "没有同意不是结束。改一处、定一个日子，再提。"
    return NextStep(debt.debt_id, badge, sentence, None, action, "fallback", why, Urgency.DECIDE)


def _running_fallback(state: Progress, as_of: date) -> tuple[date, str] | None:
    for started in reversed(state.fallbacks):
        if started.answer_by and started.answer_by >= as_of:
            return started.answer_by, started.fallback.label
    return None


def _beside_asked(case: Case, debt: Debt, state: Progress) -> str:
    asked = state.asked_in.asked if state.asked_in else None
    offer = case.offer(debt.debt_id)
    asked = asked or (offer.terms if offer else None)
    terms = state.reply.terms if state.reply else None
    if asked is None or terms is None:
        return ""
    more, whole = terms.monthly - asked.monthly, terms.total - asked.total
    in_all = f"，总数{_more_or_less(whole)}" if more * whole < ZERO or (whole and not more) else ""
    if more == ZERO:
        return f"，每月和你申请的一样{in_all}"
    return f"，比你申请的{_more_or_less(more)}{in_all}"


def _more_or_less(difference: Decimal) -> str:
    return f"{'多' if difference > ZERO else '少'} {yuan_text(abs(difference))} 元"
