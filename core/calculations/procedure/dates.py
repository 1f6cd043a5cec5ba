"""The days that one paper sets going, and the first of them that a right hangs on."""

from datetime import date

from core.calculations.procedure.arbitration import ARBITRATION
from core.calculations.procedure.decisions import DECISIONS
from core.calculations.procedure.enforcement import ENFORCEMENT
from core.calculations.procedure.lawsuit import LAWSUIT
from core.calculations.procedure.procedure_date import Certainty, ProcedureDate, Whose
from core.calculations.procedure.service import served
from core.case.entries import CourtPaperReceived

_DATES = {**LAWSUIT, **DECISIONS, **ARBITRATION, **ENFORCEMENT}


def procedure_dates(paper: CourtPaperReceived) -> tuple[ProcedureDate, ...]:
    """Every day of the paper, earliest first, those without a day last."""
    found = _DATES[paper.paper](paper, served(paper))
    return tuple(sorted(found, key=lambda each: each.on or date.max))


_NOT_FIRST = frozenset({"hearing", "retrial", "evidence", "small_claims_objection"})
"""They stand by themselves: none of them answers the paper."""


def main_limit(dates: tuple[ProcedureDate, ...]) -> ProcedureDate | None:
    """The earliest of the person's own limits that answers the paper; `None` where there is none with a day."""
    limits = (each for each in dates if each.limit and each.on and each.key not in _NOT_FIRST)
    return next(limits, None)


def to_be_kept(dates: tuple[ProcedureDate, ...]) -> tuple[ProcedureDate, ...]:
    """The days that belong in the person's calendar: own limits, and days of theirs that the paper names."""
    return tuple(
        each
        for each in dates
        if each.on
        and each.whose is Whose.BORROWER
        and (each.limit or each.certainty is Certainty.FIXED)
    )
