"""From one item of a credit report to an account; `None` where a figure it cannot do without is missing."""

import re
from dataclasses import dataclass
from decimal import Decimal

from core.importers import report_figures as figures
from core.importers.report_items import Group, Item
from core.importers.report_model import AccountKind, AccountStatus, ReportAccount, ReportFormat

_CARD = re.compile(r"^(准?贷记卡)\(([^,()]{1,12}?)账户(?:,卡片尾号:?(\d{4}))?\)")
_LOAN = re.compile(r"^([\d,]+)元(?:\(([^()]{1,12})\))?([^,。]{0,40})")
_HOUSING = re.compile("住房|商用房|公积金")
_BUSINESS = re.compile("融资租赁|融资融券|约定购回|股票质押")
_LINE_LIMIT = re.compile(r"信用额度([\d,]+)元?(?:\(([^()]{1,12})\))?")
_UNBILLED = re.compile(r"大额专项分期余额([\d,]+)")
_NOTHING = Decimal(0)
_OTHERS = re.compile(r"\)在(?P<institution>.+?)办理的(?P<product>.+)$")
_PERSON = re.compile(r"(?<=[,，]为).+?(?=[(（]证件类型)")
_IDENTITY = re.compile(r"(证件号码[:：]?)[^,，)）]+")


def read_account(item: Item, report: ReportFormat) -> ReportAccount | None:
    """The account an item describes. Raises `ValueError` for a day no calendar has."""
    found = item.found
    if found["line"]:
        return _line(item, report)
    if found["verb"]:
        return _card(item, report) if "贷记卡" in item.rest[:4] else _loan(item, report)
    if found["liable"]:
        return _liable(item)
    return _taken_over(item)


def _card(item: Item, report: ReportFormat) -> ReportAccount | None:
    head = _CARD.match(item.rest)
    if head is None:
        return None
    used = figures.amount_after(item.rest, "已使用额度", "透支余额", "透支额度", "(?<!分期)余额")
    limit = figures.amount_after(item.rest, "(?<!授)信用额度")
    unbilled = _UNBILLED.search(item.rest)
    return _account(
        item,
        report,
        _Read(
            institution=item.found["lender"],
            kind=AccountKind(head[1]),
            currency=figures.currency(head[2]),
            limit=limit,
            balance=used,
            card_tail=head[3],
            unbilled=figures.whole(unbilled[1]) if unbilled else None,
            needed=used if used is not None else limit,
        ),
    )


def _loan(item: Item, report: ReportFormat) -> ReportAccount | None:
    head = _LOAN.match(item.rest)
    if head is None:
        return None
    product = head[3]
    kind = (
        AccountKind.OTHER_BUSINESS
        if _BUSINESS.search(product) or item.found["verb"] != "发放"
        else AccountKind.HOUSING_LOAN
        if _HOUSING.search(product)
        else AccountKind.OTHER_LOAN
    )
    balance = figures.amount_after(item.rest, "余额")
    return _account(
        item,
        report,
        _Read(
            institution=item.found["lender"],
            kind=kind,
            currency=figures.currency(head[2] or "人民币"),
            limit=figures.whole(head[1]),
            balance=balance,
            product=product or None,
            needed=balance,
        ),
    )


def _line(item: Item, report: ReportFormat) -> ReportAccount | None:
    limit = _LINE_LIMIT.search(item.rest)
    balance = figures.amount_after(item.rest, "余额")
    revolving = "不可循环" not in item.rest
    return _account(
        item,
        report,
        _Read(
            institution=item.found["granting"],
            kind=AccountKind.REVOLVING if revolving else AccountKind.CREDIT_LINE,
            currency=figures.currency((limit and limit[2]) or "人民币"),
            limit=figures.whole(limit[1]) if limit else None,
            balance=balance,
            product=item.found["line"],
            needed=balance,
        ),
    )


def _liable(item: Item) -> ReportAccount | None:
    whose = _OTHERS.search(item.found["liable"])
    if whose is None:
        return None
    masked = _IDENTITY.sub(r"\1***", _PERSON.sub("***", item.source))
    return ReportAccount(
        institution=_printed(whose["institution"]),
        kind=AccountKind.LIABLE_FOR_OTHERS,
        opened=figures.day(item.found["opened"]),
        currency="CNY",
        limit_or_amount=figures.amount_after(item.rest, "相关还款责任金额", "担保金额"),
        balance=figures.amount_after(item.rest, "余额", "已用额度"),
        overdue_amount=None,
        overdue_months_5y=None,
        over90_5y=None,
        status=AccountStatus.NORMAL,
        as_of=figures.as_of(item.rest),
        is_debt=False,
        product=_printed(whose["product"]),
        card_tail=None,
        unbilled_installment=None,
        source_text=masked,
    )


def _taken_over(item: Item) -> ReportAccount | None:
    sold = item.found["assignee"]
    paid = re.match(r"[\d,]*\d", item.rest)
    amount = (
        figures.whole(paid[0]) if paid else figures.amount_after(item.rest, "累计代偿金额", "金额")
    )
    closed = figures.closing(item.rest)
    balance = _NOTHING if closed else figures.amount_after(item.rest, "余额")
    if balance is None:
        return None
    return ReportAccount(
        institution=_printed(sold or item.found["payer"] or item.found["advancer"]),
        kind=AccountKind.SOLD if sold else AccountKind.ADVANCED,
        opened=figures.day(item.found["opened"]),
        currency="CNY",
        limit_or_amount=amount,
        balance=balance,
        overdue_amount=_NOTHING if closed else None,
        overdue_months_5y=None,
        over90_5y=None,
        status=AccountStatus(closed[0]) if closed else AccountStatus.NORMAL,
        as_of=closed[1] if closed else figures.as_of(item.rest),
        is_debt=balance > _NOTHING,
        product=None,
        card_tail=None,
        unbilled_installment=None,
        source_text=item.source,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """What the three kinds of own account are told by; `needed` is the figure an open one must have."""

    institution: str
    kind: AccountKind
    currency: str
    limit: Decimal | None
    balance: Decimal | None
    needed: Decimal | None
    product: str | None = None
    card_tail: str | None = None
    unbilled: Decimal | None = None


def _account(item: Item, report: ReportFormat, read: _Read) -> ReportAccount | None:
    closed = figures.closing(item.rest)
    status = AccountStatus(closed[0]) if closed else _open_status(item.rest, report)
    idle = status is AccountStatus.NOT_ACTIVE
    balance = _NOTHING if closed or (idle and read.balance is None) else read.balance
    if read.needed is None and not closed and not idle:
        return None
    months = _months(item, status)
    return ReportAccount(
        institution=_printed(read.institution),
        kind=read.kind,
        opened=figures.day(item.found["opened"]),
        currency=read.currency,
        limit_or_amount=read.limit,
        balance=balance,
        overdue_amount=_overdue(item.rest, status, report),
        overdue_months_5y=months[0],
        over90_5y=months[1],
        status=status,
        as_of=closed[1] if closed else figures.as_of(item.rest),
        is_debt=not closed and ((balance or _NOTHING) + (read.unbilled or _NOTHING)) > _NOTHING,
        product=_printed(read.product) if read.product else None,
        card_tail=read.card_tail,
        unbilled_installment=read.unbilled,
        source_text=item.source,
    )


def _open_status(text: str, report: ReportFormat) -> AccountStatus | None:
    if "呆账" in text:
        return AccountStatus.BAD_DEBT
    if "尚未激活" in text:
        return AccountStatus.NOT_ACTIVE
    if "当前有逾期" in text or figures.amount_after(text, "逾期金额"):
        return AccountStatus.OVERDUE
    untold = "最近5年内有" in text and "当前无逾期" not in text
    return None if untold and report is ReportFormat.GEN2_BRIEF else AccountStatus.NORMAL


def _overdue(text: str, status: AccountStatus | None, report: ReportFormat) -> Decimal | None:
    if status is None or status is AccountStatus.BAD_DEBT:
        return None
    if status is AccountStatus.OVERDUE:
        return (
            figures.amount_after(text, "逾期金额") if report is ReportFormat.GEN1_BRIEF else None
        )
    return _NOTHING


def _months(item: Item, status: AccountStatus | None) -> tuple[int | None, int | None]:
    months = figures.months_overdue(item.rest)
    if months[0] is not None or status is AccountStatus.BAD_DEBT:
        return months
    clean = status in {AccountStatus.NORMAL, AccountStatus.NOT_ACTIVE}
    never = item.group is Group.NEVER_OVERDUE or (item.group is Group.UNKNOWN and clean)
    return (0, 0) if never else (None, None)


def _printed(name: str) -> str:
    return name.replace("(", "（").replace(")", "）")
