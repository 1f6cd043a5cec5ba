"""Reading a personal credit report of the central bank's credit centre, on this machine only.

The grammar, its variants and the evidence for each sentence are in the project's reference on credit reports;
nothing of the person's name or identity number is kept.
"""

import re
from datetime import date, datetime

from core.dates import add_months
from core.errors import NotACreditReport, UnreadableFile
from core.importers.pdf_text import MOST_CHARACTERS, pdf_pages
from core.importers.report_accounts import read_account
from core.importers.report_items import Item, items
from core.importers.report_model import (
    CreditReport,
    ReportAccount,
    ReportFormat,
    ReportWarning,
)
from core.importers.report_privacy import without_person
from core.importers.report_summary import counts_differ
from core.importers.report_text import Text

OLD_AFTER_MONTHS = 3
LEAST_LETTERS = 50
"""Letters on the fullest page; fewer means pictures of pages, not text."""
NOT_BEFORE = date(2026, 11, 23)
"""Nobody reads a report before the day this reader was written: so much is known of today without a clock."""

_ZIP = b"PK"
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
    raw = _text(source, password)
    if len(raw) > MOST_CHARACTERS:
        raise NotACreditReport(
            "not_credit_report", "文字太多，不像一份信用报告。请只选报告本身，或只复制报告的内容。"
        )
    text = Text.of(raw)
    flat = _BLANK.sub("", text.even)
    report = _format(flat)
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


def _text(source: bytes | str, password: str | None) -> str:
    if isinstance(source, str):
        return source
    if source.startswith(_ZIP) or b"%PDF" not in source[:1024]:
        raise NotACreditReport(
            "not_credit_report",
            "这不是 PDF 文件。压缩包先解开；网页和图片请换成文字版 PDF，或复制文字粘贴进来；"
            "表格请到“账单表”导入。",
        )
    try:
        pages = pdf_pages(source, password)
    except UnreadableFile as error:
        reason = "wrong_password" if error.reason == "wrong_password" else "not_credit_report"
        raise NotACreditReport(reason, error.sentence) from error
    letters = max((len(_BLANK.sub("", page)) for page in pages), default=0)
    if letters < LEAST_LETTERS:
        raise NotACreditReport(
            "scanned",
            "这份 PDF 是图片或扫描件，读不出文字。请换文字版 PDF，或打开它复制文字粘贴进来。",
        )
    return "\n".join(pages)


def _format(flat: str) -> ReportFormat:
    titles = [flat.find(title) for title in ("企业信用报告", "个人信用报告")]
    if titles[0] >= 0 and (titles[1] < 0 or titles[0] < titles[1]):
        raise NotACreditReport(
            "enterprise_report", "这是企业信用报告。这里只读个人信用报告，请换一份。"
        )
    detail = "信贷交易信息明细" in flat
    if not ("个人信用报告" in flat and "报告编号" in flat and (detail or "信贷记录" in flat)):
        raise NotACreditReport(
            "not_credit_report",
            "这不像个人信用报告。请选“个人信用报告（本人版或简版）”的 PDF，或粘贴它的全文。"
            "没有报告，也可以用账单表导入，或直接手工填。",
        )
    if detail or re.search(r"账户标识|业务号\w|账户状态为“", flat):
        raise NotACreditReport(
            "detail_not_supported",
            "这是详细版报告，表格读不准，所以不读。"
            "请在“云闪付”、网上银行或中国人民银行征信中心网站申请简版，再导入；或直接手工填。",
        )
    first = re.search(r"查询时间:?\d{4}\.|为他人担保笔数|购房贷款\s*其他贷款", flat)
    return ReportFormat.GEN1_BRIEF if first else ReportFormat.GEN2_BRIEF


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
