"""From a difference to what is done about it: the point of the payoff check list, the facts of a 征信异议."""

from dataclasses import dataclass
from datetime import date

from core.case.case import Case
from core.case.entries import PayoffCheck, PayoffChecked
from core.figures import date_text, whole_yuan_text, yuan_text
from core.importers.report_change_model import ChangeKind, ReportChange
from core.importers.report_model import AccountStatus, CreditReport
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


def payoff_check(
    change: ReportChange, case: Case, entry_id: str, as_of: date
) -> PayoffChecked | None:
    """The entry 征信报告上已显示结清, where the report closes a debt that is paid off in the case; else `None`.

    A balance of nothing on an account that is still open is not enough: a person has to look.
    """
    debt, account = change.debt, change.account
    if change.kind is not ChangeKind.CLOSED or not (debt and account and account.status):
        return None
    if not (account.status.closed and progress(case, debt.debt_id, as_of).paid_off):
        return None
    return PayoffChecked(
        entry_id=entry_id,
        debt_id=debt.debt_id,
        on=as_of,
        check=PayoffCheck.CREDIT_RECORD_CHECKED,
    )


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
