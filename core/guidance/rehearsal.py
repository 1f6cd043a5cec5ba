"""A rehearsal of the call as a branching talk: what collectors say, what it means, answers to try; no network.

The talk has no way back to a line already said, so each ends. Which lines come up depends on the debt: how long it
is overdue, what kind it is, and where it stands.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from core.case.case import Case
from core.case.debt import Debt
from core.case.lender import LenderKind
from core.data_files import entries
from core.figures import yuan_text
from core.guidance.calls import time_may_have_run
from core.workflow.progress import progress
from core.workflow.stages import Stage

_OVER = frozenset({Stage.PAID_OFF, Stage.CONFIRMED})


class Answer(BaseModel):
    """Something to say, what comes of it, and the lines it may lead to; without one the call is over.

    `careful` is said instead where speaking of a plan would admit a debt too old to be sued for, or one in court.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    say: str
    careful: str = ""
    then: str
    best: bool = False
    to: tuple[str, ...] = ()


class Tactic(BaseModel):
    """A line of the other side: what it means and why, the answers, what to write down, and when it comes."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    label: Annotated[str, Field(max_length=10)]
    said: str
    means: str
    basis: Literal["law", "practice"]
    rules: Annotated[tuple[str, ...], Field(min_length=1)]
    answers: Annotated[tuple[Answer, ...], Field(min_length=2)]
    write_down: str
    opens: bool = False
    from_day: int = 0
    until_day: int | None = None
    kinds: tuple[LenderKind, ...] = ()
    stages: tuple[Stage, ...] = ()
    after_payoff: bool = False

    @model_validator(mode="after")
    def _one_is_the_best(self) -> Self:
        if sum(answer.best for answer in self.answers) != 1:
            raise ValueError(f"{self.id} needs exactly one best answer")
        return self

    @property
    def best(self) -> Answer:
        """The steadiest of the answers."""
        return next(answer for answer in self.answers if answer.best)

    def fits(self, debt: Debt, stage: Stage, as_of: date) -> bool:
        """Whether a collector would say this of the debt on this day."""
        days = debt.days_past_due(as_of)
        return (
            self.from_day <= days
            and (self.until_day is None or days <= self.until_day)
            and (not self.kinds or debt.kind in self.kinds)
            and (stage in self.stages if self.stages else self.after_payoff or stage not in _OVER)
        )


@dataclass(frozen=True)
class Rehearsal:
    """The talk for one debt: how the call may begin, and every line that can come up, filled in.

    Each answer's `to` holds the one line it leads to, or nothing. `careful`: no steady answer speaks of paying, for
    the limitation period may have run, or a court has the case.
    """

    openings: tuple[Tactic, ...]
    lines: Mapping[str, Tactic]
    careful: bool

    def after(self, answer: Answer) -> Tactic | None:
        """The next line of the other side; `None` when the call is over."""
        return self.lines[answer.to[0]] if answer.to else None


@dataclass(frozen=True)
class Turn:
    """A line and what was answered to it."""

    tactic: Tactic
    answer: Answer


@dataclass(frozen=True)
class Summary:
    """What a talk leaves: what was met, the calmest sentence to each, how many were chosen, and what to write down."""

    met: tuple[str, ...]
    calmest: tuple[str, ...]
    steady: int
    write_down: tuple[str, ...]


@cache
def tactics() -> tuple[Tactic, ...]:
    """All lines, as the file has them."""
    return tuple(map(Tactic.model_validate, entries("core.guidance", "rehearsal.yaml")))


def rehearsal(case: Case, debt: Debt, as_of: date) -> Rehearsal:
    """The talk that fits this debt today, with its own name, sum and days."""
    stage = progress(case, debt.debt_id, as_of).stage
    fitting = {each.id: each for each in tactics() if each.fits(debt, stage, as_of)}
    careful = stage is Stage.SUED or (stage not in _OVER and time_may_have_run(case, debt, as_of))
    facts = _facts(debt, as_of, careful=careful)
    filled = {each.id: _filled(each, facts, fitting, careful=careful) for each in fitting.values()}
    openings = tuple(each for each in filled.values() if each.opens)
    return Rehearsal(openings, _reached(openings, filled), careful)


def talk(
    lines: Rehearsal, opening: str, chosen: Sequence[int]
) -> tuple[tuple[Turn, ...], Tactic | None]:
    """What was said so far when the call began so and these answers were chosen, and the line that waits now.

    Choices after the end of the call count for nothing. Raises `KeyError` for a line that is not in this talk,
    `IndexError` for an answer that is not there.
    """
    now: Tactic | None = lines.lines[opening]
    turns: list[Turn] = []
    for number in chosen:
        if now is None:
            break
        answer = now.answers[number]
        turns.append(Turn(now, answer))
        now = lines.after(answer)
    return tuple(turns), now


def summary(turns: Sequence[Turn]) -> Summary:
    """What to take along from a talk that is over."""
    return Summary(
        met=tuple(turn.tactic.label for turn in turns),
        calmest=tuple(turn.tactic.best.say for turn in turns),
        steady=sum(turn.answer.best for turn in turns),
        write_down=tuple(turn.tactic.write_down for turn in turns),
    )


def _facts(debt: Debt, as_of: date, *, careful: bool) -> dict[str, str]:
    """Words of the case."""
    days = debt.days_past_due(as_of)
    return {
        "name": debt.name,
        "sum": f" {yuan_text(debt.balance.total)} 元" if debt.balance.total else "这笔钱",
        "late": f"逾期 {days} 天" if days else "快要逾期",
        "wish": "" if careful else "我愿意还。",
        "plan": "要说的我书面答复。" if careful else "我按自己的收入提方案，书面给你们。",
    }


def _filled(
    tactic: Tactic, facts: dict[str, str], fitting: Mapping[str, Tactic], *, careful: bool
) -> Tactic:
    answers = tuple(
        answer.model_copy(
            update={
                "say": (answer.careful if careful and answer.careful else answer.say).format_map(
                    facts
                ),
                "to": tuple(to for to in answer.to if to in fitting)[:1],
            }
        )
        for answer in tactic.answers
    )
    return tactic.model_copy(update={"said": tactic.said.format_map(facts), "answers": answers})


def _reached(openings: Sequence[Tactic], filled: Mapping[str, Tactic]) -> dict[str, Tactic]:
    """The lines that a talk can come to, in the order of the file."""
    found: set[str] = set()
    ahead = [each.id for each in openings]
    while ahead:
        tactic = filled[ahead.pop()]
        if tactic.id not in found:
            found.add(tactic.id)
            ahead += [to for answer in tactic.answers for to in answer.to]
    return {each: tactic for each, tactic in filled.items() if each in found}
