"""What one entry does to where a debt stands: what is remembered of it, and its move along the table."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any

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
    DeferralGranted,
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
    SuspectsMeant,
    Verified,
)
from core.errors import IllegalMove
from core.money import ZERO
from core.workflow.stages import ALLOWED, Move, Stage, after
from core.workflow.standing import Progress

_ANSWER_MOVES = {
    Outcome.ACKNOWLEDGED: Move.ACKNOWLEDGE,
    Outcome.APPROVED: Move.APPROVE,
    Outcome.COUNTER_OFFERED: Move.COUNTER,
    Outcome.REFUSED: Move.REFUSE,
}

_LETTER_MOVES = {
    Outcome.APPROVED: Move.GRANT,
    Outcome.COUNTER_OFFERED: Move.PROPOSE,
    Outcome.REFUSED: Move.DECLINE,
}

_DECIDED = {
    Move.GRANT: Stage.AGREED,
    Move.PROPOSE: Stage.COUNTER_OFFERED,
    Move.DECLINE: Stage.REFUSED,
}
"""The stage in which the answer to a letter is the one that counts."""

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


def not_seen(lacking: Sequence[PayoffCheck]) -> str:
    """What is still to be looked at before a debt can be confirmed."""
    missing = "；".join(check.label for check in lacking)
    return f"还差这些没有核对：{missing}。核对完再确认结清。"


def step(before: Progress, entry: Entry) -> Progress:
    """The same debt after one more entry. Raises `IllegalMove` where the table of moves has none."""
    kept = before.terms.total if before.terms and before.binding_terms else None
    state = _remember(before, entry)
    move = _move_of(state, entry)
    if move is None:
        return state
    if move is Move.CONFIRM and state.payoff.never_looked_at:
        raise IllegalMove(not_seen(state.payoff.never_looked_at))
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
            return _LETTER_MOVES.get(outcome) if entry.letter_id else _ANSWER_MOVES[outcome]
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
    if entry.outcome is Outcome.REFUSED:
        state = replace(state, refusals=state.refusals + 1)
    if entry.letter_id:
        state = _answered(state, entry)
        if not _decides(state, _LETTER_MOVES.get(entry.outcome)):
            return state
    approved = entry.outcome is Outcome.APPROVED
    return replace(
        state, reply=entry, agreed_terms=entry.terms if approved else state.agreed_terms
    )


def _decides(state: Progress, move: Move | None) -> bool:
    """Whether the answer to a stand-alone letter is the one that counts now; an approval is not undone by it."""
    return (
        move is not None
        and state.stage is not Stage.AGREED
        and ALLOWED[state.stage].get(move) is _DECIDED[move]
    )


def _answered(state: Progress, entry: LenderReplied | DeferralGranted | PayoffQuoted) -> Progress:
    return replace(state, answered_letters=state.answered_letters | {entry.letter_id})


def _remember_deferral(state: Progress, entry: DeferralGranted) -> Progress:
    return replace(_answered(state, entry), deferral=entry)


def _remember_agreement(state: Progress, entry: AgreementSigned) -> Progress:
    return replace(
        state,
        agreement=entry,
        agreed_terms=entry.terms,
        deferral=None,
        broken=False,
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


def _remember_meant(state: Progress, entry: SuspectsMeant) -> Progress:
    read = state.draft_agreement
    about_it = read is not None and read.entry_id == entry.reading_id
    return replace(state, draft_means=frozenset(entry.traps)) if about_it else state


_MEMORIES: dict[type, Callable[[Progress, Any], Progress]] = {
    LetterSent: _remember_letter,
    LenderReplied: _remember_reply,
    PaymentMade: _remember_payment,
    QuestionAnswered: _close_question,
    AgreementRead: lambda s, e: replace(s, draft_agreement=e, draft_means=frozenset()),
    SuspectsMeant: _remember_meant,
    AgreementSigned: _remember_agreement,
    ContactMade: lambda s, e: replace(s, contacts=(*s.contacts, e)),
    DemandReceived: lambda s, e: replace(s, demands=(*s.demands, e)),
    QuestionAsked: lambda s, e: replace(s, open_questions=(*s.open_questions, e)),
    NextAttemptPlanned: lambda s, e: replace(s, next_attempt=e),
    FallbackStarted: lambda s, e: replace(s, fallbacks=(*s.fallbacks, e)),
    FallbackAnswered: lambda s, e: replace(s, fallback_answers=(*s.fallback_answers, e)),
    CourtPaperReceived: lambda s, e: replace(s, court_papers=(*s.court_papers, e)),
    CourtCaseEnded: lambda s, _e: replace(s, papers_over=len(s.court_papers)),
    BreachRecorded: lambda s, _e: replace(s, broken=True),
    BreachMended: lambda s, _e: replace(s, broken=False),
    DebtSold: _remember_sale,
    AgreementContinued: lambda s, e: replace(s, continued=e, sold_in_plan=False),
    LetterAnswered: lambda s, e: replace(s, answered_letters=s.answered_letters | {e.letter_id}),
    DeferralGranted: _remember_deferral,
    PayoffQuoted: lambda s, e: _answered(s, e) if e.letter_id else s,
    PaymentBooked: lambda s, e: replace(
        s, bookings=MappingProxyType({**s.bookings, e.payment_id: e.to})
    ),
    Verified: lambda s, e: replace(s, verified=(*s.verified, e)),
    GuarantorPaid: _remember_advance,
}
"""What each kind of entry leaves in the state, besides its move."""
