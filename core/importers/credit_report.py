"""Reading a personal credit report of the central bank's credit centre, on this machine only.

The grammar, its variants and the evidence for each sentence are in the project's reference on credit reports;
nothing of the person's name or identity number is kept.
"""

import re
from datetime import date, datetime

from core.dates import add_months
from core.errors import NotACreditReport
from core.importers.report_accounts import read_account
from core.importers.report_items import Item, items
from core.importers.report_model import (
    CreditReport,
    ReportAccount,
    ReportFormat,
    ReportWarning,
)
from core.importers.report_privacy import without_person
from core.importers.report_source import format_of, text_of
from core.importers.report_summary import counts_differ
from core.importers.report_text import Text

OLD_AFTER_MONTHS = 3
NOT_BEFORE = date(2026, 11, 23)
"""Nobody reads a report before the day this reader was written: so much is known of today without a clock."""

_EMPTY = re.compile(r"系统中没有您的(?:信用卡|贷款|信贷)|账户数(?:--|0){3,4}")
_NUMBER = re.compile(r"报告编号:?(\d{8,30})")
_TIME = re.compile(r"报告时间:?(\d{4})[-.](\d{1,2})[-.](\d{1,2})(?:\s*(\d{1,2}):(\d{2}):(\d{2}))?")
_BLANK = re.compile(r"\s+")


def read_credit_report(
    source: bytes | str, *, password: str | None = None, as_of: date | None = None
) -> CreditReport:
    """The accounts of a report given as PDF (`bytes`) or pasted text (`str`).

    `as_of` tells whether the report is old; without it only what was old when this reader was written is
    called so. Raises `NotACreditReport` with its reason and what to do.
    """
    text = Text.of(text_of(source, password))
    flat = _BLANK.sub("", text.even)
    report = format_of(flat)
    accounts, unread = _accounts(text, report)
    if not accounts and not unread and not _EMPTY.search(flat):
        raise NotACreditReport(
            "not_credit_report",
            "只读到报告的开头，没有读到账户。请把报告从头到尾都选上，再试一次。",
        )
    made = _made(text.even)
    warnings = [ReportWarning.OLD_REPORT] if _old(report, made, as_of) else []
    if unread or counts_differ(text.even, accounts, report):
        warnings.append(ReportWarning.COUNT_MISMATCH)
    number = _NUMBER.search(flat)
    return CreditReport(
        format=report,
        report_no=number[1] if number else "",
        report_time=made,
        accounts=accounts,
        warnings=tuple(warnings),
        unrecognised=unread,
    )


def _accounts(
    text: Text, report: ReportFormat
) -> tuple[tuple[ReportAccount, ...], tuple[str, ...]]:
    accounts: list[ReportAccount] = []
    unread: list[str] = []
    for item in items(text.joined()):
        account = _account(item, report) if isinstance(item, Item) else None
        if account:
            accounts.append(account)
        else:
            unread.append(without_person(item.source if isinstance(item, Item) else item))
    return tuple(accounts), tuple(unread)


def _account(item: Item, report: ReportFormat) -> ReportAccount | None:
    try:
        return read_account(item, report)
    except ValueError:
        return None


def _made(even: str) -> datetime | None:
    found = _TIME.search(even)
    if not found:
        return None
    year, month, day, hour, minute, second = (int(part or 0) for part in found.groups())
    try:
        return datetime(year, month, day, hour, minute, second)  # noqa: DTZ001 - the report prints Beijing time without a zone
    except ValueError:
        return None


def _old(report: ReportFormat, made: datetime | None, as_of: date | None) -> bool:
    if report is ReportFormat.GEN1_BRIEF:
        return True
    return bool(made and add_months(made.date(), OLD_AFTER_MONTHS) < (as_of or NOT_BEFORE))
