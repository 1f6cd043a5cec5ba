"""Statement days and due days of a card, clamped to the month's end."""

import calendar
from collections.abc import Iterator
from datetime import date, timedelta


def in_month(year: int, month: int, day: int) -> date:
    """That day of the month, or the month's last."""
    return date(year, month, min(day, calendar.monthrange(year, month)[1]))


def statement_days(day: int, first: date, until: date) -> Iterator[date]:
    """Every statement day from `first` to `until`, both included."""
    year, month = first.year, first.month
    while (on := in_month(year, month, day)) <= until:
        if on >= first:
            yield on
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)  # noqa: PLR2004 - December


def next_due_day(statement: date, day: int) -> date:
    """The first due day after a statement."""
    ahead = statement + timedelta(days=1)
    on = in_month(ahead.year, ahead.month, day)
    if on > statement:
        return on
    later = ahead.replace(day=1) + timedelta(days=31)
    return in_month(later.year, later.month, day)


def last_statement_before(due: date, day: int) -> date:
    """The last statement day before a due day: the bill that was due then."""
    *_, last = statement_days(day, due - timedelta(days=62), due - timedelta(days=1))
    return last
