"""All offers and answers over all lenders, newest first: who said what, until when it stands, and its proof."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from core.case.agreement import RepaymentTerms
from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import (
    AgreementSigned,
    DeferralGranted,
    LenderReplied,
    LetterKind,
    LetterSent,
    PayoffQuoted,
)

_ASK_FOR_TERMS = (
    LetterKind.APPLICATION,
    LetterKind.INSTALMENT_REQUEST,
    LetterKind.DEFERRAL_REQUEST,
    LetterKind.SETTLEMENT_REQUEST,
)


class LedgerState(StrEnum):
    """Whether a line still stands on a day."""

    OPEN = "open"
    EXPIRED = "expired"
    SUPERSEDED = "superseded"
    AGREED = "agreed"

    @property
    def label(self) -> str:
        """The Chinese word for the screen."""
        return {
            LedgerState.OPEN: "还有效",
            LedgerState.EXPIRED: "过期了",
            LedgerState.SUPERSEDED: "后来又谈了",
            LedgerState.AGREED: "成了协议",
        }[self]


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One request, answer or agreement. `until` is the day it stands to, or an answer is due by."""

    on: date
    debt_id: str
    name: str
    ours: bool
    what: str
    terms: RepaymentTerms | None
    until: date | None
    proof: str
    state: LedgerState


def offer_ledger(case: Case, as_of: date) -> tuple[LedgerLine, ...]:
    """Every line of every debt, the newest first."""
    found = [line for debt in case.debts for line in _of_debt(case, debt, as_of)]
    found.sort(key=lambda line: line.on)
    return tuple(reversed(found))


def _of_debt(case: Case, debt: Debt, as_of: date) -> Iterator[LedgerLine]:
    lines = [
        line
        for entry in case.live_entries(as_of, debt.debt_id)
        if (line := _line(entry, debt, as_of))
    ]
    for at, line in enumerate(lines):
        later = lines[at + 1 :]
        overtaken = line.state is LedgerState.OPEN and later
        yield replace(line, state=LedgerState.SUPERSEDED) if overtaken else line


def _line(entry: object, debt: Debt, as_of: date) -> LedgerLine | None:
    known: dict[str, Any] = {"debt_id": debt.debt_id, "name": debt.name}
    match entry:
        case LetterSent(letter=letter) if letter in _ASK_FOR_TERMS:
            return LedgerLine(
                **known,
                on=entry.on,
                ours=True,
                what="申请" if letter is LetterKind.APPLICATION else letter.label,
                terms=entry.asked,
                until=entry.answer_by,
                proof=entry.proof,
                state=LedgerState.OPEN,
            )
        case LenderReplied():
            over = entry.valid_until is not None and entry.valid_until < as_of
            return LedgerLine(
                **known,
                on=entry.on,
                ours=False,
                what=entry.outcome.label,
                terms=entry.terms,
                until=entry.valid_until,
                proof=entry.note,
                state=LedgerState.EXPIRED if over else LedgerState.OPEN,
            )
        case DeferralGranted() | PayoffQuoted():
            until = entry.until if isinstance(entry, DeferralGranted) else entry.valid_until
            over = until is not None and until < as_of
            return LedgerLine(
                **known,
                on=entry.on,
                ours=False,
                what="同意延期" if isinstance(entry, DeferralGranted) else "报了结清的数",
                terms=_granted(entry),
                until=until,
                proof=_proof(entry),
                state=LedgerState.EXPIRED if over else LedgerState.OPEN,
            )
        case AgreementSigned():
            return LedgerLine(
                **known,
                on=entry.on,
                ours=False,
                what="协议",
                terms=entry.terms,
                until=None,
                proof=entry.proof,
                state=LedgerState.AGREED,
            )
    return None


def _granted(entry: DeferralGranted | PayoffQuoted) -> RepaymentTerms | None:
    """What is paid while it waits, or the sum that pays it off."""
    if isinstance(entry, DeferralGranted):
        return entry.meanwhile
    return RepaymentTerms(
        months=1,
        monthly=entry.amount,
        last_instalment=entry.amount,
        first_due_date=entry.valid_until or entry.on,
    )


def _proof(entry: DeferralGranted | PayoffQuoted) -> str:
    if isinstance(entry, DeferralGranted):
        return entry.proof
    return "，".join(filter(None, (entry.agent, entry.ticket)))
