"""Days that matter, read from the entries: answers expected, questions due, instalments, legal periods."""

from collections.abc import Iterator
from datetime import date

from core.agenda.after_payoff import credit_record_day as credit_record_day
from core.agenda.court_dates import days_to_keep, main_day
from core.agenda.deadline import Deadline as Deadline
from core.agenda.deadline import DeadlineKind as DeadlineKind
from core.agenda.deferral_deadlines import deferral_days
from core.agenda.payoff_deadlines import after_payoff, payoff_quote
from core.agenda.requests import open_requests
from core.agenda.review_clock import Turn, review_clock
from core.calculations.limits.complaint_review import review_until
from core.calculations.repayment import InstalmentState, repayment_status
from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import Instance
from core.figures import yuan_text
from core.lenders.record_kind import kind_of_record
from core.workflow.changed_hands import handover
from core.workflow.complaints import complaint_to
from core.workflow.progress import Progress, progress
from core.workflow.stages import Stage

_WAITING = (Stage.SENT, Stage.UNDER_REVIEW)
_KEEPING = (Stage.AGREED, Stage.REPAYING)


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
        after = (*_questions(debt, state), *after_payoff(debt, state))
        return tuple(sorted(after, key=lambda deadline: deadline.on))
    found = (
        *_answer(debt, state),
        *_requests(debt, state),
        *_questions(debt, state),
        *_instalments(debt, state, as_of),
        *_counter_offer(debt, state),
        *_next_attempt(debt, state),
        *_follow_up(debt, state),
        *_court(debt, state, as_of),
        *_fallbacks(debt, state),
        *_review(debt, state, as_of),
        *deferral_days(debt, state, as_of),
        *payoff_quote(debt, state, as_of),
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


def _requests(debt: Debt, state: Progress) -> Iterator[Deadline]:
    known = {each.answer_by for each in state.fallbacks}
    for each in open_requests(state):
        if each.clock and each.clock.on not in known:
            label = each.sent.letter.label
            yield Deadline(
                each.clock.on,
                debt.debt_id,
                f"{debt.name}：{label}该有答复",
                f"还没有消息，就{each.clock.turn.label}。答复了，在“跟进”记一笔。",
                DeadlineKind.ANSWER_EXPECTED,
                "tracking",
                each.sent.entry_id,
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
    if state.terms_in_force is None and not state.plan_in_doubt:
        return
    agreed = state.agreement.entry_id if state.agreement else ""
    moved = handover(state)
    whom = f"{moved.pay.label}。" if moved else ""
    for status in repayment_status(state, as_of):
        if status.state is not InstalmentState.PAID:
            number = status.instalment.number
            yield Deadline(
                status.instalment.due_date,
                debt.debt_id,
                f"{debt.name}第 {number} 期",
                f"{whom}还 {yuan_text(status.left)} 元，留好截图。",
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
        if started.answer_by and state.answer_to(started) is None:
            yield Deadline(
                started.answer_by,
                debt.debt_id,
                f"{debt.name}：{started.fallback.label}该有结果",
                started.addressee or "还没有结果就问一句。",
                DeadlineKind.COMPLAINT_ANSWER,
                "fallback",
                started.entry_id,
            )


def _review(debt: Debt, state: Progress, as_of: date) -> Iterator[Deadline]:
    """The last day to ask the office above the lender to look again, unless it was asked."""
    last = review_until(state, kind_of_record(debt), as_of)
    if last is None or state.stage in _KEEPING or complaint_to(state, Instance.HIGHER_OFFICE):
        return
    yield Deadline(
        last,
        debt.debt_id,
        f"{debt.name}：申请核查的最后一天",
        "对投诉的处理不满意，到这天为止可以向它的上一级机构书面申请核查。",
        DeadlineKind.LEGAL,
        "fallback",
        "complaint_review",
    )
