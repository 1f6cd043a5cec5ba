"""How an own account stands in a credit report: closed, overdue, for how many months, and whether it is a debt."""

from dataclasses import dataclass
from decimal import Decimal

from core.importers import report_figures as figures
from core.importers.report_items import Item
from core.importers.report_model import AccountKind, AccountStatus, ReportAccount, ReportFormat
from core.importers.report_privacy import without_person
from core.importers.report_sections import Group

_NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
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


def account_of(item: Item, report: ReportFormat, told: Told) -> ReportAccount | None:
    """The account; `None` where a figure is missing that an open one must have."""
    closed = figures.closing(item.rest)
    status = AccountStatus(closed[0]) if closed else _open_status(item.rest, report)
    idle = status is AccountStatus.NOT_ACTIVE
    balance = _NOTHING if closed or (idle and told.balance is None) else told.balance
    if told.needed is None and not closed and not idle:
        return None
    months = _months(item, status)
    return ReportAccount(
        institution=figures.printed(told.institution),
        kind=told.kind,
        opened=figures.day(item.found["opened"]),
        currency=told.currency,
        limit_or_amount=told.limit,
        balance=balance,
        overdue_amount=_overdue(item.rest, status, report),
        overdue_months_5y=months[0],
        over90_5y=months[1],
        status=status,
        as_of=closed[1] if closed else figures.as_of(item.rest),
        is_debt=not closed and ((balance or _NOTHING) + (told.unbilled or _NOTHING)) > _NOTHING,
        product=figures.printed(told.product) if told.product else None,
        card_tail=told.card_tail,
        unbilled_installment=told.unbilled,
        source_text=without_person(item.source),
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
