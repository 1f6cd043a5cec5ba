"""The simple orders: everybody gets the smallest instalment, and what is left shortens the terms of the first."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from core.calculations.together.claims import Claim, Course, courses
from core.calculations.together.joint_plan import JointPlan, Method, of_month
from core.money import ZERO, split_pro_rata


def _dearness(claim: Claim) -> Decimal:
    """What leaving it unpaid costs a year, whether agreed or not."""
    return max(claim.annual_rate, claim.rate_now)


_RANKS: dict[Method, Callable[[Claim], tuple[Decimal, ...]]] = {
    Method.DEAREST_FIRST: lambda claim: (-_dearness(claim), claim.base),
    Method.SMALLEST_FIRST: lambda claim: (claim.base, -_dearness(claim)),
    Method.URGENT_FIRST: lambda claim: (Decimal(-claim.urgency), -_dearness(claim), claim.base),
}


def by_order(
    claims: Sequence[Claim], available: Sequence[Decimal], method: Method
) -> JointPlan | None:
    """The plan of a simple order, or `None` where this order finds none. Ties go to the earlier claim.

    Raises `ValueError` for `Method.OPTIMUM`.
    """
    possible = [courses(claim) for claim in claims]
    if not all(possible):
        return None
    if method is Method.PRO_RATA:
        return _pro_rata(claims, possible, available)
    if method not in _RANKS:
        raise ValueError(f"{method} is no simple order")
    chosen = [longest[-1] for longest in possible]
    plan = JointPlan(method, tuple(claims), tuple(chosen))
    if not plan.fits(available):
        return None
    rank = _RANKS[method]
    for at in sorted(range(len(claims)), key=lambda at: rank(claims[at])):
        chosen[at] = _shortest_that_fits(possible[at], chosen, at, available)
    return JointPlan(method, tuple(claims), tuple(chosen))


def _shortest_that_fits(
    possible: Sequence[Course], chosen: Sequence[Course], at: int, available: Sequence[Decimal]
) -> Course:
    """With the others as they are; the course chosen so far always fits."""
    others = [course.amounts for place, course in enumerate(chosen) if place != at]
    room = [
        of_month(available, month)
        - sum((amounts[month] for amounts in others if month < len(amounts)), ZERO)
        for month in range(len(possible[-1].amounts))
    ]
    return next(
        course
        for course in possible
        if all(paid <= left for paid, left in zip(course.amounts, room, strict=False))
    )


def _pro_rata(
    claims: Sequence[Claim],
    possible: Sequence[Sequence[Course]],
    available: Sequence[Decimal],
) -> JointPlan | None:
    """Each lender's share of the leanest month, by what it is owed; the shortest course within the share."""
    owed = [claim.base for claim in claims]
    leanest = min(available, default=ZERO)
    shares = split_pro_rata(min(leanest, sum(owed, ZERO)), owed)
    found = [
        next((each for each in of_claim if each.heaviest <= share), None)
        for of_claim, share in zip(possible, shares, strict=True)
    ]
    chosen = tuple(each for each in found if each)
    return (
        JointPlan(Method.PRO_RATA, tuple(claims), chosen) if len(chosen) == len(claims) else None
    )
