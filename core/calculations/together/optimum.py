"""The plan with the least interest, and then the shortest waiting, that the available sums carry, found by HiGHS.

A mixed-integer programme: each claim takes exactly one of its courses, each month's sum stays within what is
available. HiGHS proposes; whether a plan fits is judged in fen, not by the solver's tolerance.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from core.calculations.together.claims import Claim, Course, courses
from core.calculations.together.joint_plan import JointPlan, Method, cost, of_month
from core.money import ZERO, to_fen

_GAP = 1e-4
"""Practice: the solver may stop within a hundredth of a percent of its bound."""
_MOST_NODES = 2000
"""Practice: keeps an answer under a second, and the same on every machine, which a limit of time would not."""


def proposed_optimum(claims: Sequence[Claim], available: Sequence[Decimal]) -> JointPlan | None:
    """The solver's plan, or `None` where it finds none that fits to the fen."""
    possible = [courses(claim) for claim in claims]
    if not all(possible) or _too_heavy_at_once(possible, available):
        return None
    chosen = _solve(possible, claims, available)
    if chosen is None:
        return None
    plan = JointPlan(Method.OPTIMUM, tuple(claims), chosen)
    return plan if plan.fits(available) else None


def _too_heavy_at_once(possible: Sequence[Sequence[Course]], available: Sequence[Decimal]) -> bool:
    """Whether the first month, which all lenders share, cannot carry even the lightest courses."""
    lightest = (min(each.amounts[0] for each in of_claim) for of_claim in possible)
    return sum(lightest, ZERO) > available[0]


def _solve(
    possible: Sequence[Sequence[Course]], claims: Sequence[Claim], available: Sequence[Decimal]
) -> tuple[Course, ...] | None:
    import highspy  # noqa: PLC0415 - 10 MB that most visits never need

    made: Any = highspy.Highs  # its stubs leave the constructor untyped
    solver = made()
    solver.silent()
    solver.setOptionValue("mip_rel_gap", _GAP)
    solver.setOptionValue("mip_max_nodes", _MOST_NODES)
    solver.setOptionValue("threads", 1)
    months = max(each.months for of_claim in possible for each in of_claim)
    places = [(at, course) for at, of_claim in enumerate(possible) for course in of_claim]
    for at, course in places:
        solver.addCol(float(cost(claims[at], course)), 0.0, 1.0, 0, [], [])
    columns = list(range(len(places)))
    for column in columns:
        solver.changeColIntegrality(column, highspy.HighsVarType.kInteger)
    for at in range(len(possible)):
        own = [column for column in columns if places[column][0] == at]
        solver.addRow(1.0, 1.0, len(own), own, [1.0] * len(own))
    for month in range(months):
        paying = [column for column in columns if month < places[column][1].months]
        sums = [float(to_fen(places[column][1].amounts[month])) for column in paying]
        room = float(to_fen(of_month(available, month)))
        solver.addRow(-highspy.kHighsInf, room, len(paying), paying, sums)
    solver.run()
    values = solver.getSolution().col_value
    if solver.getInfo().primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
        return None
    return tuple(places[column][1] for column in columns if values[column] > 0.5)  # noqa: PLR2004 - 0 or 1
