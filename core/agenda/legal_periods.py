"""The last day of a period of days that the law sets."""

from datetime import date, timedelta

SATURDAY = 5


def last_day(start: date, days: int) -> date:
    """The last of `days` days after `start`; the first day is not counted, a weekend moves to Monday.

    Civil Code articles 201 and 203. Public holidays are not modelled: whoever shows this says
    遇法定节假日顺延, so a person is never told a day that is too late.
    """
    end = start + timedelta(days=days)
    return end + timedelta(days=7 - end.weekday()) if end.weekday() >= SATURDAY else end
