"""Folding a debt's entries into where it stands. Nothing here is stored; ask again for any day."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from core.case.agreement import RepaymentTerms
from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import (
    Entry,
)
from core.errors import IllegalMove
from core.money import ZERO
from core.workflow.entry_steps import not_seen, step
from core.workflow.payoff import payoff_of
from core.workflow.stages import Stage
from core.workflow.standing import Progress as Progress


def progress(case: Case, debt_id: str, as_of: date) -> Progress:
    """Fold the entries of a debt that count on `as_of`. Raises `IllegalMove` if the log breaks the table."""
    debt = next((each for each in case.debts if each.debt_id == debt_id), None)
    state = Progress(payoff=payoff_of(debt))
    for entry in case.live_entries(as_of, debt_id):
        state = step(state, entry)
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
                return not_seen(lacking)
    except IllegalMove as illegal:
        return illegal.sentence
    return None
