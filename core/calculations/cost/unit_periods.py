"""Time in unit-periods: the whole ones counted back from the later day, and the fraction before them.

Source: Regulation Z, 12 CFR 1026, Appendix J (b)(4)–(5). A month's odd days are thirtieths; half months and several
months count months as 30 days; weeks and days are exact; a year's odd time is months over 12, or days over 365.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from core.dates import DAYS_OF_A_WEEK, MONTHS_OF_A_YEAR, WEEKS_OF_A_YEAR, add_months

DAYS_OF_A_MONTH, DAYS_OF_A_YEAR = 30, 365


class Elapsed(NamedTuple):
    """Whole unit-periods, and the fraction of one that comes first."""

    whole: int
    fraction: Fraction = Fraction(0)


class Unit(StrEnum):
    """What a unit-period is made of."""

    DAY = "day"
    WEEK = "week"
    SEMIMONTH = "semimonth"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class UnitPeriod:
    """`count` units: two weeks, three months, one term of 255 days."""

    unit: Unit
    count: int = 1

    @property
    def a_year(self) -> Fraction:
        """How many make a year, as the Appendix counts: 12 months, 24 half months, 52 weeks, 365 days."""
        of_unit = {
            Unit.DAY: DAYS_OF_A_YEAR,
            Unit.WEEK: WEEKS_OF_A_YEAR,
            Unit.SEMIMONTH: 2 * MONTHS_OF_A_YEAR,
            Unit.MONTH: MONTHS_OF_A_YEAR,
            Unit.YEAR: 1,
        }[self.unit]
        return Fraction(of_unit, self.count)

    def elapsed(self, start: date, end: date) -> Elapsed:
        """The time between two days. Raises `ValueError` if `end` is before `start`."""
        if end < start:
            raise ValueError(f"{end} is before {start}")
        if self.unit in {Unit.DAY, Unit.WEEK}:
            days = self.count * (DAYS_OF_A_WEEK if self.unit is Unit.WEEK else 1)
            return _parts((end - start).days, days)
        if self.unit is Unit.YEAR:
            return self._in_years(start, end)
        months, odd_days = _months_and_days(start, end)
        half = 2 if self.unit is Unit.SEMIMONTH else 1
        days = self.count * DAYS_OF_A_MONTH // half
        return _parts(months * DAYS_OF_A_MONTH + odd_days, days)

    def _in_years(self, start: date, end: date) -> Elapsed:
        months, odd_days = _months_and_days(start, end)
        years, odd_months = divmod(months, MONTHS_OF_A_YEAR)
        odd = Fraction(odd_months, MONTHS_OF_A_YEAR)
        if odd_days:
            first_whole = add_months(end, -years * MONTHS_OF_A_YEAR)
            odd = Fraction((first_whole - start).days, DAYS_OF_A_YEAR)
        whole, fraction = divmod((years + odd) / self.count, 1)
        return Elapsed(int(whole), fraction)


def unit_period_of_single_payment(start: date, end: date) -> UnitPeriod:
    """The term itself, in whole months or else in days, and never more than a year. Raises `ValueError` for no term."""
    if end <= start:
        raise ValueError(f"{end} is not after {start}")
    if add_months(end, -MONTHS_OF_A_YEAR) >= start:
        return UnitPeriod(Unit.YEAR)
    months, odd_days = _months_and_days(start, end)
    return UnitPeriod(Unit.DAY, (end - start).days) if odd_days else UnitPeriod(Unit.MONTH, months)


def _months_and_days(start: date, end: date) -> tuple[int, int]:
    """Whole months counted back from `end`, and the days from `start` to where they begin."""
    months = (end.year - start.year) * MONTHS_OF_A_YEAR + end.month - start.month
    if add_months(end, -months) < start:
        months -= 1
    return months, (add_months(end, -months) - start).days


def _parts(days: int, of_unit: int) -> Elapsed:
    whole, odd = divmod(days, of_unit)
    return Elapsed(whole, Fraction(odd, of_unit))
