"""What to do next: for one debt, and for the whole case today."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from core.agenda import (
    steps_after,
    steps_before,
    steps_deferred,
    steps_no_answer,
    steps_paying,
    steps_repaying,
    steps_trouble,
    steps_waiting,
)
from core.agenda.deadlines import Deadline, deadlines
from core.agenda.step import TODAY_FROM, Badge, Colour, NextStep, Urgency
from core.calculations.capacity import repayment_capacity
from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import QuestionAsked
from core.figures import date_text
from core.money import ZERO
from core.workflow.progress import Progress, left_to_pay, progress
from core.workflow.stages import Stage

DAYS_AHEAD = 7
MOST_TODAY = 3
"""More than this on one day is not done, and frightens."""

__all__ = [
    "Badge",
    "Colour",
    "NextStep",
    "Sums",
    "Today",
    "Urgency",
    "next_step",
    "today",
]

_STEPS: dict[Stage, Callable[[Case, Debt, Progress, date], NextStep]] = {
    Stage.ASSESSING: steps_before.assessing,
    Stage.DRAFTING: steps_before.drafting,
    Stage.SENT: steps_no_answer.waiting,
    Stage.UNDER_REVIEW: steps_no_answer.waiting,
    Stage.COUNTER_OFFERED: steps_waiting.counter_offered,
    Stage.REFUSED: steps_waiting.refused,
    Stage.AGREED: steps_repaying.agreed,
    Stage.REPAYING: steps_repaying.repaying,
    Stage.BREACHED: steps_repaying.breached,
    Stage.SUED: steps_trouble.sued,
    Stage.SOLD_ON: steps_trouble.sold_on,
    Stage.PAID_OFF: steps_after.paid_off,
    Stage.CONFIRMED: steps_after.confirmed,
}


@dataclass(frozen=True)
class Sums:
    """Yuan still owed on open debts, yuan a month for debts, and how many debts have an agreement."""

    owed: Decimal
    available: Decimal
    agreed: int
    open: int


@dataclass(frozen=True)
class Today:
    """`things` are for today, the first one first, none on a day of rest; `others` all other steps by urgency."""

    things: tuple[NextStep, ...]
    others: tuple[NextStep, ...]
    deadlines: tuple[Deadline, ...]
    sums: Sums
    sentence: str

    @property
    def lead(self) -> NextStep | None:
        """The one thing to do first."""
        return self.things[0] if self.things else None


def next_step(case: Case, debt: Debt, as_of: date) -> NextStep:
    """One sentence, a date or none, and one action, for whatever state the debt is in."""
    state = progress(case, debt.debt_id, as_of)
    waits = steps_deferred.takes_over(debt, state, as_of)
    steps = [waits or _STEPS[state.stage](case, debt, state, as_of)]
    if state.open_questions and state.stage is not Stage.CONFIRMED:
        steps.insert(0, _question(debt, state.open_questions, as_of))
    if changed := steps_deferred.old_schedule(debt, state, as_of):
        steps.append(changed)
    if paying := steps_paying.paying_off(debt, state, as_of):
        steps.insert(0, paying)
    if request := steps_no_answer.unanswered(debt, state, as_of):
        steps.append(request)
    return max(steps, key=lambda each: each.urgency)


def today(case: Case, as_of: date) -> Today:
    """The first thing to do, everything else, the next seven days, and where all stands."""
    steps = sorted(
        (next_step(case, debt, as_of) for debt in case.debts),
        key=lambda step: (-step.urgency, step.due or date.max),
    )
    things = tuple(step for step in steps if step.urgency >= TODAY_FROM)[:MOST_TODAY]
    every = deadlines(case, as_of, date.max)
    return Today(
        things=things,
        others=tuple(steps[len(things) :]),
        deadlines=tuple(d for d in every if d.on <= as_of + timedelta(days=DAYS_AHEAD)),
        sums=_sums(case, as_of),
        sentence=_sentence(case, len(things), every, as_of),
    )


def _question(debt: Debt, questions: tuple[QuestionAsked, ...], as_of: date) -> NextStep:
    """The most urgent of the lender's questions, and how many more there are."""
    asked = min(questions, key=lambda each: each.deadline)
    late = asked.deadline < as_of
    when = f"{date_text(asked.deadline)}前"
    sentence = f"对方问：{asked.question.rstrip('。？?')}。" + (
        "已过了说好的日子，今天补上并说明。" if late else f"{when}答复。"
    )
    if others := len(questions) - 1:
        sentence += f"另外还有 {others} 样要答。"
    return NextStep(
        debt.debt_id,
        Badge("要答复", Colour.ORANGE),
        sentence,
        asked.deadline,
        "去答复",
        "tracking",
        "按时答，渠道才不会断。一时拿不到的材料，先说明哪天给。",
        Urgency.ANSWER,
    )


def _sentence(case: Case, things: int, every: tuple[Deadline, ...], as_of: date) -> str:
    if not case.debts:
        return "还没有填债务。先填最急的一笔，其他的可以以后补。"
    if things:
        more = {2: "做完还有力气，再做下一件。", 3: "做完还有力气，再看下面两件。"}
        return f"今天先做这一件。{more.get(things, '')}"
    if here := sum(deadline.on <= as_of for deadline in every):
        return f"今天没有要先做的事。下面有 {here} 件到了日子，有空看一眼。"
    coming = next((deadline.on for deadline in every if deadline.on > as_of), None)
    if coming is None:
        return "今天没有到期的事。可以歇一歇。"
    return f"今天没有到期的事。可以歇一歇，下一件在 {coming.month} 月 {coming.day} 日。"


def _sums(case: Case, as_of: date) -> Sums:
    states = {debt.debt_id: progress(case, debt.debt_id, as_of) for debt in case.debts}
    return Sums(
        sum((left_to_pay(debt, states[debt.debt_id]) for debt in case.debts), ZERO),
        repayment_capacity(case.budget).available,
        sum(state.stage in (Stage.AGREED, Stage.REPAYING) for state in states.values()),
        sum(not state.paid_off for state in states.values()),
    )
