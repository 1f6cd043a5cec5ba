"""For which days an account's figures stand: at the latest, and what they hold for certain."""

import calendar
from datetime import date, timedelta

from core.importers.report_model import CreditReport, ReportAccount

_ONE_DAY = timedelta(days=1)


def made_on(report: CreditReport, as_of: date) -> date:
    """The day the report was made, `as_of` where it does not say; never later than `as_of`."""
    return min(report.report_time.date(), as_of) if report.report_time else as_of


def figures_day(account: ReportAccount, report: CreditReport, as_of: date) -> date:
    """The latest day the figures can stand for: the end of their month, never after the report."""
    latest = made_on(report, as_of)
    told = printed_days(account)
    return min(told[1], latest) if told else latest


def surely_counted_until(account: ReportAccount) -> date | None:
    """The last day whose payments the figures hold for certain; `None` where the report does not say.

    截至 a month can be any day of it (a card's statement day, a loan's due day), and lenders report a day
    later (T+1): so the day before the month, or before the day, that is printed.
    """
    told = printed_days(account)
    return told[0] - _ONE_DAY if told else None


def printed_days(account: ReportAccount) -> tuple[date, date] | None:
    """First and last day of what is printed as 截至, or of the closing month; `None` where nothing is."""
    try:
        year, month, *day = map(int, (account.as_of or "").split("-"))
        last = calendar.monthrange(year, month)[1]
        return date(year, month, *(day or (1,))), date(year, month, *(day or (last,)))
    except ValueError:
        return None


def month_text(account: ReportAccount) -> str:
    """2026 年 9 月 of the month an account's figures stand for; empty where the report has none."""
    told = printed_days(account)
    return f" {told[1].year} 年 {told[1].month} 月" if told else ""
