"""What each month leaves for one debt after agreements and what others were offered."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.calculations.capacity import repayment_capacity
from core.calculations.load import Month, heaviest_month, monthly_load
from core.case.agreement import RepaymentTerms
from core.case.case import Case
from core.figures import yuan_text
from core.money import ZERO
from core.workflow.progress import binding_terms, progress


@dataclass(frozen=True, slots=True)
class TightMonth:
    """A month in which all promises together take `over` yuan more than there is."""

    month: Month
    over: Decimal

    @property
    def sentence(self) -> str:
        """2027 年 3 月超出 120.00 元."""
        year, month = self.month
        return f"{year} 年 {month} 月超出 {yuan_text(self.over)} 元"


def monthly_limit(case: Case, debt_id: str, as_of: date) -> Decimal:
    """Yuan left in the heaviest month of all others, never below zero."""
    heaviest = heaviest_month(monthly_load(_others(case, debt_id, as_of).values(), as_of))
    taken = heaviest[1] if heaviest else ZERO
    return max(ZERO, repayment_capacity(case.budget).available - taken)


def tight_months(
    case: Case, debt_id: str, proposed: RepaymentTerms, as_of: date
) -> tuple[TightMonth, ...]:
    """The months in which these terms beside all others take more than the budget leaves, in order."""
    available = repayment_capacity(case.budget).available
    plans = [*_others(case, debt_id, as_of).values(), proposed]
    load = monthly_load(plans, as_of)
    due = set(monthly_load([proposed], as_of))
    return tuple(
        TightMonth(month, load[month] - available)
        for month in sorted(due)
        if load[month] > available
    )


def _others(case: Case, debt_id: str, as_of: date) -> Mapping[str, RepaymentTerms]:
    offered = {
        offer.debt_id: offer.terms
        for offer in case.offers
        if not progress(case, offer.debt_id, as_of).paid_off
    }
    plans = {**offered, **binding_terms(case, as_of)}
    plans.pop(debt_id, None)
    return plans
