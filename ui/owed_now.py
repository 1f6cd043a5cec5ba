"""What is really owed on a debt, asked once and kept while neither the debt nor its log changes."""

from datetime import date
from functools import lru_cache

from core.calculations.owed.report import Owed
from core.calculations.owed.three_columns import what_is_owed
from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import PaymentMade
from core.workflow.progress import progress

KEPT = 32
"""Debts whose answer is kept; more than a case has."""


def owed_now(case: Case, debt: Debt, as_of: date) -> Owed:
    """The three columns of a debt, with the payments and court papers its log knows on `as_of`."""
    state = progress(case, debt.debt_id, as_of)
    sued = min((paper.on for paper in state.court_papers), default=None)
    return _owed(debt, state.payments, sued)


@lru_cache(maxsize=KEPT)
def _owed(debt: Debt, payments: tuple[PaymentMade, ...], sued_on: date | None) -> Owed:
    return what_is_owed(debt, payments=payments, sued_on=sued_on)
