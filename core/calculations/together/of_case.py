"""The plans of a case for all its lenders, and the offers that one of them makes: exactly its numbers."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.calculations.capacity import repayment_capacity
from core.calculations.first_due_date import first_due_date_for
from core.calculations.instalments import InstalmentOffer, offer_instalments, waivable
from core.calculations.load import month_of, monthly_load
from core.calculations.offers import first_offers
from core.calculations.terms import longest_term
from core.calculations.together.claims import Claim
from core.calculations.together.compare import compare_together
from core.calculations.together.infeasible import Infeasible
from core.calculations.together.joint_plan import JointPlan
from core.case.case import Case
from core.case.debt import Debt
from core.dates import add_months
from core.money import ZERO
from core.workflow.progress import binding_terms, progress


@dataclass(frozen=True, slots=True)
class JointProposal:
    """The plans side by side, the optimum first; or `why` there is none. `first_due_date` is that of all."""

    plans: tuple[JointPlan, ...]
    why: Infeasible | None
    available: tuple[Decimal, ...]
    first_due_date: date


def propose_together(case: Case, as_of: date, *, suspended: bool = True) -> JointProposal | None:
    """Plans for the debts that still need an offer; `None` where there are none.

    Of each it is asked what our offers ask: `waivable` is waived, and interest stops unless not `suspended`.
    Agreements are kept: every month has what the budget leaves less what they take.
    """
    due = first_due_date_for(case.budget, as_of)
    claims = claims_of(case, as_of, suspended=suspended)
    if not claims:
        return None
    available = months_left(case, as_of, due)
    found = compare_together(claims, available)
    if isinstance(found, Infeasible):
        return JointProposal((), found, available, due)
    return JointProposal(found, None, available, due)


def claims_of(case: Case, as_of: date, *, suspended: bool = True) -> tuple[Claim, ...]:
    """The debts that take a share of the month, as claims of what is left once the waiver is granted.

    Without `suspended` the contract's interest runs on; where no rate is known, none.
    """
    debts = [case.debt(row.debt_id) for row in first_offers(case, as_of).offers]
    return tuple(
        _claim(case, debt, base, as_of, suspended=suspended)
        for debt in debts
        if (base := debt.balance.less(waivable(debt)).total) > ZERO
    )


def months_left(case: Case, as_of: date, first: date) -> tuple[Decimal, ...]:
    """Yuan for new agreements in each month from that of `first` until the last agreement has ended."""
    available = repayment_capacity(case.budget).available
    load = monthly_load(binding_terms(case, as_of).values(), as_of)
    left: list[Decimal] = []
    month = 0
    while not left or any(later >= month_of(add_months(first, month)) for later in load):
        taken = load.get(month_of(add_months(first, month)), ZERO)
        left.append(max(ZERO, available - taken))
        month += 1
    return (*left, available)


def with_plan(case: Case, plan: JointPlan, as_of: date) -> Case:
    """The case with the plan's instalments chosen for each lender."""
    due = first_due_date_for(case.budget, as_of)
    for claim, chosen in zip(plan.claims, plan.courses, strict=True):
        made = offer_instalments(
            case.debt(claim.claim_id), chosen.months, as_of, first_due_date=due
        )
        if not isinstance(made, InstalmentOffer):
            raise ValueError(made.sentence)
        case = case.with_offer(made.offer)
    return case


def _claim(case: Case, debt: Debt, base: Decimal, as_of: date, *, suspended: bool) -> Claim:
    return Claim(
        claim_id=debt.debt_id,
        name=debt.name,
        base=base,
        annual_rate=ZERO if suspended else debt.contract_annual_rate or ZERO,
        most_months=longest_term(debt, as_of).months,
        least_monthly=debt.least_monthly,
        urgency=int(bool(progress(case, debt.debt_id, as_of).court_papers)),
        rate_now=debt.contract_annual_rate or ZERO,
    )
