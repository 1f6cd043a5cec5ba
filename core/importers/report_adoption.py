"""Which accounts of a credit report are debts, what has to be asked for, and taking the chosen ones into the case."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from core.case.case import Case
from core.case.debt import Debt
from core.checks.facts import check_dates
from core.errors import Problem
from core.figures import date_text, whole_yuan_text, yuan_text
from core.importers.report_debt import (
    base_name,
    figures_day,
    is_closed,
    is_overdue,
    month_text,
    new_debt,
    owed,
    same_sum,
    told_apart,
    updated_debt,
)
from core.importers.report_matching import match_accounts
from core.importers.report_model import AccountKind, AccountStatus, CreditReport, ReportAccount
from core.money import MOST, ZERO
from core.workflow.progress import progress


class Ask(StrEnum):
    """What a credit report does not say; each is the name of a field of `Debt`."""

    OVERDUE_AMOUNT = "overdue_amount"
    FIRST_MISSED = "first_missed_due_date"
    RATE = "contract_annual_rate"
    PARTS = "balance"

    @property
    def label(self) -> str:
        """The Chinese words for the screen."""
        return {
            Ask.OVERDUE_AMOUNT: "现在逾期多少",
            Ask.FIRST_MISSED: "最早没还上的那一期，还款日是哪天",
            Ask.RATE: "合同年利率",
            Ask.PARTS: "本金、利息、费用各多少",
        }[self]


@dataclass(frozen=True)
class Proposal:
    """One account and the debt it would be.

    `debt` is `None` where nothing is owed on it, and `why_not` says why. `known` is the debt of the case that
    it is: `debt` is then that one with the report's balance. `maybe` are debts of the case that it could be:
    a person has to say first. `asks` is what the report does not say; `known_from` says where a value of one
    of these comes from, if there is one already. `notes` are Chinese sentences to read before adopting.
    """

    place: int
    account: ReportAccount
    day: date
    debt: Debt | None = None
    why_not: str = ""
    known: Debt | None = None
    maybe: tuple[Debt, ...] = ()
    asks: tuple[Ask, ...] = ()
    known_from: Mapping[Ask, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    worth_taking: bool = False
    """Whether it is ticked to begin with: new, or newer than what the case knows."""


def debts_of(report: CreditReport, case: Case, as_of: date) -> tuple[Proposal, ...]:
    """Every account in the report's order, as a debt or with the reason why it is none."""
    matching = match_accounts(report.accounts, case)
    taken = {debt.name for debt in case.debts}
    found = []
    for place, account in enumerate(report.accounts):
        day = figures_day(account, report, as_of)
        why_not = _why_not(account)
        if why_not:
            found.append(Proposal(place, account, day, why_not=why_not))
            continue
        name = told_apart(base_name(account), account, frozenset(taken))
        fresh = Proposal(
            place,
            account,
            day,
            debt=new_debt(account, day, name, f"report-{place + 1}"),
            maybe=matching.maybe.get(place, ()),
        )
        known = matching.sure.get(place)
        if known is None:
            taken.add(name)
        found.append(as_known(fresh, known, case, as_of))
    return tuple(found)


def as_known(proposal: Proposal, known: Debt | None, case: Case, as_of: date) -> Proposal:
    """The same account as this debt of the case, or as a new one: what a person said, or the match found."""
    account, day = proposal.account, proposal.day
    if proposal.debt is None:
        return proposal
    debt = updated_debt(known, account, day) if known else proposal.debt
    paid_off = known is not None and progress(case, known.debt_id, as_of).paid_off
    newer = known is None or (
        not paid_off and known.as_of <= day and not (known.as_of == day and debt == known)
    )
    return replace(
        proposal,
        debt=debt,
        known=known,
        asks=_asks(account),
        known_from=_known_from(account, known),
        notes=(*_notes(account), *_known_notes(known, account, day, paid_off=paid_off)),
        worth_taking=newer and (known is not None or not proposal.maybe),
    )


def answered(
    proposal: Proposal,
    as_of: date,
    *,
    first_missed_due_date: date | None = None,
    overdue_amount: Decimal | None = None,
    contract_annual_rate: Decimal | None = None,
) -> Proposal | tuple[Problem, ...]:
    """The proposal with what was asked for filled in, or what is wrong with it; `None` leaves a value as it is."""
    debt = proposal.debt
    if debt is None:
        return proposal
    given = {
        "first_missed_due_date": first_missed_due_date,
        "overdue_amount": overdue_amount,
        "contract_annual_rate": contract_annual_rate,
    }
    problems = list(check_dates(debt.drawn_on, first_missed_due_date))
    if first_missed_due_date and first_missed_due_date > as_of:
        problems.append(
            Problem(
                "first_missed_due_date",
                "这一天还没有到。请看一眼账单，改成已经过去的日子。",
            )
        )
    if overdue_amount is not None and overdue_amount > debt.balance.total:
        problems.append(
            Problem(
                "overdue_amount",
                f"逾期的比欠的总数 {yuan_text(debt.balance.total)} 元还多。请看一眼对方页面，改这个数。",
            )
        )
    if problems:
        return tuple(problems)
    update = {name: value for name, value in given.items() if value is not None}
    return replace(proposal, debt=debt.model_copy(update=update))


def adopt(case: Case, chosen: Iterable[Proposal], new_id: Callable[[], str]) -> Case:
    """The case with the chosen debts added or updated; all its other debts stay as they are.

    `new_id` gives identifiers. Raises `ValueError` where two accounts are to be the same debt.
    """
    seen: set[str] = set()
    for proposal in chosen:
        debt, known = proposal.debt, proposal.known
        if debt is None:
            continue
        if known and known.debt_id in seen:
            raise ValueError("two accounts cannot be one debt")
        if known:
            seen.add(known.debt_id)
        else:
            debt = debt.model_copy(update={"debt_id": new_id()})
        case = case.with_debt(debt)
    return case


_CLOSED = {
    AccountStatus.PAID_OFF: "已经结清",
    AccountStatus.CARD_CLOSED: "已经销户",
    AccountStatus.MOVED_OUT: "已经转出给别家。要还的看接手那一家，报告里一般另有一条",
}


def _why_not(account: ReportAccount) -> str:
    if account.kind is AccountKind.LIABLE_FOR_OTHERS:
        left = f"那笔还剩 {whole_yuan_text(account.balance)} 元，" if account.balance else ""
        return f"这是你为别人担保或共同承担的，{left}不算你自己借的。对方不还时，你可能要还。"
    if is_closed(account) and account.status in _CLOSED:
        month = month_text(account)
        return f"{f'报告写{month}' if month else ''}{_CLOSED[account.status]}。"
    amount = owed(account)
    if amount > MOST:
        return "这个数大得不像真的，可能没有读准。请照原文手工填。"
    if amount > ZERO:
        return ""
    if account.status is AccountStatus.NOT_ACTIVE:
        return "还没有激活，没有用过。"
    if account.balance is None:
        return "报告没有写用了多少。还欠着的话，请手工补上。"
    return "余额是 0。"


def _asks(account: ReportAccount) -> tuple[Ask, ...]:
    if account.overdue_amount == ZERO and account.status is not AccountStatus.BAD_DEBT:
        return (Ask.RATE, Ask.PARTS)
    return tuple(Ask)


def _known_from(account: ReportAccount, known: Debt | None) -> Mapping[Ask, str]:
    found = {}
    if account.overdue_amount is not None:
        found[Ask.OVERDUE_AMOUNT] = "报告里写的"
    if known:
        for ask in (Ask.OVERDUE_AMOUNT, Ask.FIRST_MISSED, Ask.RATE):
            if getattr(known, ask.value) is not None:
                found.setdefault(ask, "你填过的")
        if same_sum(known, account):
            found[Ask.PARTS] = "你填过的"
    return found


def _notes(account: ReportAccount) -> list[str]:
    notes = []
    if account.status is AccountStatus.BAD_DEBT:
        notes.append("报告写着呆账。呆账是对方账上的叫法，不等于不用还，也不等于不能谈。")
    if account.status is None and not is_overdue(account):
        notes.append("报告没有写现在有没有逾期。")
    if account.unbilled_installment and account.balance:
        part = whole_yuan_text(account.unbilled_installment)
        notes.append(f"其中 {part} 元是还没出账的大额专项分期，已经算在欠款里。")
    elif account.unbilled_installment:
        notes.append("已使用额度是 0，欠的是大额专项分期。")
    if account.currency != "CNY":
        notes.append("这是外币账户，报告上的数已经折成人民币。")
    if account.kind is AccountKind.SOLD:
        notes.append("这笔债转到了这家公司。先请它出示债权转让的通知和协议，再谈。")
    if account.kind is AccountKind.ADVANCED:
        notes.append("这家替你还过款。先请它出示代偿凭证，再谈。")
    return notes


def _known_notes(
    known: Debt | None, account: ReportAccount, day: date, *, paid_off: bool
) -> list[str]:
    if known is None:
        return []
    if paid_off:
        return ["案子里这笔已经还清。先去“结清”核对，不要急着改成报告的数。"]
    if known.as_of > day:
        return [f"案子里的数是 {date_text(known.as_of)} 的，比报告新，一般不用改。"]
    parts = [part for part in known.balance.parts().values() if part]
    if len(parts) > 1 and not same_sum(known, account):
        return ["报告只有一个总数。采用以后，原来分开填的本金、利息、费用并成一个数。"]
    return []
