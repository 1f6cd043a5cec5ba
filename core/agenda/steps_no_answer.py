"""Steps while a request waits for its answer: wait, ask, write, complain, go on to the next instance."""

from dataclasses import dataclass
from datetime import date

from core.agenda.requests import open_requests
from core.agenda.review_clock import ReviewClock, Turn, review_clock
from core.agenda.step import Badge, Colour, NextStep, Urgency
from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import LetterSent
from core.figures import date_text
from core.workflow.progress import Progress


def waiting(_case: Case, debt: Debt, state: Progress, as_of: date) -> NextStep:
    """The application is out: wait, ask, write, complain, go on to the next instance, each on its day."""
    sent = state.application
    if sent is None:
        raise ValueError("nothing was sent")
    clock = review_clock(state, sent)
    days = (as_of - sent.on).days
    if not clock.due(as_of):
        return NextStep(
            debt.debt_id,
            Badge("等答复", Colour.BLUE),
            f"申请已寄出 {days} 天，{_until(sent, clock)}。现在等着就好。",
            clock.on,
            "看进度",
            "tracking",
            "等的时候接电话、回问题，别让渠道断掉。",
            Urgency.WAITING,
        )
    branch = _BRANCHES[clock.turn]
    said = f"对方说 {(sent.answer_by - sent.on).days} 天内答复" if sent.answer_by else ""
    return NextStep(
        debt.debt_id,
        Badge(branch.badge, Colour.ORANGE),
        f"申请已寄出 {days} 天，{branch.so_far or said or '对方没有说哪天答复'}。{branch.sentence}",
        clock.on,
        branch.action,
        branch.page,
        branch.why,
        Urgency.ASK,
    )


def unanswered(debt: Debt, state: Progress, as_of: date) -> NextStep | None:
    """The request besides the application whose turn has come longest ago; `None` while none has."""
    first = next(iter(open_requests(state)), None)
    if first is None or first.clock is None or not first.clock.due(as_of):
        return None
    branch, sent = _BRANCHES[first.clock.turn], first.sent
    so_far = branch.so_far or (
        f"说好 {date_text(sent.answer_by)}答复" if sent.answer_by else "还没有答复"
    )
    return NextStep(
        debt.debt_id,
        Badge(branch.badge, Colour.ORANGE),
        f"{sent.letter.label}寄出 {first.waited(as_of)} 天，{so_far}。{branch.sentence}",
        first.clock.on,
        branch.action,
        branch.page,
        branch.why,
        Urgency.ASK,
    )


@dataclass(frozen=True, slots=True)
class _Branch:
    badge: str
    so_far: str
    sentence: str
    action: str
    page: str
    why: str


_BRANCHES = {
    Turn.ASK: _Branch(
        "该问了",
        "",
        "今天可以打电话问一句。",
        "去问一句",
        "contact",
        "问到的答复、工号和下一个日子记下来，申请就不会石沉大海。",
    ),
    Turn.CHASE: _Branch(
        "该催一催",
        "问过了还没有答复",
        "今天写一封催办函。",
        "写催办函",
        "letters",
        "写下来、留好凭证，以后投诉时才说得清等了多久。",
    ),
    Turn.COMPLAIN: _Branch(
        "该投诉了",
        "催办函也没有答复",
        "今天向这家机构自己的投诉渠道递投诉。",
        "看怎么投诉",
        "fallback",
        "投诉机构不答复，是要它答复，不是不还。先走机构自己的，再走监管。",
    ),
    Turn.NEXT_INSTANCE: _Branch(
        "换一级",
        "投诉也没有结果",
        "今天可以向上一级或监管反映，也可以请调解组织。",
        "看还有哪些路",
        "fallback",
        "带上申请、催办、投诉的凭证，三样都在“文书”和“沟通”里。",
    ),
}


def _until(sent: LetterSent, clock: ReviewClock) -> str:
    on = date_text(clock.on)
    return {
        Turn.ASK: f"对方说最晚 {on}答复" if sent.answer_by else "对方没有说哪天答复",
        Turn.CHASE: f"问过了，{on}还没有消息就写催办函",
        Turn.COMPLAIN: f"催办函寄出了，{on}还没有消息就投诉",
        Turn.NEXT_INSTANCE: f"投诉递出了，{on}前该有结果",
    }[clock.turn]
