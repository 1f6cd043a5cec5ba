"""What an account of a credit report comes to: how much is owed or was lent, to which kind, by whom, how it stands."""

from decimal import Decimal
from functools import lru_cache

from core.case.lender import LenderKind, Party, PartyRole
from core.importers.report_model import AccountKind, AccountStatus, ReportAccount
from core.lenders.name_rules import LenderMatch, identify_lender
from core.money import MOST, ZERO

CARDS = frozenset({AccountKind.CREDIT_CARD, AccountKind.SEMI_CREDIT_CARD})
LINES = frozenset({AccountKind.REVOLVING, AccountKind.CREDIT_LINE})
TAKEN_OVER = frozenset({AccountKind.SOLD, AccountKind.ADVANCED})
_BANKS = frozenset({LenderKind.BANK_CREDIT_CARD, LenderKind.BANK_LOAN, LenderKind.UNKNOWN})
_ROLES = {AccountKind.SOLD: PartyRole.ASSIGNEE, AccountKind.ADVANCED: PartyRole.GUARANTOR}


def owed(account: ReportAccount) -> Decimal:
    """Yuan owed. 大额专项分期 stands inside the balance and is not added.

    It counts by itself only beside a used limit of nothing: 已使用额度0，大额专项分期余额Z.
    """
    return account.balance or account.unbilled_installment or ZERO


def lent(account: ReportAccount) -> Decimal | None:
    """A loan's sum in yuan; a card's or a line's limit was never lent, a claim's price is not what was lent."""
    amount = account.limit_or_amount
    if account.kind in CARDS | LINES | TAKEN_OVER or not amount or amount > MOST:
        return None
    return amount


def due_already(account: ReportAccount) -> Decimal | None:
    """Yuan due and unpaid; `None` where the report does not say, or says more than is owed."""
    told = account.overdue_amount
    return told if told is not None and told <= owed(account) else None


@lru_cache(maxsize=1024)
def lender_named(name: str) -> LenderMatch:
    """What the directory of lenders knows by this name; asked for every account beside every debt."""
    return identify_lender(name)


def kind_of(account: ReportAccount) -> LenderKind:
    """The kind of the lender of record, told by its name and by the section it stands in."""
    if account.kind is AccountKind.SOLD:
        return LenderKind.DEBT_PURCHASER
    if account.kind is AccountKind.ADVANCED:
        insurer = "保险" in account.institution
        return LenderKind.INSURER_GUARANTEE if insurer else LenderKind.GUARANTEE_COMPANY
    kind = lender_named(account.institution).kind
    if account.kind in CARDS:
        return LenderKind.BANK_CREDIT_CARD if kind in _BANKS else kind
    return LenderKind.BANK_LOAN if kind is LenderKind.BANK_CREDIT_CARD else kind


def party_of(account: ReportAccount) -> Party:
    """The institution in its role: it lent, it bought the debt, or it paid for the person."""
    return Party(role=_ROLES.get(account.kind, PartyRole.LENDER), name=account.institution)


def is_closed(account: ReportAccount) -> bool:
    """Whether the report says that nothing is owed on it to this institution any more."""
    return account.status is not None and account.status.closed


def is_overdue(account: ReportAccount) -> bool:
    """Whether the report says that something is due and unpaid."""
    return account.status in {AccountStatus.OVERDUE, AccountStatus.BAD_DEBT}
