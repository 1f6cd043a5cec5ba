"""Folding a debt's entries into where it stands. Nothing here is stored; ask again for any day."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Any

from core.case.agreement import RepaymentTerms
from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import (
    AgreementRead,
    AgreementSigned,
    BreachMended,
    BreachRecorded,
    ContactMade,
    CourtCaseEnded,
    CourtPaperReceived,
    DebtSold,
    DemandReceived,
    DraftStarted,
    Entry,
    FallbackStarted,
    GuarantorPaid,
    LenderReplied,
    LetterKind,
    LetterSent,
    NextAttemptPlanned,
    Outcome,
    PaidOffConfirmed,
    PaymentMade,
    PaymentPurpose,
    PayoffCheck,
    PayoffChecked,
    QuestionAnswered,
    QuestionAsked,
    Verified,
)
from core.errors import IllegalMove
from core.money import ZERO
from core.workflow.stages import Move, Stage, after

REQUIRED_PAYOFF_CHECKS = frozenset(PayoffCheck)
"""All points must be seen before a debt counts as paid and proven."""

_ANSWER_MOVES = {
    Outcome.ACKNOWLEDGED: Move.ACKNOWLEDGE,
    Outcome.APPROVED: Move.APPROVE,
    Outcome.COUNTER_OFFERED: Move.COUNTER,
    Outcome.REFUSED: Move.REFUSE,
}

_PLAIN_MOVES: dict[type, Move] = {
    DraftStarted: Move.DRAFT,
    AgreementSigned: Move.SIGN,
    BreachRecorded: Move.BREACH,
    BreachMended: Move.MEND,
    CourtPaperReceived: Move.SUE,
    CourtCaseEnded: Move.END_COURT_CASE,
    DebtSold: Move.SELL,
    PaidOffConfirmed: Move.CONFIRM,
}


@dataclass(frozen=True)
class Progress:
    """Where one debt stands on a day, and the entries that say so (newest of each kind, or all)."""

    stage: Stage = Stage.ASSESSING
    since: date | None = None
    application: LetterSent | None = None
    reply: LenderReplied | None = None
    draft_agreement: AgreementRead | None = None
    agreement: AgreementSigned | None = None
    agreed_terms: RepaymentTerms | None = None
    paid_under_agreement: Decimal = ZERO
    payments: tuple[PaymentMade, ...] = ()
    contacts: tuple[ContactMade, ...] = ()
    demands: tuple[DemandReceived, ...] = ()
    letters: tuple[LetterSent, ...] = ()
    open_questions: tuple[QuestionAsked, ...] = ()
    next_attempt: NextAttemptPlanned | None = None
    fallbacks: tuple[FallbackStarted, ...] = ()
    court_papers: tuple[CourtPaperReceived, ...] = ()
    papers_over: int = 0
    sale: DebtSold | None = None
    advances: tuple[GuarantorPaid, ...] = ()
    verified: tuple[Verified, ...] = ()
    payoff_checks: frozenset[PayoffCheck] = field(default_factory=frozenset)
    refusals: int = 0

    @property
    def running_papers(self) -> tuple[CourtPaperReceived, ...]:
        """The papers of the proceeding that runs: those of one that ended are left out."""
        return self.court_papers[self.papers_over :]

    @property
    def terms(self) -> RepaymentTerms | None:
        """The agreed terms, once an agreement stands."""
        return self.agreement.terms if self.agreement else None

    @property
    def paid_off(self) -> bool:
        """Whether nothing is owed any more."""
        return self.stage in (Stage.PAID_OFF, Stage.CONFIRMED)

    @property
    def binding_terms(self) -> RepaymentTerms | None:
        """The terms that must be kept now: approved ones bind before they are signed."""
        return self.agreed_terms if self.stage in (Stage.AGREED, Stage.REPAYING) else None

    @property
    def left_under_agreement(self) -> Decimal:
        """What the agreement still asks for, in yuan."""
        return max(ZERO, self.terms.total - self.paid_under_agreement) if self.terms else ZERO

    @property
    def missing_payoff_checks(self) -> tuple[PayoffCheck, ...]:
        """Points of the payoff check list not seen yet, in order."""
        return tuple(check for check in PayoffCheck if check not in self.payoff_checks)


def progress(case: Case, debt_id: str, as_of: date) -> Progress:
    """Fold the entries of a debt that count on `as_of`. Raises `IllegalMove` if the log breaks the table."""
    state = Progress()
    for entry in case.live_entries(as_of, debt_id):
        state = _step(state, entry)
    return state


def binding_terms(case: Case, as_of: date) -> Mapping[str, RepaymentTerms]:
    """Debt identifier → terms that must be kept on `as_of`."""
    found = {
        debt.debt_id: progress(case, debt.debt_id, as_of).binding_terms for debt in case.debts
    }
    return {debt_id: terms for debt_id, terms in found.items() if terms}


def left_to_pay(debt: Debt, state: Progress) -> Decimal:
    """Yuan: what a kept agreement still asks for, else what the lender claims; zero once paid off."""
    if state.paid_off:
        return ZERO
    kept = state.agreement is not None and state.binding_terms is not None
    return state.left_under_agreement if kept else debt.balance.total


def refuse_entry(case: Case, entry: Entry) -> str | None:
    """Why this entry cannot be added now, in Chinese, or `None` if it can.

    The whole log is folded with the entry in its place by date, so neither a backdated entry nor a
    withdrawal can break what came after it.
    """
    try:
        progress(case.with_entry(entry), entry.debt_id, date.max)
    except IllegalMove as illegal:
        return illegal.sentence
    return None


def _step(state: Progress, entry: Entry) -> Progress:
    state = _remember(state, entry)
    move = _move_of(state, entry)
    if move is None:
        return state
    if move is Move.CONFIRM and state.missing_payoff_checks:
        missing = "；".join(check.label for check in state.missing_payoff_checks)
        raise IllegalMove(f"还差这些没有核对：{missing}。核对完再确认结清。")
    stage = after(state.stage, move)
    return replace(state, stage=stage, since=state.since if stage is state.stage else entry.on)


def _move_of(state: Progress, entry: Entry) -> Move | None:
    match entry:
        case LetterSent(letter=LetterKind.APPLICATION):
            return Move.SEND
        case LenderReplied(outcome=outcome):
            return _ANSWER_MOVES[outcome]
        case PaymentMade(purpose=PaymentPurpose.PAYOFF):
            return Move.PAY_OFF
        case PaymentMade() if state.terms and state.left_under_agreement == 0:
            return Move.PAY_OFF if state.stage in (Stage.AGREED, Stage.REPAYING) else Move.PAY
        case PaymentMade():
            return Move.PAY
    return _PLAIN_MOVES.get(type(entry))


def _remember(state: Progress, entry: Entry) -> Progress:
    remember = _MEMORIES.get(type(entry))
    return remember(state, entry) if remember else state


def _remember_letter(state: Progress, entry: LetterSent) -> Progress:
    state = replace(state, letters=(*state.letters, entry))
    if entry.letter is LetterKind.APPLICATION:
        return replace(state, application=entry, reply=None, next_attempt=None)
    return state


def _remember_reply(state: Progress, entry: LenderReplied) -> Progress:
    state = replace(state, reply=entry)
    match entry.outcome:
        case Outcome.REFUSED:
            return replace(state, refusals=state.refusals + 1)
        case Outcome.APPROVED:
            return replace(state, agreed_terms=entry.terms)
    return state


def _remember_agreement(state: Progress, entry: AgreementSigned) -> Progress:
    return replace(state, agreement=entry, agreed_terms=entry.terms, paid_under_agreement=ZERO)


def _remember_payment(state: Progress, entry: PaymentMade) -> Progress:
    counted = entry.amount if state.agreement else ZERO
    return replace(
        state,
        payments=(*state.payments, entry),
        paid_under_agreement=state.paid_under_agreement + counted,
    )


def _close_question(state: Progress, entry: QuestionAnswered) -> Progress:
    left = tuple(asked for asked in state.open_questions if asked.entry_id != entry.question_id)
    return replace(state, open_questions=left)


_MEMORIES: dict[type, Callable[[Progress, Any], Progress]] = {
    LetterSent: _remember_letter,
    LenderReplied: _remember_reply,
    PaymentMade: _remember_payment,
    QuestionAnswered: _close_question,
    AgreementRead: lambda s, e: replace(s, draft_agreement=e),
    AgreementSigned: _remember_agreement,
    ContactMade: lambda s, e: replace(s, contacts=(*s.contacts, e)),
    DemandReceived: lambda s, e: replace(s, demands=(*s.demands, e)),
    QuestionAsked: lambda s, e: replace(s, open_questions=(*s.open_questions, e)),
    NextAttemptPlanned: lambda s, e: replace(s, next_attempt=e),
    FallbackStarted: lambda s, e: replace(s, fallbacks=(*s.fallbacks, e)),
    CourtPaperReceived: lambda s, e: replace(s, court_papers=(*s.court_papers, e)),
    CourtCaseEnded: lambda s, _e: replace(s, papers_over=len(s.court_papers)),
    DebtSold: lambda s, e: replace(s, sale=e),
    Verified: lambda s, e: replace(s, verified=(*s.verified, e)),
    GuarantorPaid: lambda s, e: replace(s, advances=(*s.advances, e)),
    PayoffChecked: lambda s, e: replace(s, payoff_checks=s.payoff_checks | {e.check}),
}
"""What each kind of entry leaves in the state, besides its move."""
