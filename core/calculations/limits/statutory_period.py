"""The last day of a period that the law sets in days, months or years.

Sources: Civil Code articles 201 (the first day is not counted), 202 (the corresponding day, else the month's
end) and 203 (a last day off moves to the first day after).
"""

from collections.abc import Collection
from datetime import date, timedelta

from core.dates import add_months

SATURDAY = 5
_NO_DAYS: frozenset[date] = frozenset()


def last_day(
    start: date,
    days: int,
    holidays: Collection[date] = _NO_DAYS,
    workdays: Collection[date] = _NO_DAYS,
) -> date:
    """The last of `days` days after `start`.

    `holidays` are days off, `workdays` weekend days worked instead (调休). Without them only weekends are
    known, and whoever shows the day says 遇法定节假日顺延.
    """
    return next_working_day(start + timedelta(days=days), holidays, workdays)


def last_day_of_months(
    start: date,
    months: int,
    holidays: Collection[date] = _NO_DAYS,
    workdays: Collection[date] = _NO_DAYS,
) -> date:
    """The last day of a period of months (a year has 12): the same day of the month it ends in."""
    return next_working_day(add_months(start, months), holidays, workdays)


def next_working_day(
    day: date,
    holidays: Collection[date] = _NO_DAYS,
    workdays: Collection[date] = _NO_DAYS,
) -> date:
    """The day itself, or the first day after it that is not off."""
    while day not in workdays and (day in holidays or day.weekday() >= SATURDAY):
        day += timedelta(days=1)
    return day
