"""Before you sign: a stop where an act would restart, or give away, a limitation period that may have run.

Sources: 民法典 192 (who agrees to pay, or has paid, can no longer plead the period), 诉讼时效规定 14 (asking for
time, paying a part, a plan: all count as agreeing) and 19 (signing a demand or a new agreement afterwards).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.calculations.limits.limitation import LimitationGrade, limitation
from core.calculations.limits.restarts import ASKS, MAY_BE_READ_SO
from core.calculations.working import Line
from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import LetterKind


class RestartingAct(StrEnum):
    """What a person is about to do that may count as agreeing to pay."""

    APPLICATION = "application"
    FOLLOW_UP = "follow_up"
    PAPERS = "papers"
    PAYOFF_TALK = "payoff_talk"
    PAYMENT = "payment"
    AGREEMENT = "agreement"

    @property
    def label(self) -> str:
        """The Chinese verb phrase: 寄申请."""
        return {
            RestartingAct.APPLICATION: "寄申请",
            RestartingAct.FOLLOW_UP: "寄这封信",
            RestartingAct.PAPERS: "寄这封信",
            RestartingAct.PAYOFF_TALK: "寄这封信",
            RestartingAct.PAYMENT: "付这笔钱",
            RestartingAct.AGREEMENT: "签协议",
        }[self]


@dataclass(frozen=True, slots=True)
class SignWarning:
    """What to read before the act: why the period may have run, what the act would do, and its rules.

    `citations` and `working` are those of the period itself. `mild` where the act says that it admits
    nothing, and may all the same be read so.
    """

    act: RestartingAct
    why: str
    consequence: str
    confirm: str
    rules: tuple[str, ...]
    citations: tuple[str, ...]
    working: tuple[Line, ...]
    mild: bool = False


_ACTS: Mapping[LetterKind, RestartingAct] = {
    **dict.fromkeys(ASKS, RestartingAct.APPLICATION),
    **dict.fromkeys(MAY_BE_READ_SO, RestartingAct.PAPERS),
    LetterKind.SUPPLEMENT: RestartingAct.FOLLOW_UP,
    LetterKind.CHASER: RestartingAct.FOLLOW_UP,
    LetterKind.STATEMENT_OF_DEFENCE: RestartingAct.FOLLOW_UP,
    LetterKind.PAYOFF_INFORMATION: RestartingAct.PAYOFF_TALK,
}
_GIVEN_AWAY = "时效真的过了的话，以后在法庭上就很难再提这一条；没过的话，从那天重新算。"
_CONSEQUENCES: Mapping[RestartingAct, str] = {
    RestartingAct.APPLICATION: f"申请分期、延期，写还款计划，一般会被看成同意还这笔钱。{_GIVEN_AWAY}",
    RestartingAct.FOLLOW_UP: f"信里重提了还款的申请，一般会被看成同意还这笔钱。{_GIVEN_AWAY}",
    RestartingAct.PAPERS: "这封信写明了不确认金额、不承诺还款，比申请书轻。但信里提到了这笔账，"
    "对方仍可能拿它说你认了。寄之前，先请懂法律的人看一眼。",
    RestartingAct.PAYOFF_TALK: f"信里说了想还清，一般会被看成同意还这笔钱。{_GIVEN_AWAY}",
    RestartingAct.PAYMENT: "付钱，哪怕只付一点，一般会被看成同意还整笔。"
    f"{_GIVEN_AWAY}已经自愿付出去的，也要不回来。",
    RestartingAct.AGREEMENT: f"签新的协议，或在对账单、催款单上签字，一般会被看成同意还这笔钱。{_GIVEN_AWAY}",
}
_RULES = ("cc_192", "lim_art14", "lim_art19")


def act_of(letter: LetterKind) -> RestartingAct | None:
    """What sending a letter of this kind counts as; `None` for one that neither asks for terms nor speaks of paying."""
    return _ACTS.get(letter)


def before_you_sign(case: Case, debt: Debt, act: RestartingAct, as_of: date) -> SignWarning | None:
    """The warning before an act on this day; `None` unless the limitation period may have run."""
    found = limitation(case, debt, as_of)
    if found.grade is not LimitationGrade.MAY_HAVE_RUN:
        return None
    return SignWarning(
        act=act,
        why=found.sentence,
        consequence=_CONSEQUENCES[act],
        confirm=f"我明白，还是要{act.label}",
        rules=_RULES,
        citations=tuple(rule for rule in found.citations if rule not in _RULES),
        working=found.working,
        mild=act is RestartingAct.PAPERS,
    )
