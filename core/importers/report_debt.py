"""From one account of a credit report to a debt: its short name, its kind, to whom it is owed, as of which day."""

import calendar
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import count

from core.case.debt import Balance, Debt, FigureSource
from core.case.lender import LenderKind, Party, PartyRole
from core.importers.report_figures import CURRENCIES
from core.importers.report_model import AccountKind, AccountStatus, CreditReport, ReportAccount
from core.lenders.directory import lenders
from core.lenders.name_rules import identify_lender
from core.money import MOST, ZERO

CARDS = frozenset({AccountKind.CREDIT_CARD, AccountKind.SEMI_CREDIT_CARD})
TAKEN_OVER = frozenset({AccountKind.SOLD, AccountKind.ADVANCED})
_LINES = frozenset({AccountKind.REVOLVING, AccountKind.CREDIT_LINE})
LONGEST_NAME = 20

_FORM = re.compile(r"股份有限公司|有限责任公司|有限公司|公司$|信用卡中心|[（(][^（）()]*[)）]|\s")
_BRANCH = re.compile(r"(?<=银行).+(?:分行|支行|中心|营业部|事业部)$")
_PLACE = re.compile("^(?:中国(?=平安|人寿|人民财产|太平洋)|深圳前海(?=微众))")
_SELF_TELLING = re.compile("(?:消费金融|小额贷款|汽车金融|金融租赁|融资租赁|公积金管理中心)$")
_PRODUCTS = (
    ("公积金", "公积金贷款"),
    ("商用房", "商用房贷款"),
    ("住房", "房贷"),
    ("经营", "经营贷"),
    ("汽车", "车贷"),
    ("助学", "助学贷"),
    ("农户", "农户贷款"),
    ("融资租赁", "融资租赁"),
    ("消费", "消费贷"),
)
_NAMES = {code: name for name, code in reversed(CURRENCIES.items())}


def new_debt(account: ReportAccount, day: date, name: str, debt_id: str) -> Debt:
    """A debt as the report tells it; what the report does not say is left open. `day` is its figures' day."""
    match = identify_lender(account.institution)
    return Debt(
        debt_id=debt_id,
        name=name,
        kind=kind_of(account),
        lender_id=None if account.kind in TAKEN_OVER else match.lender_id,
        parties=(party_of(account),),
        account_tail=account.card_tail,
        balance=Balance(principal=owed(account)),
        as_of=day,
        figure_source=FigureSource.CREDIT_REPORT,
        drawn_on=account.opened if account.opened <= day else None,
        original_amount=lent(account),
        overdue_amount=account.overdue_amount,
        secured=account.kind is AccountKind.HOUSING_LOAN,
    )


def updated_debt(known: Debt, account: ReportAccount, day: date) -> Debt:
    """A debt of the case with the report's balance; of the rest only what was open is filled in.

    The report gives one sum, so parts that were told before are kept only where they come to the same sum.
    """
    told = new_debt(account, day, known.name, known.debt_id)
    blanks = ("account_tail", "original_amount", "lender_id")
    filled = {name: getattr(known, name) or getattr(told, name) for name in blanks}
    missed = known.first_missed_due_date
    drawn = known.drawn_on or (
        told.drawn_on if not (missed and told.drawn_on and missed < told.drawn_on) else None
    )
    party = party_of(account)
    return known.model_copy(
        update={
            **filled,
            "drawn_on": drawn,
            "balance": known.balance if same_sum(known, account) else told.balance,
            "as_of": day,
            "figure_source": FigureSource.CREDIT_REPORT,
            "overdue_amount": known.overdue_amount
            if account.overdue_amount is None
            else told.overdue_amount,
            "parties": known.parties if known.party(party.role) else (*known.parties, party),
            "secured": known.secured or told.secured,
        }
    )


def same_sum(debt: Debt, account: ReportAccount) -> bool:
    """Whether the debt's parts come to the report's whole yuan."""
    return abs(debt.balance.total - owed(account)) < 1


def owed(account: ReportAccount) -> Decimal:
    """Yuan owed. 大额专项分期 stands inside the balance; alone it counts only beside a used limit of nothing (C5)."""
    return account.balance or account.unbilled_installment or ZERO


def kind_of(account: ReportAccount) -> LenderKind:
    """The kind of the lender of record, told by its name and by the section it stands in."""
    kind = identify_lender(account.institution).kind
    if account.kind is AccountKind.SOLD:
        return LenderKind.DEBT_PURCHASER
    if account.kind is AccountKind.ADVANCED:
        insurer = "保险" in account.institution
        return LenderKind.INSURER_GUARANTEE if insurer else LenderKind.GUARANTEE_COMPANY
    bank = kind in {LenderKind.BANK_CREDIT_CARD, LenderKind.BANK_LOAN, LenderKind.UNKNOWN}
    if account.kind in CARDS:
        return LenderKind.BANK_CREDIT_CARD if bank else kind
    return LenderKind.BANK_LOAN if kind is LenderKind.BANK_CREDIT_CARD else kind


def party_of(account: ReportAccount) -> Party:
    """The institution in its role: it lent, it bought the debt, or it paid for the person."""
    role = {AccountKind.SOLD: PartyRole.ASSIGNEE, AccountKind.ADVANCED: PartyRole.GUARANTOR}.get(
        account.kind, PartyRole.LENDER
    )
    return Party(role=role, name=account.institution)


def figures_day(account: ReportAccount, report: CreditReport, as_of: date) -> date:
    """The day the account's figures stand for: the end of its month, never after the report or `as_of`."""
    made = report.report_time.date() if report.report_time else as_of
    latest = min(made, as_of)
    try:
        year, month, *day = map(int, (account.as_of or "").split("-"))
        last = day[0] if day else calendar.monthrange(year, month)[1]
        return min(date(year, month, last), latest)
    except ValueError:
        return latest


def base_name(account: ReportAccount) -> str:
    """What people would call it: 招行信用卡, 微众银行消费贷; not yet told apart from others like it."""
    word = currency_word(account.currency)
    abroad = f"（{word}）" if word else ""
    plain = _short(account.institution)
    if account.kind in CARDS:
        record = lenders().get(identify_lender(account.institution).lender_id or "")
        card = "准贷记卡" if account.kind is AccountKind.SEMI_CREDIT_CARD else "信用卡"
        named = record.aliases[0] if record and record.aliases and not record.is_generic else ""
        name = named if named.endswith(card) else f"{plain}{card}"
    elif account.kind in TAKEN_OVER or _SELF_TELLING.search(plain):
        name = plain
    else:
        product = account.product or ""
        name = plain + next((word for part, word in _PRODUCTS if part in product), "贷款")
    return name[: LONGEST_NAME - len(abroad)] + abroad


def told_apart(base: str, account: ReportAccount, taken: frozenset[str]) -> str:
    """The name with the card's tail, else the month it was opened, else a number, until nobody else has it."""
    names = (f"{base[: LONGEST_NAME - len(hint)]}{hint}" for hint in _hints(account))
    return next(name for name in names if name not in taken)


def _hints(account: ReportAccount) -> Iterator[str]:
    yield ""
    mark = account.card_tail or f"{account.opened:%y}年{account.opened.month}月"
    yield f" {mark}"
    yield from (f" {mark}之{number}" for number in count(2))


def currency_word(code: str) -> str | None:
    """美元 of USD; the name as printed of a currency without a code; `None` for the yuan."""
    return None if code == "CNY" else _NAMES.get(code, code)


def plain_name(name: str) -> str:
    """A company's name without legal form, branch and brackets, for comparing."""
    return _BRANCH.sub("", _FORM.sub("", name)) or name


def _short(institution: str) -> str:
    return _PLACE.sub("", plain_name(institution))


def lent(account: ReportAccount) -> Decimal | None:
    """A loan's sum in yuan; a card's or a line's limit was never lent."""
    amount = account.limit_or_amount
    if account.kind in CARDS | _LINES or not amount or amount > MOST:
        return None
    return amount


def is_closed(account: ReportAccount) -> bool:
    """Whether the report says that nothing is owed on it to this institution any more."""
    return account.status is not None and account.status.closed


def is_overdue(account: ReportAccount) -> bool:
    """Whether the report says that something is due and unpaid."""
    return account.status in {AccountStatus.OVERDUE, AccountStatus.BAD_DEBT}


def month_text(account: ReportAccount) -> str:
    """2026 年 9 月 of the month an account's figures stand for; empty where the report has none."""
    year, month, *_ = (*(account.as_of or "").split("-"), "", "")
    return f" {year} 年 {int(month)} 月" if month.isdigit() else ""
