"""What is still open after the payoff, and from which day on there is something to do about it.

The law names no day for a payoff certificate and none for an answer about an account: the days used here are
practice, those of a written request. The days for an objection to a credit record are the law's.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from core.case.entries import (
    EntryBase,
    LetterKind,
    LetterSent,
    PayoffCheck,
    PayoffChecked,
)
from core.law.library import parameter
from core.workflow.progress import Progress

CREDIT_RECORD_AFTER = 45
"""Days after payoff when the lender's next report has usually arrived. Practice, not law."""
RECORD_AGAIN_AFTER = 30
"""Days until a report that was not up to date is worth another look: lenders report monthly. Practice."""
CERTIFICATE_AFTER = 15
"""Days to wait for a certificate where none were agreed. Practice: no rule was found that names any."""
ANSWER_AFTER = 15
"""Days to wait for an answer about an account or a refund where none were agreed. Practice."""


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """A point not seen yet. `on` is the day from which to do something, `None` for now; `key` what it comes from."""

    check: PayoffCheck
    on: date | None
    key: str

    def waits(self, as_of: date) -> bool:
        """Whether there is nothing to do about it yet."""
        return self.on is not None and self.on > as_of


def open_points(state: Progress) -> tuple[OpenPoint, ...]:
    """The points of a paid-off debt that are not seen yet, in order."""
    return tuple(_point(check, state) for check in state.missing_payoff_checks)


def next_point(state: Progress, as_of: date) -> OpenPoint | None:
    """The first point that something can be done about, else the one that waits the least; `None` at the end."""
    points = open_points(state)
    ready = next((point for point in points if not point.waits(as_of)), None)
    return ready or min(points, key=lambda point: point.on or as_of, default=None)


def credit_record_day(state: Progress) -> date:
    """When to look at the credit record after payoff."""
    return (state.payoff.paid_on or state.payments[-1].on) + timedelta(days=CREDIT_RECORD_AFTER)


def certificate_asked(state: Progress) -> LetterSent | PayoffChecked | None:
    """How the payoff certificate was asked for last: by letter, or otherwise; `None` before that."""
    asked: list[LetterSent | PayoffChecked] = [
        letter
        for letter in state.letters
        if letter.letter is LetterKind.PAYOFF_CERTIFICATE_REQUEST and _after_payoff(state, letter)
    ]
    asked += [
        look for look in state.payoff.looks if look.check is PayoffCheck.CERTIFICATE_REQUESTED
    ]
    return max(asked, key=lambda entry: entry.on, default=None)


def certificate_day(state: Progress) -> date | None:
    """By when the certificate should be there; `None` while it was not asked for."""
    asked = certificate_asked(state)
    if asked is None:
        return None
    return asked.answer_by or asked.on + timedelta(days=CERTIFICATE_AFTER)


def objection_sent(state: Progress) -> LetterSent | None:
    """The objection that answers the newest look at the credit record."""
    record = state.payoff.record
    return _letter(state, LetterKind.CREDIT_RECORD_OBJECTION, record.on if record else date.max)


def reconciliation_sent(state: Progress, since: date) -> LetterSent | None:
    """The newest letter about the account that went out since a day."""
    return _letter(state, LetterKind.PAYMENT_RECONCILIATION, since)


def _point(check: PayoffCheck, state: Progress) -> OpenPoint:
    match check:
        case PayoffCheck.ZERO_BALANCE:
            look = state.payoff.last_look(check)
            return _answered(check, reconciliation_sent(state, look.on) if look else None)
        case PayoffCheck.REFUND_RECEIVED:
            return _answered(check, reconciliation_sent(state, state.payments[-1].on))
        case PayoffCheck.CERTIFICATE_RECEIVED:
            asked = certificate_asked(state)
            here = state.payoff.certificate is not None
            day = None if here else certificate_day(state)
            return OpenPoint(check, day, asked.entry_id if asked else "")
        case PayoffCheck.CREDIT_RECORD_CHECKED:
            return OpenPoint(check, _record_day(state), "credit_record")
    return OpenPoint(check, None, "")


def _answered(check: PayoffCheck, letter: LetterSent | None) -> OpenPoint:
    if letter is None:
        return OpenPoint(check, None, "")
    by = letter.answer_by or letter.on + timedelta(days=ANSWER_AFTER)
    return OpenPoint(check, by, letter.entry_id)


def _record_day(state: Progress) -> date | None:
    record = state.payoff.record
    if record is None:
        return credit_record_day(state)
    objection = objection_sent(state)
    if objection:
        days = parameter("credit.objection_days").on(objection.on).whole
        return objection.answer_by or objection.on + timedelta(days=days)
    if record.shown.wrong:
        return None
    return max(record.on + timedelta(days=RECORD_AGAIN_AFTER), credit_record_day(state))


def _letter(state: Progress, kind: LetterKind, since: date) -> LetterSent | None:
    return next(
        (each for each in reversed(state.letters) if each.letter is kind and each.on >= since),
        None,
    )


def _after_payoff(state: Progress, entry: EntryBase) -> bool:
    return state.payoff.paid_on is not None and entry.on >= state.payoff.paid_on
