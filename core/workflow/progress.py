"""Folding a debt's entries into where it stands. Nothing here is stored; ask again for any day."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from core.case.agreement import RepaymentTerms
from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import (
    AgreementContinued,
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
    FallbackAnswered,
    FallbackStarted,
    GuarantorPaid,
    LenderReplied,
    LetterAnswered,
    LetterKind,
    LetterSent,
    NextAttemptPlanned,
    Outcome,
    PaidOffConfirmed,
    PaymentBooked,
    PaymentMade,
    PaymentPurpose,
    PayoffCheck,
    PayoffQuoted,
    QuestionAnswered,
    QuestionAsked,
    Verified,
)
from core.case.parts import Balance
from core.errors import IllegalMove
from core.money import ZERO
from core.workflow.payoff import PayoffState, payoff_of
from core.workflow.stages import Move, Stage, after

_ANSWER_MOVES = {
    Outcome.ACKNOWLEDGED: Move.ACKNOWLEDGE,
    Outcome.APPROVED: Move.APPROVE,
    Outcome.COUNTER_OFFERED: Move.COUNTER,
    Outcome.REFUSED: Move.REFUSE,
}

_PLAIN_MOVES: dict[type, Move] = {
    DraftStarted: Move.DRAFT,
    AgreementSigned: Move.SIGN,
    AgreementContinued: Move.CONTINUE,
    BreachRecorded: Move.BREACH,
    BreachMended: Move.MEND,
    CourtPaperReceived: Move.SUE,
    CourtCaseEnded: Move.END_COURT_CASE,
    DebtSold: Move.SELL,
    PaidOffConfirmed: Move.CONFIRM,
}


@dataclass(frozen=True)
class Progress:
    """Where one debt stands on a day, and the entries that say so (newest of each kind, or all).

    `sold_in_plan`: the debt was sold while an agreement was being kept. `bookings` is payment → where the lender
    shows it; `answered_letters` are identifiers.
    """

    stage: Stage = Stage.ASSESSING
    since: date | None = None
    application: LetterSent | None = None
    reply: LenderReplied | None = None
    draft_agreement: AgreementRead | None = None
    agreement: AgreementSigned | None = None
    agreed_terms: RepaymentTerms | None = None
    paid_under_agreement: Decimal = ZERO
    continued: AgreementContinued | None = None
    sold_in_plan: bool = False
    payments: tuple[PaymentMade, ...] = ()
    bookings: Mapping[str, Balance] = field(default_factory=lambda: MappingProxyType({}))
    contacts: tuple[ContactMade, ...] = ()
    demands: tuple[DemandReceived, ...] = ()
    letters: tuple[LetterSent, ...] = ()
    answered_letters: frozenset[str] = frozenset()
    open_questions: tuple[QuestionAsked, ...] = ()
    next_attempt: NextAttemptPlanned | None = None
    fallbacks: tuple[FallbackStarted, ...] = ()
    fallback_answers: tuple[FallbackAnswered, ...] = ()
    court_papers: tuple[CourtPaperReceived, ...] = ()
    sale: DebtSold | None = None
    advances: tuple[GuarantorPaid, ...] = ()
    verified: tuple[Verified, ...] = ()
    payoff: PayoffState = field(default_factory=PayoffState)
    refusals: int = 0

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

    def answer_to(self, started: FallbackStarted) -> FallbackAnswered | None:
        """The newest answer to a way on that was taken."""
        found = [each for each in self.fallback_answers if each.started == started.entry_id]
        return found[-1] if found else None

    @property
    def terms_to_reserve(self) -> RepaymentTerms | None:
        """The terms that money must be there for: binding ones, and those whose new holder is not clear yet."""
        return self.agreed_terms if self.plan_in_doubt else self.binding_terms

    @property
    def plan_in_doubt(self) -> bool:
        """Whether the debt was sold in mid-plan and the new holder has not said yet that the plan goes on."""
        return self.stage is Stage.SOLD_ON and self.sold_in_plan

    @property
    def open_advance(self) -> GuarantorPaid | None:
        """A guarantor's payment in mid-plan after which nobody has said yet that the plan goes on."""
        if self.agreement is None or self.stage not in (Stage.AGREED, Stage.REPAYING):
            return None
        since = max(self.agreement.on, self.continued.on if self.continued else date.min)
        last = self.advances[-1] if self.advances else None
        return last if last and last.on > since else None

    @property
    def left_under_agreement(self) -> Decimal:
        """What the agreement still asks for, in yuan."""
        return max(ZERO, self.terms.total - self.paid_under_agreement) if self.terms else ZERO

    @property
    def quote(self) -> PayoffQuoted | None:
        """What the lender last said pays the debt off."""
        return self.payoff.quote

    @property
    def payoff_checks(self) -> frozenset[PayoffCheck]:
        """Points of the payoff check list that hold now."""
        return self.payoff.seen

    @property
    def missing_payoff_checks(self) -> tuple[PayoffCheck, ...]:
        """Points that this debt takes and that were not seen yet, in order."""
        return self.payoff.missing


def progress(case: Case, debt_id: str, as_of: date) -> Progress:
    """Fold the entries of a debt that count on `as_of`. Raises `IllegalMove` if the log breaks the table."""
    debt = next((each for each in case.debts if each.debt_id == debt_id), None)
    state = Progress(payoff=payoff_of(debt))
    for entry in case.live_entries(as_of, debt_id):
        state = _step(state, entry)
    return state


def binding_terms(case: Case, as_of: date) -> Mapping[str, RepaymentTerms]:
    """Debt identifier → terms that must be kept on `as_of`, or that money must be there for."""
    found = {
        debt.debt_id: progress(case, debt.debt_id, as_of).terms_to_reserve for debt in case.debts
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
    withdrawal can break what came after it. A debt is confirmed, and stays so, only with every point that it
    takes; one confirmed earlier, when fewer were asked for, stays as it is.
    """
    try:
        folded = progress(case.with_entry(entry), entry.debt_id, date.max)
        lacking = folded.missing_payoff_checks
        if folded.stage is Stage.CONFIRMED and lacking:
            before = progress(case, entry.debt_id, date.max)
            if before.stage is not Stage.CONFIRMED or set(lacking) - {
                *before.missing_payoff_checks
            }:
                return _not_seen(lacking)
    except IllegalMove as illegal:
        return illegal.sentence
    return None


def _not_seen(lacking: Sequence[PayoffCheck]) -> str:
    missing = "；".join(check.label for check in lacking)
    return f"还差这些没有核对：{missing}。核对完再确认结清。"


def _step(before: Progress, entry: Entry) -> Progress:
    kept = before.terms.total if before.terms and before.binding_terms else None
    state = _remember(before, entry)
    move = _move_of(state, entry)
    if move is None:
        return state
    if move is Move.CONFIRM and state.payoff.never_looked_at:
        raise IllegalMove(_not_seen(state.payoff.never_looked_at))
    if move is Move.CONTINUE and not (before.plan_in_doubt or before.open_advance):
        raise IllegalMove(
            "这一笔没有在还协议的时候换债权人，没有要接着算的协议。谈成了新的，就记一份协议。"
        )
    stage = after(state.stage, move)
    if move is Move.PAY_OFF and isinstance(entry, PaymentMade):
        payoff = state.payoff.paid_off(entry, kept, state.paid_under_agreement)
        state = replace(state, payoff=payoff)
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
    state = replace(state, payoff=state.payoff.with_entry(entry, over=state.paid_off))
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
    return replace(
        state,
        agreement=entry,
        agreed_terms=entry.terms,
        continued=None,
        sold_in_plan=False,
        paid_under_agreement=ZERO,
    )


def _remember_sale(state: Progress, entry: DebtSold) -> Progress:
    kept = state.agreement is not None and state.stage in (Stage.AGREED, Stage.REPAYING)
    return replace(state, sale=entry, sold_in_plan=kept or state.plan_in_doubt)


def _remember_payment(state: Progress, entry: PaymentMade) -> Progress:
    counted = entry.amount if state.agreement else ZERO
    return replace(
        state,
        payments=(*state.payments, entry),
        payoff=state.payoff.with_payment(entry, over=state.paid_off),
        paid_under_agreement=state.paid_under_agreement + counted,
    )


def _remember_advance(state: Progress, entry: GuarantorPaid) -> Progress:
    payoff = state.payoff.guaranteed_by_entry()
    return replace(state, advances=(*state.advances, entry), payoff=payoff)


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
    FallbackAnswered: lambda s, e: replace(s, fallback_answers=(*s.fallback_answers, e)),
    CourtPaperReceived: lambda s, e: replace(s, court_papers=(*s.court_papers, e)),
    DebtSold: _remember_sale,
    AgreementContinued: lambda s, e: replace(s, continued=e, sold_in_plan=False),
    LetterAnswered: lambda s, e: replace(s, answered_letters=s.answered_letters | {e.letter_id}),
    PaymentBooked: lambda s, e: replace(
        s, bookings=MappingProxyType({**s.bookings, e.payment_id: e.to})
    ),
    Verified: lambda s, e: replace(s, verified=(*s.verified, e)),
    GuarantorPaid: _remember_advance,
}
"""What each kind of entry leaves in the state, besides its move."""
