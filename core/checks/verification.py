"""The gate before talking, signing or paying: questions, where to look, and a verdict with its reasons.

Who asks for money must be who it says, and the account must be the creditor's. Practice of the lenders' own
warnings and of 96110; no question proves honesty, so a pass says "as far as you could see".
"""

import re
from collections.abc import Mapping
from datetime import date
from functools import cache

from pydantic import BaseModel, ConfigDict

from core.case.case import Case
from core.case.entries import Verified
from core.case.entry_kinds import VerifiedSubject
from core.data_files import entries


class Question(BaseModel):
    """One thing to make sure of; `good` is the answer that lets it through, a wrong one of `stops` ends it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    ask: str
    good: bool
    stops: bool = False
    why: str = ""


class Gate(BaseModel):
    """All that is asked about one kind of counterpart, and where to look it up."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    subject: VerifiedSubject
    where: str
    questions: tuple[Question, ...]


class GateVerdict(BaseModel):
    """`passed` is true, false, or `None` while something is not known yet; `reasons` are Chinese sentences."""

    model_config = ConfigDict(frozen=True)

    passed: bool | None
    sentence: str
    reasons: tuple[str, ...] = ()


@cache
def gates() -> tuple[Gate, ...]:
    """The gate of each kind of counterpart."""
    return tuple(map(Gate.model_validate, entries("core.checks", "verification.yaml")))


def gate(subject: VerifiedSubject) -> Gate:
    """The gate of one kind of counterpart."""
    return next(each for each in gates() if each.subject is subject)


def verdict(subject: VerifiedSubject, answers: Mapping[str, bool | None]) -> GateVerdict:
    """What the answers come to; a question that was not answered counts as not known."""
    asked = gate(subject)
    wrong = [q for q in asked.questions if answers.get(q.id) is (not q.good)]
    stopped = [q for q in wrong if q.stops]
    if stopped:
        return GateVerdict(
            passed=False,
            sentence="停。不付钱，不给资料，挂断。",
            reasons=tuple(q.why for q in stopped),
        )
    open_yet = [q for q in asked.questions if answers.get(q.id) is None]
    if wrong or open_yet:
        left = tuple(q.why or f"还没有做到：{q.ask}。" for q in wrong)
        todo = tuple(f"还不知道：{q.ask}。" for q in open_yet)
        return GateVerdict(
            passed=None,
            sentence=f"先核实，再往下走。{asked.where}",
            reasons=(*left, *todo),
        )
    return GateVerdict(passed=True, sentence="能核实的都核实了。金额、日子、凭证照常留好。")


def verdict_of(entry: Verified) -> GateVerdict:
    """What a recorded check comes to, by today's questions."""
    answers = dict.fromkeys(entry.yes, True) | dict.fromkeys(entry.no, False)
    return verdict(entry.subject, answers)


def verified(
    case: Case, debt_id: str, subject: VerifiedSubject, name: str, as_of: date
) -> Verified | None:
    """The newest check of this counterpart for this debt, so that it is asked for once only."""
    plain = plain_name(name)
    found = [
        entry
        for entry in case.live_entries(as_of, debt_id)
        if isinstance(entry, Verified)
        and entry.subject is subject
        and plain_name(entry.name) == plain
    ]
    return found[-1] if found else None


def plain_name(name: str) -> str:
    """A company's name without white space and brackets, to be compared."""
    return re.sub(r"[\s()（）]", "", name)
