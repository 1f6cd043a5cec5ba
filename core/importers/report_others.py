"""Accounts that others opened: a claim that was sold on, a sum paid for one, a debt one is liable for."""

import re
from decimal import Decimal

from core.importers import report_figures as figures
from core.importers.report_items import Item
from core.importers.report_model import AccountKind, AccountStatus, ReportAccount
from core.importers.report_privacy import without_person

_NOTHING = Decimal(0)
_WHOSE = re.compile(
    r"(?:\)|^[^()]{1,40}?)在(?P<institution>[^,。;:]{1,60}?)办理的(?P<product>[^,。;:]+)$"
)


def liable(item: Item) -> ReportAccount | None:
    """Another's debt for which the person is liable; `None` where the lender is not named."""
    whose = _WHOSE.search(item.found["liable"])
    if whose is None:
        return None
    return ReportAccount(
        institution=figures.printed(whose["institution"]),
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
        product=figures.printed(whose["product"]),
        card_tail=None,
        unbilled_installment=None,
        source_text=without_person(item.source),
    )


def taken_over(item: Item) -> ReportAccount | None:
    """A claim that was bought, or a sum that was paid for the person; `None` without a balance."""
    sold = item.found["assignee"]
    amount = figures.amount_after(item.rest, "^", "累计代偿金额", "金额")
    closed = figures.closing(item.rest)
    balance = _NOTHING if closed else figures.amount_after(item.rest, "余额")
    if balance is None:
        return None
    return ReportAccount(
        institution=figures.printed(sold or item.found["payer"] or item.found["advancer"]),
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
        source_text=without_person(item.source),
    )
