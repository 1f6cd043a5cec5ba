"""What a credit report says, account by account, each with the sentence it was read from."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum


class ReportFormat(StrEnum):
    """Which print of the report it is."""

    GEN2_BRIEF = "gen2_brief"
    GEN1_BRIEF = "gen1_brief"
    GEN2_DETAIL = "gen2_detail"
    GEN1_DETAIL = "gen1_detail"

    @property
    def label(self) -> str:
        """The Chinese words for the screen."""
        return {
            ReportFormat.GEN2_BRIEF: "二代简版",
            ReportFormat.GEN1_BRIEF: "一代简版",
            ReportFormat.GEN2_DETAIL: "二代详版",
            ReportFormat.GEN1_DETAIL: "一代详版",
        }[self]


class AccountKind(StrEnum):
    """The section an account stands in, in the report's own words."""

    CREDIT_CARD = "贷记卡"
    SEMI_CREDIT_CARD = "准贷记卡"
    REVOLVING = "循环授信"
    CREDIT_LINE = "授信"
    HOUSING_LOAN = "住房贷款"
    OTHER_LOAN = "其他贷款"
    OTHER_BUSINESS = "其他业务"
    SOLD = "资产处置"
    ADVANCED = "垫款"
    LIABLE_FOR_OTHERS = "相关还款责任"

    @property
    def own(self) -> bool:
        """Whether it is the person's own account; being liable for others is counted apart."""
        return self is not AccountKind.LIABLE_FOR_OTHERS


class AccountStatus(StrEnum):
    """How the account stands, in the report's own words."""

    NORMAL = "正常"
    OVERDUE = "逾期"
    BAD_DEBT = "呆账"
    NOT_ACTIVE = "未激活"
    CARD_CLOSED = "销户"
    PAID_OFF = "结清"
    MOVED_OUT = "转出"

    @property
    def closed(self) -> bool:
        """Whether nothing is owed on it to this lender any more."""
        return self in {AccountStatus.CARD_CLOSED, AccountStatus.PAID_OFF, AccountStatus.MOVED_OUT}


class ReportWarning(StrEnum):
    """What a person must know before adopting anything."""

    OLD_REPORT = "old_report"
    COUNT_MISMATCH = "count_mismatch"

    @property
    def sentence(self) -> str:
        """The Chinese sentence for the screen."""
        return {
            ReportWarning.OLD_REPORT: "这份报告超过三个月了，欠款多半变了。能的话，先查一份新的。",
            ReportWarning.COUNT_MISMATCH: "报告概要里的笔数和识别出来的对不上。请照着原文数一遍，缺的手工补上。",
        }[self]


@dataclass(frozen=True, slots=True)
class ReportAccount:
    """One account. Amounts are yuan; `None` is what the report does not say, never a guess.

    `limit_or_amount` is a card's or line's limit, a loan's sum. `overdue_amount` is zero when the report
    says nothing is overdue. `as_of` is the month or day the figures stand for, the closing month of a closed account.
    `source_text` is the sentence as it is printed.
    """

    institution: str
    kind: AccountKind
    opened: date
    currency: str
    limit_or_amount: Decimal | None
    balance: Decimal | None
    overdue_amount: Decimal | None
    overdue_months_5y: int | None
    over90_5y: int | None
    status: AccountStatus | None
    as_of: str | None
    is_debt: bool
    product: str | None
    card_tail: str | None
    unbilled_installment: Decimal | None
    source_text: str


@dataclass(frozen=True, slots=True)
class ReportTotals:
    """Sums over the person's own accounts; `debt_balance` in yuan."""

    accounts: int
    debts: int
    debt_balance: Decimal
    currently_overdue: int


@dataclass(frozen=True, slots=True)
class CreditReport:
    """A personal credit report without name or identity number.

    `unrecognised` holds every sentence that looks like an account and could not be read.
    """

    format: ReportFormat
    report_no: str
    report_time: datetime | None
    accounts: tuple[ReportAccount, ...]
    warnings: tuple[ReportWarning, ...]
    unrecognised: tuple[str, ...]

    @property
    def totals(self) -> ReportTotals:
        """Counts and sums of the person's own accounts."""
        own = [account for account in self.accounts if account.kind.own]
        debts = [account for account in own if account.is_debt]
        return ReportTotals(
            accounts=len(own),
            debts=len(debts),
            debt_balance=sum((debt.balance or Decimal(0) for debt in debts), Decimal(0)),
            currently_overdue=sum(account.status is AccountStatus.OVERDUE for account in own),
        )
