"""The days on which payments fall due."""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum

from core.dates import add_months

MID_MONTH = 15
LONGEST_MONTH = 31


class Frequency(StrEnum):
    """How often a payment falls due."""

    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    SEMIMONTHLY = "semimonthly"
    FORTNIGHTLY = "fortnightly"
    WEEKLY = "weekly"
    DAILY = "daily"


_MONTHS = {Frequency.MONTHLY: 1, Frequency.QUARTERLY: 3}
_DAYS = {Frequency.FORTNIGHTLY: 14, Frequency.WEEKLY: 7, Frequency.DAILY: 1}


def due_dates(anchor: date, months: int | Sequence[int]) -> tuple[date, ...]:
    """The anchor's day 1, 2, … `months` months later, or exactly the months listed.

    Clamped to the end of short months, always counted from the anchor: 31 January gives 28 February and
    then 31 March again.
    """
    steps = range(1, months + 1) if isinstance(months, int) else months
    return tuple(add_months(anchor, step) for step in steps)


def due_dates_from(
    first: date,
    count: int,
    frequency: Frequency = Frequency.MONTHLY,
    *,
    at_month_end: bool = False,
) -> tuple[date, ...]:
    """`count` due dates of which `first` is the first, counted from it without drift.

    `at_month_end` puts every one on its month's last day. Semimonthly alternates between the day of `first`
    and 15 days from it in the same month (1 and 16, 15 and the month's last day).
    Raises `ValueError` if `count` is below zero.
    """
    if count < 0:
        raise ValueError(f"there cannot be {count} due dates")
    if frequency in _DAYS:
        return tuple(first + timedelta(days=_DAYS[frequency] * step) for step in range(count))
    if frequency is Frequency.SEMIMONTHLY:
        return tuple(_half_months_later(first, step) for step in range(count))
    days = (add_months(first, _MONTHS[frequency] * step) for step in range(count))
    return tuple(_month_end(day) for day in days) if at_month_end else tuple(days)


def _month_end(day: date) -> date:
    return add_months(day.replace(day=1), 1) - timedelta(days=1)


def _half_months_later(first: date, step: int) -> date:
    if step % 2 == 0:
        return add_months(first, step // 2)
    if first.day > MID_MONTH:
        earlier = min(first.day - MID_MONTH, MID_MONTH)
        return add_months(first.replace(day=earlier), (step + 1) // 2)
    return _on_day(add_months(first.replace(day=1), step // 2), _other_half(first.day))


def _other_half(day: int) -> int:
    return LONGEST_MONTH if day == MID_MONTH else day + MID_MONTH


def _on_day(month: date, day: int) -> date:
    return min(month + timedelta(days=day - 1), _month_end(month))
