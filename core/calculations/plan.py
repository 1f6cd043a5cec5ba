"""The instalments a debt would be paid in: agreed, chosen, or else the first offer."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.calculations.offers import first_offers
from core.calculations.schedule import repayment_schedule
from core.case.agreement import OfferKind
from core.case.case import Case
from core.case.debt import Debt
from core.money import ZERO
from core.workflow.progress import progress


@dataclass(frozen=True)
class Plan:
    """Instalments still to come, in yuan, and what they start from."""

    kind: OfferKind
    base: Decimal
    amounts: tuple[Decimal, ...]

    @property
    def monthly(self) -> Decimal:
        """The first instalment still to come."""
        return self.amounts[0]


def plan_for(case: Case, debt: Debt, as_of: date) -> Plan | None:
    """What is still to be paid in instalments, and `None` where nothing can be offered."""
    binding = progress(case, debt.debt_id, as_of).binding_terms
    if binding:
        left = tuple(i.amount for i in repayment_schedule(binding) if i.due_date >= as_of)
        return Plan(OfferKind.INSTALMENTS, sum(left, ZERO), left) if left else None
    chosen = case.offer(debt.debt_id)
    if chosen is None or chosen.kind is OfferKind.DISCOUNTED_SETTLEMENT:
        row = first_offers(case, as_of).row(debt.debt_id)
        chosen = row.offer if row else None
    if chosen is None:
        return None
    amounts = tuple(instalment.amount for instalment in repayment_schedule(chosen.terms))
    return Plan(chosen.kind, debt.balance.less(chosen.terms.waived).total, amounts)
