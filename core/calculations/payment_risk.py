"""Whether the next instalment can be carried: asked before it is missed, because then there is still room."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.calculations.capacity import repayment_capacity
from core.calculations.load import month_of, monthly_load
from core.calculations.repayment import InstalmentStatus, next_due, repayment_status
from core.case.case import Case
from core.money import ZERO
from core.workflow.progress import binding_terms, progress


@dataclass(frozen=True)
class PaymentRisk:
    """Yuan: what all agreements ask for in the month of `status`, what the budget leaves, the gap."""

    status: InstalmentStatus
    due_in_month: Decimal
    available: Decimal

    @property
    def gap(self) -> Decimal:
        """What is missing in that month."""
        return self.due_in_month - self.available


def payment_risk(case: Case, debt_id: str, as_of: date) -> PaymentRisk | None:
    """The next instalment of a debt if its month asks for more than the budget leaves, else `None`.

    All agreements share the month. A budget not filled in yet warns of nothing.
    """
    status = next_due(repayment_status(progress(case, debt_id, as_of), as_of))
    if status is None or (case.budget.income == ZERO and not case.budget.spending):
        return None
    month = month_of(status.instalment.due_date)
    first = status.instalment.due_date.replace(day=1)
    due = monthly_load(binding_terms(case, as_of).values(), first).get(month, ZERO)
    available = repayment_capacity(case.budget).available
    return PaymentRisk(status, due, available) if due > available else None
