"""One method's plan, or all of them side by side; the optimum is never worse than a simple order."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from core.calculations.together.claims import Claim
from core.calculations.together.infeasible import Infeasible, explain
from core.calculations.together.joint_plan import JointPlan, Method
from core.calculations.together.optimum import proposed_optimum
from core.calculations.together.orders import by_order
from core.money import ZERO

SIMPLE = (
    Method.PRO_RATA,
    Method.DEAREST_FIRST,
    Method.SMALLEST_FIRST,
    Method.URGENT_FIRST,
)


def plan_together(
    claims: Sequence[Claim], available: Sequence[Decimal], method: Method = Method.OPTIMUM
) -> JointPlan | Infeasible:
    """A plan by this method, or why there is none.

    `available` is yuan a month for these claims, agreed schedules already taken off; its last figure goes on.
    Raises `ValueError` without a month, for a month below zero, or for two claims of one identifier.
    """
    _refuse(claims, available)
    plan = (
        _optimum(claims, available)
        if method is Method.OPTIMUM
        else by_order(claims, available, method)
    )
    return plan or explain(claims, available)


def compare_together(
    claims: Sequence[Claim], available: Sequence[Decimal]
) -> tuple[JointPlan, ...] | Infeasible:
    """The plans of all methods that find one, the optimum first; else why there is none."""
    _refuse(claims, available)
    best = _optimum(claims, available)
    if best is None:
        return explain(claims, available)
    simple = (by_order(claims, available, method) for method in SIMPLE)
    return (best, *(plan for plan in simple if plan))


def after_agreed(
    available: Sequence[Decimal], agreed: Sequence[Sequence[Decimal]]
) -> tuple[Decimal, ...]:
    """What is left of each month once agreed schedules are paid, never below zero."""
    months = max((len(available), *(len(schedule) + 1 for schedule in agreed)))
    return tuple(
        max(
            ZERO,
            available[min(month, len(available) - 1)]
            - sum((each[month] for each in agreed if month < len(each)), ZERO),
        )
        for month in range(months)
    )


def _optimum(claims: Sequence[Claim], available: Sequence[Decimal]) -> JointPlan | None:
    """The best of what the solver proposes and of the simple orders, by the exact objective."""
    found = [by_order(claims, available, method) for method in SIMPLE]
    plans = [plan for plan in (proposed_optimum(claims, available), *found) if plan]
    if not plans:
        return None
    return replace(min(plans, key=lambda plan: plan.objective), method=Method.OPTIMUM)


def _refuse(claims: Sequence[Claim], available: Sequence[Decimal]) -> None:
    if not available or min(available) < ZERO:
        raise ValueError("at least one month is needed, none below zero")
    if not claims or len({claim.claim_id for claim in claims}) < len(claims):
        raise ValueError("claims are needed, each with an identifier of its own")
