"""Is what was quoted for a payoff in writing, before any money moves? Asked of the log alone.

A waiver wants the condition letter (民法典 575: a release is the creditor's declaration) answered in writing; a
full payment wants the quote itself in writing. Practice, so that what is paid as the whole counts as the whole.
"""

from datetime import date
from enum import StrEnum

from core.case.entries import LetterKind, LetterSent, PayoffQuoted
from core.money import ZERO
from core.workflow.progress import Progress


class Condition(StrEnum):
    """What the condition still wants."""

    GET_WRITTEN = "get_written"
    SEND_LETTER = "send_letter"
    AWAIT_ANSWER = "await_answer"
    MET = "met"


def standing_quote(state: Progress, as_of: date) -> PayoffQuoted | None:
    """The newest quote while it can still be paid by; `None` once it has run out or the debt is paid off."""
    quote = state.quote
    if quote is None or state.paid_off or has_run_out(quote, as_of):
        return None
    return quote


def has_run_out(quote: PayoffQuoted, as_of: date) -> bool:
    """Whether the quote's last day is over; one without a last day never is."""
    return quote.valid_until is not None and quote.valid_until < as_of


def condition_of(state: Progress) -> Condition | None:
    """How the newest quote's condition stands; `None` without a quote."""
    quote = state.quote
    if quote is None:
        return None
    signed = state.agreement
    if signed and signed.in_writing and signed.terms.total == quote.amount:
        return Condition.MET
    if quote.waived.total == ZERO:
        return Condition.MET if quote.in_writing else Condition.GET_WRITTEN
    letter = condition_letter(state)
    if letter is None:
        return Condition.SEND_LETTER
    answered = quote.in_writing and quote.on >= letter.on
    return Condition.MET if answered else Condition.AWAIT_ANSWER


def condition_letter(state: Progress) -> LetterSent | None:
    """The newest 一次性结清减免申请 that went out."""
    return next(
        (
            letter
            for letter in reversed(state.letters)
            if letter.letter is LetterKind.SETTLEMENT_REQUEST
        ),
        None,
    )
