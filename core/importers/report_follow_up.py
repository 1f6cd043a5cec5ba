"""From a difference to what is done about it: what a report shows of a paid-off debt, the facts of a 征信异议."""

from dataclasses import dataclass
from datetime import date

from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import CreditRecordSeen, RecordShown
from core.figures import date_text, whole_yuan_text, yuan_text
from core.importers.report_change_model import ChangeKind, ReportChange
from core.importers.report_changes import report_changes
from core.importers.report_days import month_text
from core.importers.report_matching import match_accounts
from core.importers.report_model import AccountStatus, CreditReport, ReportAccount
from core.workflow.progress import progress


@dataclass(frozen=True)
class CreditRecordDispute:
    """What an objection to one account of a credit report has to say; texts are Chinese.

    `says` is what the report has, `should_say` what was agreed or paid, `proofs` what to attach. `source_text`
    is the sentence as it is printed.
    """

    institution: str
    account: str
    opened: str
    report_no: str
    reported_on: str | None
    says: str
    should_say: str
    proofs: tuple[str, ...]
    source_text: str


def record_seen(
    change: ReportChange, report: CreditReport, case: Case, entry_id: str, as_of: date
) -> CreditRecordSeen | None:
    """The entry of what the report shows of a debt that is paid off in the case; else `None`.

    Moved out, or an account one has to look at first, is none of these: a person writes that down.
    """
    debt, account = change.debt, change.account
    if not (debt and account and progress(case, debt.debt_id, as_of).paid_off):
        return None
    shown = _shown(change, account)
    if shown is None:
        return None
    made = report.report_time
    tail = f"，尾号 {account.card_tail}" if account.card_tail else ""
    return CreditRecordSeen(
        entry_id=entry_id,
        debt_id=debt.debt_id,
        on=as_of,
        shown=shown,
        reported_on=made.date() if made else None,
        report=report.report_no,
        account=f"{account.institution}，{account.product or account.kind}{tail}，"
        f"{date_text(account.opened)}开立",
        says=_closed_says(account)
        if shown is RecordShown.CLOSED
        else _says(change) or _NOTHING_OWED,
        should_say=_should_say(change) if shown.wrong else "",
    )


def record_of(
    report: CreditReport, case: Case, debt: Debt, entry_id: str, as_of: date
) -> CreditRecordSeen | None:
    """What a report shows of one paid-off debt, by the same comparison as for all debts.

    Not listed only where no account even may be it; `None` where a person has to say first which it is.
    """
    for change in report_changes(report, case, as_of).changes:
        if change.debt and change.debt.debt_id == debt.debt_id:
            return record_seen(change, report, case, entry_id, as_of)
    matching = match_accounts(report.accounts, case)
    there = [
        *matching.sure.values(),
        *(each for debts in matching.maybe.values() for each in debts),
    ]
    if any(each.debt_id == debt.debt_id for each in there):
        return None
    made = report.report_time
    return CreditRecordSeen(
        entry_id=entry_id,
        debt_id=debt.debt_id,
        on=as_of,
        shown=RecordShown.NOT_LISTED,
        reported_on=made.date() if made else None,
        report=report.report_no,
    )


def _shown(change: ReportChange, account: ReportAccount) -> RecordShown | None:
    match change.kind:
        case ChangeKind.CLOSED:
            closed = account.status is not None and account.status.closed
            return RecordShown.CLOSED if closed else RecordShown.ZERO
        case ChangeKind.NOT_SHOWN_YET:
            return RecordShown.NOT_UPDATED
        case ChangeKind.PAYOFF_NOT_SHOWN:
            late = account.status is AccountStatus.OVERDUE
            return RecordShown.OVERDUE if late else RecordShown.STILL_OPEN
    return None


def _closed_says(account: ReportAccount) -> str:
    return f"{month_text(account).strip()}已{account.status}" if account.status else ""


def dispute_of(change: ReportChange, report: CreditReport) -> CreditRecordDispute | None:
    """The facts of an objection; `None` for a difference that contradicts nothing agreed or paid."""
    account = change.account
    if account is None or not change.kind.contradicts:
        return None
    tail = f"，尾号 {account.card_tail}" if account.card_tail else ""
    made = report.report_time
    return CreditRecordDispute(
        institution=account.institution,
        account=f"{account.product or account.kind}{tail}",
        opened=date_text(account.opened),
        report_no=report.report_no,
        reported_on=date_text(made.date()) if made else None,
        says=_says(change),
        should_say=_should_say(change),
        proofs=_PROOFS[change.kind],
        source_text=account.source_text,
    )


_NOTHING_OWED = "余额 0 元"
_PROOFS = {
    ChangeKind.OVERDUE_THOUGH_KEPT: ("还款协议", "每一期的还款凭证"),
    ChangeKind.ABOVE_AGREEMENT: ("还款协议", "每一期的还款凭证"),
    ChangeKind.PAYOFF_NOT_SHOWN: ("结清证明", "还清那天的还款凭证"),
}


def _says(change: ReportChange) -> str:
    account, reported = change.account, change.reported
    late = account is not None and account.status is AccountStatus.OVERDUE
    told = [f"余额 {whole_yuan_text(reported)} 元"] if reported is not None else []
    return "，".join(told + ["当前有逾期"] * late)


def _should_say(change: ReportChange) -> str:
    if change.kind is ChangeKind.PAYOFF_NOT_SHOWN:
        return "已结清，余额 0 元"
    if change.expected is None:
        return "当前没有逾期"
    return f"余额不超过 {yuan_text(change.expected)} 元"
