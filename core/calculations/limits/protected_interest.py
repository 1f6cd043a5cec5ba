"""Interest within a ceiling: over days, over segments, and on interest that was rolled into principal."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from core.calculations.interest.day_count import COURT_BASIS
from core.calculations.interest.simple_interest import RateSpan, SimpleInterest, simple_interest
from core.calculations.limits.ceiling import CeilingSegment
from core.case.contract import DayBasis
from core.money import ZERO, round_half_up

DAYS_OF_A_YEAR = 365


def protected_interest(
    principal: Decimal,
    contract_rate: Decimal,
    ceiling: Decimal | None,
    days: int,
    basis: int = DAYS_OF_A_YEAR,
) -> Decimal:
    """Interest in yuan for whole days at the lower of contract rate and ceiling, a year having `basis` days.

    Raises `ValueError` for anything negative.
    """
    if min(principal, contract_rate, ceiling or ZERO, Decimal(days)) < 0:
        raise ValueError("principal, rates and days are not negative")
    rate = contract_rate if ceiling is None else min(contract_rate, ceiling)
    return round_half_up(principal * rate * days / basis)


def allowed_together(rates: Iterable[Decimal], ceiling: Decimal | None) -> Decimal:
    """The yearly rate that overdue interest, penalty and fees may come to together (民间借贷规定 第29条)."""
    total = sum(rates, Decimal(0))
    return total if ceiling is None else min(total, ceiling)


def above_ceiling(
    charges: Decimal,
    principal: Decimal,
    ceiling: Decimal,
    days: int,
    basis: int = DAYS_OF_A_YEAR,
) -> Decimal:
    """How much of all charges together, in yuan, lies above the ceiling on unpaid principal; never below zero.

    Raises `ValueError` for anything negative.
    """
    if charges < 0:
        raise ValueError("charges are not negative")
    return max(ZERO, charges - protected_interest(principal, ceiling, None, days, basis))


def capped_total(principal: Decimal, segments: Iterable[CeilingSegment]) -> Decimal | None:
    """The most that all counted charges may come to over these segments, in yuan; `None` if one has no line."""
    found = ZERO
    for segment in segments:
        rate = segment.ceiling.annual_rate
        if rate is None:
            return None
        days = (segment.until - segment.first).days
        found += principal * rate * days / DAYS_OF_A_YEAR
    return round_half_up(found)


def capitalised_interest_cap(
    original_principal: Decimal, ceiling: Decimal, years: Decimal
) -> Decimal:
    """The most interest in yuan over the whole term where interest was rolled into new principal.

    Simple interest on the first principal at the ceiling (民间借贷规定 第27条第2款); `years` may be a fraction.
    Raises `ValueError` for anything negative.
    """
    if min(original_principal, ceiling, years) < 0:
        raise ValueError("principal, ceiling and years are not negative")
    return round_half_up(original_principal * ceiling * years)


def principal_received(stated: Decimal, withheld: Decimal) -> Decimal:
    """The principal in yuan where interest was taken out beforehand: what really arrived (Civil Code 670).

    Raises `ValueError` if more was withheld than stated, or anything is negative.
    """
    if stated < withheld or withheld < 0:
        raise ValueError("no more can be withheld than was lent")
    return stated - withheld


def interest_between(
    principal: Decimal,
    contract_rate: Decimal,
    segments: Sequence[CeilingSegment],
    basis: DayBasis = COURT_BASIS,
    *,
    both_ends: bool = False,
) -> SimpleInterest:
    """Interest over segments, each at the lower of contract rate and its ceiling, with its working.

    Raises `ValueError` if there is no segment or an amount or rate is below zero.
    """
    spans = [
        RateSpan(
            segment.first,
            segment.until,
            contract_rate
            if segment.ceiling.annual_rate is None
            else min(contract_rate, segment.ceiling.annual_rate),
        )
        for segment in segments
    ]
    return simple_interest(principal, spans, basis, both_ends=both_ends)
