"""Whether the next instalment can be carried: asked before it is missed, because then there is still room.

Two ways to fall short: the month's agreements take more than the budget leaves, or the money is not there on the
day though the month as a whole is enough.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.calculations.capacity import repayment_capacity
from core.calculations.cash.of_case import calendar_of
from core.calculations.load import month_of, monthly_load
from core.calculations.repayment import (
    InstalmentState,
    InstalmentStatus,
    next_due,
    repayment_status,
)
from core.case.case import Case
from core.figures import yuan_text
from core.money import ZERO
from core.workflow.progress import binding_terms, progress

LEAD_DAYS = 10
"""How many days before an instalment 今天 warns of it: a letter takes some to be answered. Our choice."""


ASK_DAYS = 14
"""How many days before an instalment it is asked how much money is in hand, where that is not known. Our choice."""


@dataclass(frozen=True, slots=True)
class CashShort:
    """`missing` yuan on the due day `on`; `enough_on` is the first later day on which it could be paid in full."""

    on: date
    missing: Decimal
    enough_on: date | None


@dataclass(frozen=True)
class PaymentRisk:
    """Yuan: what all agreements ask for in the month of `status`, what the budget leaves, the gap.

    `short` is what is missing on the day itself, where the money in hand is known.
    """

    status: InstalmentStatus
    due_in_month: Decimal
    available: Decimal
    short: CashShort | None = None

    @property
    def gap(self) -> Decimal:
        """What is missing in that month; zero or less where the month is enough."""
        return self.due_in_month - self.available

    @property
    def missing_words(self) -> str:
        """照你填的收支，那天还差 120.00 元."""
        if self.short:
            return f"照你填的收支，那天还差 {yuan_text(self.short.missing)} 元"
        return f"照你填的收支，那个月差 {yuan_text(self.gap)} 元"


def payment_risk(case: Case, debt_id: str, as_of: date) -> PaymentRisk | None:
    """The next instalment of a debt if the month or the day will not carry it, else `None`.

    All agreements share the month and the account. Of the month nothing is said while the budget is not filled in;
    of the day, while the money in hand is not known.
    """
    status = next_due(repayment_status(progress(case, debt_id, as_of), as_of))
    if status is None:
        return None
    if case.budget.income == ZERO and not case.budget.spending:
        short = _short_on_the_day(case, status, as_of)
        return PaymentRisk(status, ZERO, ZERO, short) if short else None
    month = month_of(status.instalment.due_date)
    first = status.instalment.due_date.replace(day=1)
    due = monthly_load(binding_terms(case, as_of).values(), first).get(month, ZERO)
    available = repayment_capacity(case.budget).available
    short = _short_on_the_day(case, status, as_of)
    return PaymentRisk(status, due, available, short) if due > available or short else None


def cash_unknown(case: Case, as_of: date) -> tuple[str, InstalmentStatus] | None:
    """The debt and the instalment that come first within two weeks, where nobody said how much money is in hand."""
    if case.budget.cash_in_hand is not None:
        return None
    found = []
    for debt in case.debts:
        state = progress(case, debt.debt_id, as_of)
        status = next_due(repayment_status(state, as_of)) if state.terms_in_force else None
        if status and 0 <= (status.instalment.due_date - as_of).days <= ASK_DAYS:
            found.append((debt.debt_id, status))
    return min(found, key=lambda each: each[1].instalment.due_date, default=None)


def _short_on_the_day(case: Case, status: InstalmentStatus, as_of: date) -> CashShort | None:
    on, in_hand = status.instalment.due_date, case.budget.cash_in_hand
    if in_hand is None or status.state is InstalmentState.MISSED:
        return None
    days = calendar_of(case, as_of, with_offers=False).days
    missing = (
        status.left - in_hand
        if on == as_of
        else next((-day.balance for day in days if day.on == on), ZERO)
    )
    if missing <= ZERO:
        return None
    later = (day.on for day in days if day.on > on and day.balance >= ZERO)
    return CashShort(on, missing, next(later, None))
