"""Which terms bind on a day, and whether a debt is paid off: the two facts that offers need of the log.

`core.workflow.progress` folds the whole stage; it stands a floor above, so arithmetic reads these two
facts itself, and a test holds both readings together.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from core.case.agreement import RepaymentTerms
from core.case.case import Case
from core.case.entries import (
    AgreementSigned,
    BreachMended,
    BreachRecorded,
    CourtPaperReceived,
    DebtSold,
    DraftStarted,
    Entry,
    LenderReplied,
    LetterKind,
    LetterSent,
    Outcome,
    PaymentMade,
    PaymentPurpose,
)
from core.money import ZERO


@dataclass(frozen=True)
class Standing:
    """`terms` bind while `in_force`; `paid` is what went to the lender under what was signed, in yuan."""

    terms: RepaymentTerms | None = None
    signed: RepaymentTerms | None = None
    in_force: bool = False
    paid: Decimal = ZERO
    paid_off: bool = False

    @property
    def binding_terms(self) -> RepaymentTerms | None:
        """The terms that must be kept now, if any."""
        return self.terms if self.in_force and not self.paid_off else None


def standing(case: Case, debt_id: str, as_of: date) -> Standing:
    """Fold the entries of a debt that count on `as_of`."""
    state = Standing()
    for entry in case.live_entries(as_of, debt_id):
        state = _step(state, entry)
    return state


def binding_terms(case: Case, as_of: date) -> Mapping[str, RepaymentTerms]:
    """Debt identifier → terms that must be kept on `as_of`."""
    found = {
        debt.debt_id: standing(case, debt.debt_id, as_of).binding_terms for debt in case.debts
    }
    return {debt_id: terms for debt_id, terms in found.items() if terms}


def _step(state: Standing, entry: Entry) -> Standing:
    match entry:
        case AgreementSigned():
            return Standing(terms=entry.terms, signed=entry.terms, in_force=True)
        case LenderReplied(outcome=Outcome.APPROVED):
            return replace(state, terms=entry.terms, in_force=True)
        case BreachMended():
            return replace(state, in_force=True)
        case PaymentMade():
            return _pay(state, entry)
    return replace(state, in_force=False) if _breaks(entry) else state


def _pay(state: Standing, entry: PaymentMade) -> Standing:
    paid = state.paid + entry.amount if state.signed else ZERO
    fulfilled = state.in_force and state.signed is not None and paid >= state.signed.total
    return replace(
        state,
        paid=paid,
        paid_off=state.paid_off or fulfilled or entry.purpose is PaymentPurpose.PAYOFF,
    )


def _breaks(entry: Entry) -> bool:
    match entry:
        case LetterSent(letter=LetterKind.APPLICATION):
            return True
        case LenderReplied(outcome=Outcome.COUNTER_OFFERED | Outcome.REFUSED):
            return True
        case DraftStarted() | BreachRecorded() | CourtPaperReceived() | DebtSold():
            return True
    return False
