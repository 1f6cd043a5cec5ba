"""Credit reports for tests: a card, a loan, a line, and reports made of them; strategies of the same."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from itertools import count
from typing import Any

from hypothesis import strategies as st

from core.case.case import Case
from core.importers.report_adoption import adopt, debts_of
from core.importers.report_model import (
    AccountKind,
    AccountStatus,
    CreditReport,
    ReportAccount,
    ReportFormat,
)

DAY = date(2026, 9, 20)
"""Today in these tests; the report was made the day before."""
MADE = datetime(2026, 9, 19, 10, 0)  # noqa: DTZ001 - reports print the hour of Beijing without a zone

_CARD = ReportAccount(
    institution="招商银行股份有限公司信用卡中心",
    kind=AccountKind.CREDIT_CARD,
    opened=date(2020, 5, 22),
    currency="CNY",
    limit_or_amount=Decimal(30000),
    balance=Decimal(20000),
    overdue_amount=Decimal(0),
    overdue_months_5y=0,
    over90_5y=0,
    status=AccountStatus.NORMAL,
    as_of="2026-08",
    is_debt=True,
    product=None,
    card_tail=None,
    unbilled_installment=None,
    source_text="2020年05月22日招商银行股份有限公司信用卡中心发放的贷记卡",
)


def card(balance: int = 20000, **more: Any) -> ReportAccount:
    """An open card with this used."""
    return _account(_CARD, balance, more)


def loan(balance: int = 8000, **more: Any) -> ReportAccount:
    """An open loan of 10,000 by a consumer finance company, with this left."""
    base = replace(
        _CARD,
        institution="招联消费金融股份有限公司",
        kind=AccountKind.OTHER_LOAN,
        opened=date(2025, 3, 4),
        limit_or_amount=Decimal(10000),
        product="其他个人消费贷款",
    )
    return _account(base, balance, more)


def line(balance: int = 5000, **more: Any) -> ReportAccount:
    """A revolving line with this used."""
    base = replace(
        _CARD,
        institution="重庆蚂蚁消费金融有限公司",
        kind=AccountKind.REVOLVING,
        opened=date(2022, 2, 13),
        product="其他个人消费贷款",
    )
    return _account(base, balance, more)


def sold(balance: int = 9000, **more: Any) -> ReportAccount:
    """A debt that a purchaser of debts holds now."""
    base = replace(
        _CARD,
        institution="中国华融资产管理股份有限公司",
        kind=AccountKind.SOLD,
        opened=date(2026, 2, 1),
        overdue_amount=None,
    )
    return _account(base, balance, more)


def closed(account: ReportAccount, status: AccountStatus, month: str | None) -> ReportAccount:
    """The same account, closed in this month."""
    return replace(account, balance=Decimal(0), status=status, as_of=month, is_debt=False)


def overdue(account: ReportAccount, amount: int | None = None) -> ReportAccount:
    """The same account with something due and unpaid; brief reports do not say how much."""
    due = None if amount is None else Decimal(amount)
    return replace(account, status=AccountStatus.OVERDUE, overdue_amount=due)


def report(*accounts: ReportAccount, made: datetime | None = MADE, **more: Any) -> CreditReport:
    """A brief report of these accounts."""
    plain = CreditReport(ReportFormat.GEN2_BRIEF, "2026091910000000111111", made, accounts, (), ())
    return replace(plain, **more)


def adopted(case: Case, read: CreditReport, as_of: date = DAY) -> Case:
    """The case with everything of the report that is a debt."""
    numbers = count(len(case.debts))
    return adopt(case, debts_of(read, case, as_of), lambda: f"d{next(numbers)}")


def _account(base: ReportAccount, balance: int, more: dict[str, Any]) -> ReportAccount:
    made = replace(base, balance=Decimal(balance), is_debt=balance > 0)
    return replace(made, **more)


_INSTITUTIONS = (
    "招商银行股份有限公司信用卡中心",
    "中国农业银行股份有限公司成都锦江支行",
    "中国农业银行股份有限公司成都武侯支行",
    "招联消费金融股份有限公司",
    "重庆蚂蚁消费金融有限公司",
    "成都农村商业银行股份有限公司",
    "某地融资担保（江苏）有限公司",
    "上海汽车集团财务有限责任公司",
)
_FEW_DAYS = st.sampled_from([date(2020, 5, 22), date(2025, 3, 4), date(2025, 3, 20)])


@st.composite
def accounts(draw: st.DrawFn) -> ReportAccount:
    """Any account a report can have; few values, so that many read alike."""
    status = draw(st.none() | st.sampled_from(AccountStatus))
    kind = draw(st.sampled_from(AccountKind))
    shut = status is not None and status.closed
    balance = draw(st.none() | st.sampled_from([0, 7, 5000, 5001, 123456])) if not shut else 0
    unbilled = draw(st.none() | st.sampled_from([0, 300, 5000]))
    due = draw(st.none() | st.sampled_from([0, 7, 5000]))
    is_card = kind in {AccountKind.CREDIT_CARD, AccountKind.SEMI_CREDIT_CARD}
    return ReportAccount(
        institution=draw(st.sampled_from(_INSTITUTIONS)),
        kind=kind,
        opened=draw(_FEW_DAYS),
        currency=draw(st.sampled_from(["CNY", "CNY", "USD", "HKD", "丹麦克朗"])),
        limit_or_amount=draw(st.none() | st.sampled_from([Decimal(5000), Decimal(10000)])),
        balance=None if balance is None else Decimal(balance),
        overdue_amount=None if due is None else Decimal(due),
        overdue_months_5y=None,
        over90_5y=None,
        status=status,
        as_of=draw(st.sampled_from([None, "2026-08", "2026-09-15"])),
        is_debt=kind.own and not shut and bool(balance or unbilled),
        product=draw(st.none() | st.sampled_from(["其他个人消费贷款", "个人住房公积金贷款"])),
        card_tail=draw(st.none() | st.sampled_from(["1234", "5678"])) if is_card else None,
        unbilled_installment=None if unbilled is None else Decimal(unbilled),
        source_text="原文",
    )


def reports(most: int = 6) -> st.SearchStrategy[CreditReport]:
    """Reports of up to so many accounts, some of them letter for letter the same."""
    return st.lists(accounts(), max_size=most).flatmap(
        lambda some: st.lists(
            st.sampled_from(some) if some else st.nothing(), max_size=2 if some else 0
        ).map(lambda twins: report(*some, *twins))
    )
