"""What a refusal usually means, what to strengthen in this case, and when to ask again. Practice, marked as such."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from functools import cache

from pydantic import BaseModel, ConfigDict

from core.calculations.capacity import repayment_capacity
from core.calculations.load import heaviest_month, monthly_load
from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import Outcome
from core.case.lender import LenderKind
from core.data_files import entries
from core.dates import add_months
from core.figures import date_text, yuan_text
from core.money import ZERO
from core.workflow.progress import Progress, binding_terms, progress

_NONE = re.compile(r"(?:无|不详|不知道|(?:没|没有|未)(?:说|给|说明|告知)?(?:理由|原因)?)?")
_DAYS = re.compile(r"(\d{1,3})\s*(?:天|日)")


class MonthChange(StrEnum):
    """Which way the instalment is looked at again."""

    RAISE = "raise"
    KEEP = "keep"


class AgainRule(StrEnum):
    """What the day of the next attempt follows from, besides waiting some days."""

    THRESHOLD = "threshold"
    NEXT_MONTH = "next_month"


class Refusal(BaseModel):
    """One kind of reason, as `refusal.yaml` describes it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    label: str
    words: tuple[str, ...] = ()
    means: str
    needs: tuple[str, ...] = ()
    change: tuple[str, ...]
    ask: str
    addressee: str = ""
    month: MonthChange | None = None
    again: AgainRule | None = None
    card_rules: tuple[str, ...] = ()
    wait: int
    because: str

    def fits(self, reason: str) -> bool:
        """Whether the words of a reason are of this kind."""
        return any(re.search(word, reason) for word in self.words)


@dataclass(frozen=True, slots=True)
class RefusalReading:
    """One refusal read for one case: its kinds, the changes to make, whom to ask, what to ask for, and the day.

    `changes` are sentences without a full stop, the most telling first; `rules` are identifiers of citations.
    """

    kinds: tuple[Refusal, ...]
    changes: tuple[str, ...]
    addressee: str
    ask_in_writing: str
    again_on: date
    because: str
    rules: tuple[str, ...]

    @property
    def plan(self) -> str:
        """The changes in one line, to begin the next attempt with."""
        return "；".join(self.changes)[:300]


@cache
def refusals() -> tuple[Refusal, ...]:
    """Every kind of reason, in the order in which they are looked for."""
    return tuple(map(Refusal.model_validate, entries("core.guidance", "refusal.yaml")))


NO_REASON = Refusal(
    id="no_reason",
    label="没有说理由",
    means="没有理由的拒绝，先要理由。知道了缺什么，才知道改哪里。",
    change=("请对方写明理由和可以接受的条件",),
    ask="不同意的理由，可以接受的期数和金额",
    wait=7,
    because="要到理由，或等满一周没有回音，就再问",
)
OTHER_REASON = Refusal(
    id="other",
    label="别的理由",
    means="对方的话里看不出常见的那几种。照原话问清：补了哪一样就可以再审。",
    change=("照对方说的那一条补上，写在申请最前面",),
    ask="补上哪一样就可以再审，可以接受的期数和金额",
    wait=14,
    because="问清以后，留出准备的时间",
)


def read_reason(reason: str, suggestion: str = "") -> tuple[Refusal, ...]:
    """The kinds that the words of an answer fit, the leading one first; never empty."""
    found = tuple(each for each in refusals() if each.fits(f"{reason}。{suggestion}"))
    if found:
        return found
    return (NO_REASON,) if _NONE.fullmatch(reason.strip(" 。")) else (OTHER_REASON,)


def read_refusal(
    case: Case, debt: Debt, as_of: date, missing: Mapping[str, str]
) -> RefusalReading | None:
    """The reading of a refusal; `None` where the last answer was none.

    `missing` is material identifier → its name, for what the check list of the case still lacks.
    """
    state = progress(case, debt.debt_id, as_of)
    if state.reply is None or state.reply.outcome is not Outcome.REFUSED:
        return None
    kinds = read_reason(state.reply.reason, state.reply.suggestion)
    lead = kinds[0]
    again_on, because = _again(lead, debt, state.reply.reason, as_of)
    changes = dict.fromkeys(
        (
            *_materials(kinds, missing),
            *_month(case, debt, state, kinds, as_of),
            *(change for kind in kinds for change in kind.change),
        )
    )
    card = debt.kind is LenderKind.BANK_CREDIT_CARD
    return RefusalReading(
        kinds,
        tuple(changes),
        next((kind.addressee for kind in kinds if kind.addressee), ""),
        "；".join(dict.fromkeys(kind.ask for kind in kinds)),
        again_on,
        because,
        tuple(dict.fromkeys(rule for kind in kinds for rule in kind.card_rules if card)),
    )


def _materials(kinds: tuple[Refusal, ...], missing: Mapping[str, str]) -> Iterator[str]:
    for kind in kinds:
        for need in kind.needs:
            for material, label in missing.items():
                if material.startswith(need):
                    yield f"补上{label}"


def _month(
    case: Case, debt: Debt, state: Progress, kinds: tuple[Refusal, ...], as_of: date
) -> Iterator[str]:
    wanted = next((kind.month for kind in kinds if kind.month), None)
    if wanted is None:
        return
    room, asked = _room(case, debt, as_of), _asked(case, debt, state)
    if room <= ZERO:
        yield "每月没有余钱，不加每期；改请先停一段、到期复核"
    elif asked is None:
        yield f"每期最多写 {yuan_text(room)} 元，是别家协议以外每月还拿得出的"
    elif asked > room:
        yield f"每期从 {yuan_text(asked)} 元降到 {yuan_text(room)} 元，再高这个月就放不下"
    elif wanted is MonthChange.RAISE and asked < room:
        yield f"每期可以从 {yuan_text(asked)} 元加到最多 {yuan_text(room)} 元，期数跟着变短"
    elif wanted is MonthChange.RAISE:
        yield f"每期 {yuan_text(asked)} 元已经是每月拿得出的全部，不往上加；改请先少还、到期复核"


def _room(case: Case, debt: Debt, as_of: date) -> Decimal:
    """Yuan a month beside what other agreements take in their heaviest month."""
    others = [
        terms for debt_id, terms in binding_terms(case, as_of).items() if debt_id != debt.debt_id
    ]
    heaviest = heaviest_month(monthly_load(others, as_of))
    taken = heaviest[1] if heaviest else ZERO
    return max(ZERO, repayment_capacity(case.budget).available - taken)


def _asked(case: Case, debt: Debt, state: Progress) -> Decimal | None:
    """What the application asked to pay each month; a single payment is no monthly one."""
    offer = case.offer(debt.debt_id)
    sent = state.application.asked if state.application else None
    terms = sent or (offer.terms if offer else None)
    return terms.monthly if terms and terms.months > 1 else None


def _again(kind: Refusal, debt: Debt, reason: str, as_of: date) -> tuple[date, str]:
    soonest = as_of + timedelta(days=kind.wait)
    if kind.again is AgainRule.NEXT_MONTH:
        return add_months(as_of.replace(day=1), 1), kind.because
    said = _DAYS.search(reason)
    if kind.again is AgainRule.THRESHOLD and said and debt.first_missed_due_date:
        reached = debt.first_missed_due_date + timedelta(days=int(said[1]))
        if reached > as_of:
            return reached, f"{date_text(reached)}满它说的 {said[1]} 天。{kind.because}"
    return soonest, kind.because
