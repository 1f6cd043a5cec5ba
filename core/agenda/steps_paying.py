"""Steps while a payoff quote stands: get it in writing, then pay by it, to the fen and in time."""

from datetime import date, timedelta

from core.agenda.step import Badge, Colour, NextStep, Urgency
from core.case.debt import Debt
from core.figures import date_text, yuan_text
from core.workflow.payoff_condition import Condition, condition_of, standing_quote
from core.workflow.progress import Progress

_SOON = timedelta(days=3)
_SENTENCES = {
    Condition.SEND_LETTER: (
        "对方口头说能减，还没有写成书面。先寄条件函，再付钱。",
        "去写条件函",
        "没有书面的减免，付了以后可能还会来要。",
    ),
    Condition.AWAIT_ANSWER: (
        "条件函寄出了，等对方书面答复。答复到了再付。",
        "记书面答复",
        "要写明付清后其余免除、不再追索。",
    ),
    Condition.GET_WRITTEN: (
        "结清的数还只是口头报的。请对方发一条书面的，再付。",
        "记书面报价",
        "短信、App 消息、邮件都行，要有数和日子。",
    ),
}


def paying_off(debt: Debt, state: Progress, as_of: date) -> NextStep | None:
    """What the newest quote asks for; `None` while none stands."""
    quote = standing_quote(state, as_of)
    condition = condition_of(state)
    if quote is None or condition is None:
        return None
    until = quote.valid_until
    soon = until is not None and until - as_of <= _SOON
    if condition is Condition.MET:
        by = f"{date_text(until)}前" if until else ""
        sentence = f"核对户名，{by}付 {yuan_text(quote.amount)} 元，一分不差。"
        action, why = "去付清", "多一分少一分都可能对不上，过了日子数会变。"
    else:
        sentence, action, why = _SENTENCES[condition]
    return NextStep(
        debt.debt_id,
        Badge("准备付清", Colour.ORANGE),
        sentence,
        until,
        action,
        "payoff",
        why,
        Urgency.PAY_SOON if soon else Urgency.DECIDE,
    )
