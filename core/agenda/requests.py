"""Every letter that asks the other side for something: is it answered, and if not, what is next and when."""

from dataclasses import dataclass
from datetime import date

from core.agenda.review_clock import ReviewClock, review_clock
from core.case.entries import LetterKind, LetterSent, Outcome
from core.workflow.progress import Progress
from core.workflow.stages import Stage

_ABOUT_TERMS = frozenset(
    {
        LetterKind.INSTALMENT_REQUEST,
        LetterKind.DEFERRAL_REQUEST,
        LetterKind.SETTLEMENT_REQUEST,
        LetterKind.COUNTER_OFFER_REPLY,
    }
)
_ABOUT_THE_AGREEMENT = frozenset({LetterKind.CHANGE_REQUEST, LetterKind.AGREEMENT_COMPLETION})
REQUESTS = (
    _ABOUT_TERMS
    | _ABOUT_THE_AGREEMENT
    | {
        LetterKind.APPLICATION,
        LetterKind.ACCOUNT_STATEMENT_REQUEST,
        LetterKind.PAYOFF_INFORMATION,
        LetterKind.AGREEMENT_PERFORMANCE,
        LetterKind.CONTACT_CORRECTION,
        LetterKind.ASSIGNMENT_VERIFICATION,
        LetterKind.PAYMENT_RECONCILIATION,
        LetterKind.CREDIT_RECORD_OBJECTION,
        LetterKind.COMPLAINT,
        LetterKind.REVIEW_REQUEST,
        LetterKind.MEDIATION_REQUEST,
    }
)
"""Letters that want an answer. A certificate of payoff has its own list; a chaser belongs to what it chases."""


@dataclass(frozen=True, slots=True)
class Request:
    """One letter; `clock` is `None` once it is answered, or another has taken its place."""

    sent: LetterSent
    clock: ReviewClock | None

    def waited(self, as_of: date) -> int:
        """Days since it went out."""
        return (as_of - self.sent.on).days


def requests(state: Progress) -> tuple[Request, ...]:
    """All requests of one debt, the newest first."""
    return tuple(
        Request(sent, review_clock(state, sent) if _open(state, sent) else None)
        for sent in reversed(state.letters)
        if sent.letter in REQUESTS
    )


def open_requests(state: Progress) -> tuple[Request, ...]:
    """Those besides the application that wait for an answer, the one to turn to first first."""
    waiting = [
        each
        for each in requests(state)
        if each.clock and each.sent.letter is not LetterKind.APPLICATION
    ]
    return tuple(sorted(waiting, key=lambda each: each.clock.on if each.clock else date.max))


def _open(state: Progress, sent: LetterSent) -> bool:
    if sent.letter is LetterKind.APPLICATION:
        return sent is state.application and state.stage in (Stage.SENT, Stage.UNDER_REVIEW)
    if state.paid_off or sent.entry_id in state.answered_letters:
        return False
    newer = [each for each in state.letters if each.letter is sent.letter][-1]
    return sent is newer and not _answered_otherwise(state, sent)


def _answered_otherwise(state: Progress, sent: LetterSent) -> bool:
    """Whether an entry that came after says what became of it."""
    answers: list[date] = []
    reply, application = state.reply, state.application
    if sent.letter in _ABOUT_TERMS:
        about_it = reply and reply.letter_id in ("", sent.entry_id)
        if reply and about_it and reply.outcome is not Outcome.ACKNOWLEDGED:
            answers.append(reply.on)
        if application and state.letters.index(application) > state.letters.index(sent):
            return True
    if sent.letter in _ABOUT_TERMS | _ABOUT_THE_AGREEMENT and state.agreement:
        answers.append(state.agreement.on)
    if sent.letter is LetterKind.ASSIGNMENT_VERIFICATION and state.continued:
        answers.append(state.continued.on)
    return any(on > sent.on for on in answers)
