"""One rate said in another way: nominal and effective, a day's or a month's and a year's. All are fractions.

Formulas: effective = (1 + nominal/m)^m − 1 (Excel EFFECT, NOMINAL); simple = rate of a period × periods.
"""

from decimal import Decimal

from core.calculations.cost.power_sum import EXACT

DAYS_OF_A_MONTH = 30


def effective_rate(nominal: Decimal, times_a_year: int) -> Decimal:
    """The compound yearly rate of a nominal one that is charged `times_a_year`. Raises `ValueError` below one time."""
    return compound_annual_rate(rate_of_nominal(nominal, times_a_year), times_a_year)


def nominal_rate(effective: Decimal, times_a_year: int) -> Decimal:
    """The nominal yearly rate behind a compound one above -100 %. Raises `ValueError` otherwise."""
    return rate_of_period(effective, times_a_year) * times_a_year


def rate_of_period(effective: Decimal, periods_a_year: int) -> Decimal:
    """The rate a period that compounds to `effective` a year. Raises `ValueError` at -100 % and below."""
    if effective <= -1:
        raise ValueError("a rate lies above -100 %")
    return EXACT.power(1 + effective, Decimal(1) / _counted(periods_a_year)) - 1


def rate_of_nominal(nominal: Decimal, periods_a_year: int) -> Decimal:
    """The rate a period of a nominal yearly one: 18 % is 1.5 % a month, 0.05 % a day of 360."""
    return nominal / _counted(periods_a_year)


def compound_annual_rate(rate: Decimal, periods_a_year: int) -> Decimal:
    """(1 + rate)^periods − 1, unrounded."""
    return EXACT.power(1 + rate, _counted(periods_a_year)) - 1


def simple_annual_rate(rate: Decimal, periods_a_year: int) -> Decimal:
    """Rate × periods: 日息万分之五 is 18.25 % of 365 days and 18 % of 360."""
    return rate * _counted(periods_a_year)


def monthly_rate(daily: Decimal, days: int = DAYS_OF_A_MONTH) -> Decimal:
    """The rate of a month that bears a daily rate without compounding within it: 0.05 % × 30 days is 1.5 %."""
    return daily * days


def _counted(periods: int) -> int:
    if periods < 1:
        raise ValueError("a year has at least one period")
    return periods
