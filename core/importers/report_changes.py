"""What a newer credit report says otherwise than the case: closed, changed, new, missing, against an agreement.

Each comes with the sentence for the screen and the way to act on it; those that contradict what was agreed
or paid keep what the report says beside what the case says, for an objection.
"""

from datetime import date

from core.case.case import Case
from core.case.debt import Debt, FigureSource
from core.case.lender import LenderKind
from core.figures import whole_yuan_text
from core.importers.report_adoption import Proposal, debts_of
from core.importers.report_change_model import ChangeKind, ReportChange, ReportChanges, Way
from core.importers.report_days import figures_day, made_on
from core.importers.report_facts import owed
from core.importers.report_matching import match_accounts
from core.importers.report_model import CreditReport, ReportWarning
from core.importers.report_seen import Seen
from core.workflow.progress import progress

_NOT_REPORTED = frozenset({LenderKind.PRIVATE_LENDER, LenderKind.UNKNOWN})
"""Kinds one would not look for in a credit report."""


def report_changes(report: CreditReport, case: Case, as_of: date) -> ReportChanges:
    """Every difference between a report and the case; none while the case has no debts.

    A debt that only may be an account of the report is in none of them: a person has to say first.
    """
    if not case.debts:
        return ReportChanges(())
    matching = match_accounts(report.accounts, case)
    made = made_on(report, as_of)
    found: list[ReportChange] = []
    for place, debt in matching.sure.items():
        account = report.accounts[place]
        day = figures_day(account, report, as_of)
        found.extend(Seen(case, debt, account, day, made, as_of).changes())
    found += [_new(proposal) for proposal in debts_of(report, case, as_of) if _is_new(proposal)]
    unsure = {debt.debt_id for debts in matching.maybe.values() for debt in debts}
    known = {debt.debt_id for debt in matching.sure.values()} | unsure
    found += [
        _missing(debt, made, report)
        for debt in case.debts
        if debt.debt_id not in known and _would_be_there(case, debt, made, as_of)
    ]
    return ReportChanges(tuple(sorted(found, key=lambda change: not change.kind.contradicts)))


def _is_new(proposal: Proposal) -> bool:
    return bool(proposal.debt) and proposal.known is None and not proposal.maybe


def _new(proposal: Proposal) -> ReportChange:
    amount = owed(proposal.account)
    return ReportChange(
        ChangeKind.NEW,
        f"案子里没有这一笔，报告写欠 {whole_yuan_text(amount)} 元。是你的，就勾上采用；不认得，先问对方。",
        Way.ADOPT,
        proposal.day,
        account=proposal.account,
        reported=amount,
    )


def _would_be_there(case: Case, debt: Debt, made: date, as_of: date) -> bool:
    """Whether one would look for the debt in a report made that day, and would mind not to find it."""
    began = debt.drawn_on or debt.first_missed_due_date
    return (
        debt.kind not in _NOT_REPORTED
        and not (began and began > made)
        and not progress(case, debt.debt_id, as_of).paid_off
    )


def _missing(debt: Debt, made: date, report: CreditReport) -> ReportChange:
    unread = report.unrecognised or ReportWarning.COUNT_MISMATCH in report.warnings
    before = (
        "报告里有没读出来的内容，先在里面找。"
        if unread
        else "以前的报告里有，现在没有了，不等于不用还。"
        if debt.figure_source is FigureSource.CREDIT_REPORT
        else "有的债不报征信，有的用出资方的名字报，不等于不用还。"
    )
    return ReportChange(
        ChangeKind.MISSING,
        f"这份报告里没有找到。{before}再看对方页面和合同上的贷款人。",
        Way.LOOK,
        made,
        debt=debt,
    )
