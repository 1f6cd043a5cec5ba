"""Calendar arithmetic. Nothing here reads a clock: every dated question is told its day."""

import calendar
from datetime import date

MONTHS_OF_A_YEAR = 12
WEEKS_OF_A_YEAR = 52
DAYS_OF_A_WEEK = 7


def add_months(anchor: date, months: int) -> date:
    """The same day of a later month, clamped to that month's end.

    Always counted from the anchor, so 31 January → 28 February → 31 March does not drift.
    """
    month = anchor.month - 1 + months
    year, month = anchor.year + month // 12, month % 12 + 1
    return date(year, month, min(anchor.day, calendar.monthrange(year, month)[1]))


def last_day_of_month(day: date) -> date:
    """The last day of the month a day lies in."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def months_between(start: date, end: date) -> int:
    """Whole months from `start` to `end`; negative when `end` is earlier."""
    months = (end.year - start.year) * 12 + end.month - start.month
    return months - 1 if add_months(start, months) > end else months


WEEKDAYS = "一二三四五六日"


def weekday_text(day: date) -> str:
    """周一 … 周日."""
    return f"周{WEEKDAYS[day.weekday()]}"
