"""Days that matter, read from the entries: answers expected, questions due, instalments, legal periods."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from core.agenda.court_dates import days_to_keep, main_day
from core.agenda.review_clock import Turn, review_clock
from core.calculations.repayment import InstalmentState, repayment_status
from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import PaymentMade, PayoffCheck
from core.figures import yuan_text
from core.workflow.progress import Progress, progress
from core.workflow.stages import Stage

CREDIT_RECORD_AFTER = 45
"""Days after payoff when the lender's next report has usually arrived. Practice, not law."""

_WAITING = (Stage.SENT, Stage.UNDER_REVIEW)
_KEEPING = (Stage.AGREED, Stage.REPAYING)


class DeadlineKind(StrEnum):
    """Where a day comes from; `LEGAL` alone is a time limit of the law."""

    ANSWER_EXPECTED = "answer_expected"
    QUESTION = "question"
    INSTALMENT = "instalment"
    COUNTER_OFFER = "counter_offer"
    NEXT_ATTEMPT = "next_attempt"
    FOLLOW_UP = "follow_up"
    LEGAL = "legal"
    COMPLAINT_ANSWER = "complaint_answer"
    CREDIT_RECORD = "credit_record"

    @property
    def label(self) -> str:
        """The Chinese word for the screen."""
        return {
            DeadlineKind.ANSWER_EXPECTED: "等答复",
            DeadlineKind.QUESTION: "要答的问题",
            DeadlineKind.INSTALMENT: "还款",
            DeadlineKind.COUNTER_OFFER: "还价有效期",
            DeadlineKind.NEXT_ATTEMPT: "再提一次",
            DeadlineKind.FOLLOW_UP: "约好的跟进",
            DeadlineKind.LEGAL: "法定期限",
            DeadlineKind.COMPLAINT_ANSWER: "等处理结果",
            DeadlineKind.CREDIT_RECORD: "看征信",
        }[self]


@dataclass(frozen=True)
class Deadline:
    """One day, for one debt: what it is, what to do, and the page to do it on.

    `key` says which of its kind it is: the entry it comes from, so that it stays the same when its day moves.
    """

    on: date
    debt_id: str
    title: str
    detail: str
    kind: DeadlineKind
    page: str
    key: str


def deadlines(case: Case, as_of: date, until: date) -> tuple[Deadline, ...]:
    """Every open day up to and including `until`, earliest first; those already passed are kept."""
    found = [
        deadline
        for debt in case.debts
        for deadline in debt_deadlines(case, debt, as_of)
        if deadline.on <= until
    ]
    return tuple(sorted(found, key=lambda deadline: (deadline.on, deadline.debt_id)))


def debt_deadlines(case: Case, debt: Debt, as_of: date) -> tuple[Deadline, ...]:
    """Every open day of one debt, however far away."""
    state = progress(case, debt.debt_id, as_of)
    if state.stage is Stage.CONFIRMED:
        return ()
    if state.stage is Stage.PAID_OFF:
        return tuple(_credit_record(debt, state))
    found = (
        *_answer(debt, state),
        *_questions(debt, state),
        *_instalments(debt, state, as_of),
        *_counter_offer(debt, state),
        *_next_attempt(debt, state),
        *_follow_up(debt, state),
        *_court(debt, state, as_of),
        *_fallbacks(debt, state),
    )
    return tuple(sorted(found, key=lambda deadline: deadline.on))


def _answer(debt: Debt, state: Progress) -> Iterator[Deadline]:
    sent = state.application
    if state.stage not in _WAITING or sent is None:
        return
    clock = review_clock(state, sent)
    if any(each.answer_by == clock.on for each in state.fallbacks):
        return
    title, detail, page = {
        Turn.ASK: (
            f"{debt.name}该有答复了",
            "到这天还没消息，就打电话问一句，记下工号。",
            "tracking",
        ),
        Turn.CHASE: (f"催一催{debt.name}", "问过了还没有答复，就写一封催办函。", "letters"),
        Turn.COMPLAIN: (
            f"{debt.name}还不答复",
            "催办也没有答复，就向它的投诉渠道递投诉。",
            "fallback",
        ),
        Turn.NEXT_INSTANCE: (
            f"{debt.name}的投诉该有结果",
            "没有结果，就找上一级、监管或调解组织。",
            "fallback",
        ),
    }[clock.turn]
    yield Deadline(
        clock.on,
        debt.debt_id,
        title,
        detail,
        DeadlineKind.ANSWER_EXPECTED,
        page,
        sent.entry_id,
    )


def _questions(debt: Debt, state: Progress) -> Iterator[Deadline]:
    for asked in state.open_questions:
        yield Deadline(
            asked.deadline,
            debt.debt_id,
            f"答复{debt.name}",
            asked.question,
            DeadlineKind.QUESTION,
            "tracking",
            asked.entry_id,
        )


def _instalments(debt: Debt, state: Progress, as_of: date) -> Iterator[Deadline]:
    if state.stage not in _KEEPING:
        return
    agreed = state.agreement.entry_id if state.agreement else ""
    for status in repayment_status(state, as_of):
        if status.state is not InstalmentState.PAID:
            number = status.instalment.number
            yield Deadline(
                status.instalment.due_date,
                debt.debt_id,
                f"{debt.name}第 {number} 期",
                f"还 {yuan_text(status.left)} 元，留好截图。",
                DeadlineKind.INSTALMENT,
                "repayment",
                f"{agreed}.{number}",
            )


def _counter_offer(debt: Debt, state: Progress) -> Iterator[Deadline]:
    reply = state.reply
    if state.stage is Stage.COUNTER_OFFERED and reply and reply.valid_until:
        yield Deadline(
            reply.valid_until,
            debt.debt_id,
            f"{debt.name}的还价到期",
            "之前想好接受、再谈还是请对方延长。",
            DeadlineKind.COUNTER_OFFER,
            "tracking",
            reply.entry_id,
        )


def _next_attempt(debt: Debt, state: Progress) -> Iterator[Deadline]:
    plan = state.next_attempt
    if plan and state.stage not in (*_WAITING, *_KEEPING):
        yield Deadline(
            plan.again_on,
            debt.debt_id,
            f"再向{debt.name}提一次",
            plan.change or "先想好这次和上次有什么不同。",
            DeadlineKind.NEXT_ATTEMPT,
            "letters",
            plan.entry_id,
        )


def _follow_up(debt: Debt, state: Progress) -> Iterator[Deadline]:
    last = state.contacts[-1] if state.contacts else None
    if last and last.next_on and last.on >= _last_move(state):
        yield Deadline(
            last.next_on,
            debt.debt_id,
            f"跟进{debt.name}",
            last.next_step or "上次通话约好的这一天。",
            DeadlineKind.FOLLOW_UP,
            "contact",
            last.entry_id,
        )


def _last_move(state: Progress) -> date:
    moves = (state.application, state.reply, state.agreement)
    return max((entry.on for entry in moves if entry), default=date.min)


def _court(debt: Debt, state: Progress, as_of: date) -> Iterator[Deadline]:
    """Days of the court's papers: the one that answers them stays once it has passed, the others go."""
    if state.stage is not Stage.SUED:
        return
    main = main_day(state, as_of)
    seen: set[tuple[str, date]] = set()
    for paper, day in days_to_keep(state):
        first = main == (paper, day)
        if day.on and (first or day.on >= as_of) and (paper.entry_id, day.on) not in seen:
            seen.add((paper.entry_id, day.on))
            name = paper.paper.label if first else f"{paper.paper.label}，{day.title}"
            yield Deadline(
                day.on,
                debt.debt_id,
                f"{debt.name}：{name}",
                f"{day.title}。{day.act}{day.sentence}{day.doubt}以文书上写的为准。",
                DeadlineKind.LEGAL,
                "court",
                paper.paper.value if first else f"{paper.paper.value}.{day.key}",
            )


def _fallbacks(debt: Debt, state: Progress) -> Iterator[Deadline]:
    if state.stage in _KEEPING:
        return
    for started in state.fallbacks:
        if started.answer_by:
            yield Deadline(
                started.answer_by,
                debt.debt_id,
                f"{debt.name}：{started.fallback.label}该有结果",
                started.addressee or "还没有结果就问一句。",
                DeadlineKind.COMPLAINT_ANSWER,
                "fallback",
                started.entry_id,
            )


def _credit_record(debt: Debt, state: Progress) -> Iterator[Deadline]:
    if PayoffCheck.CREDIT_RECORD_CHECKED not in state.payoff_checks:
        yield Deadline(
            credit_record_day(state),
            debt.debt_id,
            f"看{debt.name}的征信记录",
            "每年有两次免费查询。看这笔有没有显示结清。",
            DeadlineKind.CREDIT_RECORD,
            "payoff",
            "credit_record",
        )


def credit_record_day(state: Progress) -> date:
    """When to look at the credit record after payoff."""
    paid: PaymentMade = state.payments[-1]
    return paid.on + timedelta(days=CREDIT_RECORD_AFTER)
