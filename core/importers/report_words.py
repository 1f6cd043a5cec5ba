"""What to tell a person about an account: why it is no debt, and what to read before adopting one."""

from datetime import date

from core.case.debt import Debt
from core.figures import date_text, whole_yuan_text, yuan_text
from core.importers.report_days import month_text
from core.importers.report_debt import is_split, same_sum
from core.importers.report_facts import lent, owed
from core.importers.report_model import AccountKind, AccountStatus, ReportAccount
from core.money import MOST, ZERO

_CLOSED = {
    AccountStatus.PAID_OFF: "已经结清",
    AccountStatus.CARD_CLOSED: "已经销户",
    AccountStatus.MOVED_OUT: "已经转出给别家。要还的看接手那一家，报告里一般另有一条",
}


def why_no_debt(account: ReportAccount) -> str:
    """The reason for which an account is none of the person's debts; empty where it is one."""
    if not account.kind.own:
        left = f"那笔还剩 {whole_yuan_text(account.balance)} 元，" if account.balance else ""
        return f"这是你为别人担保或共同承担的，{left}不算你自己借的。对方不还时，你可能要还。"
    if account.status in _CLOSED:
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


def notes_on(account: ReportAccount) -> tuple[str, ...]:
    """What to read before an account is adopted, whatever the case knows."""
    unbilled, total = account.unbilled_installment, lent(account)
    part = whole_yuan_text(unbilled) if unbilled else ""
    told = (
        (
            account.status is AccountStatus.BAD_DEBT,
            "报告写着呆账。呆账是对方账上的叫法，不等于不用还，也不等于不能谈。",
        ),
        (
            account.status is None,
            "报告没有写现在有没有逾期。",
        ),
        (
            bool(unbilled and account.balance),
            f"其中 {part} 元是还没出账的大额专项分期，已经算在欠款里。单独记过的话，只留一处。",
        ),
        (
            bool(unbilled and not account.balance),
            "已使用额度是 0，欠的是大额专项分期。",
        ),
        (
            total is not None and owed(account) > total,
            "欠的比当初借的还多，里面多半有利息和费用。各多少要问对方。",
        ),
        (account.currency != "CNY", "这是外币账户，报告上的数已经折成人民币。"),
        (
            account.kind is AccountKind.SOLD,
            "这笔债转到了这家公司。先请它出示债权转让的通知和协议，再谈。",
        ),
        (
            account.kind is AccountKind.ADVANCED,
            "这家替你还过款。先请它出示代偿凭证，再谈。",
        ),
    )
    return tuple(sentence for holds, sentence in told if holds)


def notes_on_known(
    known: Debt, account: ReportAccount, day: date, *, paid_off: bool
) -> tuple[str, ...]:
    """What to read before a debt of the case takes the report's figures, which stand for `day`."""
    if paid_off:
        return ("案子里这笔已经还清。先去“结清”核对，不要急着改成报告的数。",)
    notes = []
    if known.as_of > day:
        notes.append(f"案子里的数是 {date_text(known.as_of)} 的，比报告新，一般不用改。")
    same = same_sum(known, account)
    if not same and is_split(known):
        notes.append("报告只有一个总数。采用以后，原来分开填的本金、利息、费用并成一个数。")
    overdue = known.overdue_amount
    if not same and account.overdue_amount is None and overdue and overdue > owed(account):
        notes.append(f"原来填的逾期 {yuan_text(overdue)} 元比新的总数还多，采用以后要重填。")
    return tuple(notes)
