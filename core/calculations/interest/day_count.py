"""How many days lie between two, and what part of a year they are.

Sources: the ISDA definitions of day counts as QuantLib writes them (Actual360, Actual365Fixed, Thirty360 BondBasis).
"""

from calendar import isleap
from datetime import date
from decimal import Decimal
from enum import StrEnum

from core.case.contract import DayBasis
from core.money import Rounding, round_money

COURT_BASIS = DayBasis.ACTUAL_365
"""Practice: courts and calculators of private lending mostly divide by 365; the default where none is agreed."""
LENDER_BASIS = DayBasis.ACTUAL_360
"""Practice of banks: 日利率 = 年利率 ÷ 360, after the central bank's rules for loan interest."""

DAYS_OF_A_MONTH = 30
LONGEST_MONTH = 31


class ThirtyDays(StrEnum):
    """How 30/360 treats a 31st: the bond basis (ISDA), or the European one (30E/360)."""

    BOND = "bond"
    EUROPEAN = "european"


def days_between(start: date, end: date, *, both_ends: bool = False) -> int:
    """Days from `start` to `end`: first day in, last day out (算头不算尾), or both counted.

    Raises `ValueError` if `end` is before `start`.
    """
    if end < start:
        raise ValueError(f"{end} is before {start}")
    return (end - start).days + both_ends


def days_of_thirty(start: date, end: date, *, kind: ThirtyDays = ThirtyDays.BOND) -> int:
    """Days when every month has 30.

    Bond basis: a first 31st counts as the 30th; a last 31st only if the first day is the 30th or 31st.
    European: both always.
    """
    first = min(start.day, DAYS_OF_A_MONTH)
    last = end.day
    if last == LONGEST_MONTH and (kind is ThirtyDays.EUROPEAN or first == DAYS_OF_A_MONTH):
        last = DAYS_OF_A_MONTH
    return (
        360 * (end.year - start.year) + DAYS_OF_A_MONTH * (end.month - start.month) + last - first
    )


def counted_days(start: date, end: date, basis: DayBasis, *, both_ends: bool = False) -> int:
    """The days that bear interest on this basis. Raises `ValueError` if `end` is before `start`."""
    actual = days_between(start, end, both_ends=both_ends)
    return days_of_thirty(start, end) + both_ends if basis is DayBasis.THIRTY_360 else actual


def days_of_a_year(basis: DayBasis) -> int:
    """365 or 360."""
    return 365 if basis is DayBasis.ACTUAL_365 else 360


def year_fraction(
    start: date, end: date, basis: DayBasis = COURT_BASIS, *, both_ends: bool = False
) -> Decimal:
    """The part of a year between two days, unrounded. Raises `ValueError` if `end` is before `start`."""
    days = counted_days(start, end, basis, both_ends=both_ends)
    return Decimal(days) / days_of_a_year(basis)


def year_fraction_actual_actual(start: date, end: date) -> Decimal:
    """The part of a year with each calendar year's own days (actual/actual ISDA), unrounded."""
    if start.year == end.year:
        return Decimal(days_between(start, end)) / _days_in(start.year)
    return (
        Decimal((date(start.year + 1, 1, 1) - start).days) / _days_in(start.year)
        + (end.year - start.year - 1)
        + Decimal((end - date(end.year, 1, 1)).days) / _days_in(end.year)
    )


def _days_in(year: int) -> int:
    return 365 + isleap(year)


def interest(
    principal: Decimal,
    annual_rate: Decimal,
    start: date,
    end: date,
    basis: DayBasis = COURT_BASIS,
    *,
    both_ends: bool = False,
    rounding: Rounding = Rounding.HALF_UP,
) -> Decimal:
    """Simple interest in yuan on `principal` from `start` to `end`, rounded once.

    Raises `ValueError` if `end` is before `start`, or principal or rate is negative.
    """
    days = counted_days(start, end, basis, both_ends=both_ends)
    return interest_for_days(principal, annual_rate, days, basis, rounding=rounding)


def interest_for_days(
    principal: Decimal,
    annual_rate: Decimal,
    days: int,
    basis: DayBasis = COURT_BASIS,
    *,
    rounding: Rounding = Rounding.HALF_UP,
) -> Decimal:
    """Simple interest in yuan for a number of days: the sum is rounded, never each day.

    Raises `ValueError` if anything is negative.
    """
    if principal < 0 or annual_rate < 0 or days < 0:
        raise ValueError("interest needs a principal, a rate and days that are not negative")
    return round_money(principal * annual_rate * days / days_of_a_year(basis), rounding)


def interest_at_daily_rate(
    principal: Decimal,
    daily_rate: Decimal,
    days: int,
    *,
    rounding: Rounding = Rounding.HALF_UP,
) -> Decimal:
    """Simple interest in yuan where the rate is stated a day (日息), so that no year is involved.

    Raises `ValueError` if anything is negative.
    """
    if principal < 0 or daily_rate < 0 or days < 0:
        raise ValueError("interest needs a principal, a rate and days that are not negative")
    return round_money(principal * daily_rate * days, rounding)
