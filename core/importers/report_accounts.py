"""From one item of a credit report to an account; `None` where a figure it cannot do without is missing."""

import re

from core.importers import report_figures as figures
from core.importers.report_items import Item
from core.importers.report_model import AccountKind, ReportAccount, ReportFormat
from core.importers.report_others import liable, taken_over
from core.importers.report_standing import Told, account_of

_CARD = re.compile(r"^(准?贷记卡)\(([^,()]{1,12}?)账户(?:,([^()]{0,60}))?\)")
_TAIL = re.compile(r"尾号[:为]?(\d{4})(?!\d)")
_LOAN = re.compile(rf"^{figures.AMOUNT}元(?:\(([^()]{{1,12}})\))?([^,。]{{0,40}})")
_HOUSING = re.compile("住房|商用房|公积金")
_BUSINESS = re.compile("融资租赁|融资融券|约定购回|股票质押")
_LINE_CURRENCY = re.compile(r"信用额度[\d,]+元?\(([^()]{1,12})\)")


def read_account(item: Item, report: ReportFormat) -> ReportAccount | None:
    """The account an item describes. Raises `ValueError` for a day no calendar has."""
    found = item.found
    if found["line"]:
        return _line(item, report)
    if found["verb"]:
        return _card(item, report) if "贷记卡" in item.rest[:4] else _loan(item, report)
    if found["liable"]:
        return liable(item)
    return taken_over(item)


def _card(item: Item, report: ReportFormat) -> ReportAccount | None:
    head = _CARD.match(item.rest)
    if head is None:
        return None
    used = figures.amount_after(item.rest, "已使用额度", "透支余额", "透支额度", "(?<!分期)余额")
    limit = figures.amount_after(item.rest, "(?<!授)信用额度")
    tail = _TAIL.search(head[3] or "")
    return account_of(
        item,
        report,
        Told(
            institution=item.found["lender"],
            kind=AccountKind(head[1]),
            currency=figures.currency(head[2]),
            limit=limit,
            balance=used,
            card_tail=tail[1] if tail else None,
            unbilled=figures.amount_after(item.rest, "大额专项分期余额"),
            needed=used if used is not None else limit,
        ),
    )


def _loan(item: Item, report: ReportFormat) -> ReportAccount | None:
    head = _LOAN.match(item.rest)
    if head is None:
        return None
    product = head[3]
    lent = item.found["verb"] == "发放" or "贷款" in product
    kind = (
        AccountKind.OTHER_BUSINESS
        if _BUSINESS.search(product) or not lent
        else AccountKind.HOUSING_LOAN
        if _HOUSING.search(product)
        else AccountKind.OTHER_LOAN
    )
    balance = figures.amount_after(item.rest, "余额")
    return account_of(
        item,
        report,
        Told(
            institution=item.found["lender"],
            kind=kind,
            currency=figures.currency(head[2] or "人民币"),
            limit=figures.whole(head[1]),
            balance=balance,
            product=product.removesuffix("业务") or None,
            needed=balance,
        ),
    )


def _line(item: Item, report: ReportFormat) -> ReportAccount | None:
    currency = _LINE_CURRENCY.search(item.rest)
    balance = figures.amount_after(item.rest, "余额")
    revolving = "不可循环" not in item.rest
    return account_of(
        item,
        report,
        Told(
            institution=item.found["granting"],
            kind=AccountKind.REVOLVING if revolving else AccountKind.CREDIT_LINE,
            currency=figures.currency(currency[1] if currency else "人民币"),
            limit=figures.amount_after(item.rest, "信用额度"),
            balance=balance,
            product=item.found["line"],
            needed=balance,
        ),
    )
