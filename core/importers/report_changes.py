"""What a newer credit report says otherwise than the case: closed, changed, new, missing, against an agreement.

Each comes with the sentence for the screen and the way to act on it; those that contradict what was agreed
or paid keep what the report says beside what the case says, for an objection.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.agenda.deadlines import credit_record_day
from core.calculations.repayment import missed, repayment_status
from core.case.case import Case
from core.case.debt import Debt, FigureSource
from core.case.entries import PaymentPurpose, PayoffCheck
from core.case.lender import LenderKind, PartyRole
from core.figures import date_text, whole_yuan_text, yuan_text
from core.importers.report_adoption import Proposal, debts_of
from core.importers.report_change_model import ChangeKind, ReportChange, ReportChanges, Way
from core.importers.report_debt import (
    figures_day,
    is_closed,
    is_overdue,
    month_text,
    owed,
    same_sum,
)
from core.importers.report_matching import match_accounts
from core.importers.report_model import AccountStatus, CreditReport, ReportAccount
from core.money import ZERO
from core.workflow.progress import Progress, progress
from core.workflow.stages import Stage

_ROUNDED = Decimal(1)
"""Reports print whole yuan: less than that is no difference."""
_KEEPING = (Stage.AGREED, Stage.REPAYING)


def report_changes(report: CreditReport, case: Case, as_of: date) -> ReportChanges:
    """Every difference between a report and the case; none while the case has no debts.

    A debt that only may be an account of the report is in none of them: a person has to say first.
    """
    if not case.debts:
        return ReportChanges(())
    matching = match_accounts(report.accounts, case)
    found: list[ReportChange] = []
    for place, debt in matching.sure.items():
        account = report.accounts[place]
        seen = _Seen(case, debt, account, figures_day(account, report, as_of), as_of)
        found.extend(seen.changes())
    unsure = {debt.debt_id for debts in matching.maybe.values() for debt in debts}
    known = {debt.debt_id for debt in matching.sure.values()} | unsure
    found += [_new(proposal) for proposal in debts_of(report, case, as_of) if _is_new(proposal)]
    made = min(report.report_time.date(), as_of) if report.report_time else as_of
    found += [
        _missing(debt, made)
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
    """Whether one would look for the debt in a report made that day."""
    private = debt.kind in {LenderKind.PRIVATE_LENDER, LenderKind.UNKNOWN}
    began = debt.drawn_on or debt.first_missed_due_date
    seen = progress(case, debt.debt_id, as_of).payoff_checks
    return (
        not private
        and not (began and began > made)
        and PayoffCheck.CREDIT_RECORD_CHECKED not in seen
    )


def _missing(debt: Debt, made: date) -> ReportChange:
    before = (
        "以前的报告里有，现在没有了，"
        if debt.figure_source is FigureSource.CREDIT_REPORT
        else "有的债不报征信，有的用出资方的名字报，"
    )
    return ReportChange(
        ChangeKind.MISSING,
        f"这份报告里没有找到。{before}不等于不用还。先看对方页面和合同上的贷款人。",
        Way.LOOK,
        made,
        debt=debt,
    )


@dataclass(frozen=True)
class _Seen:
    """A debt of the case beside its account in the report, on the day of the report's figures."""

    case: Case
    debt: Debt
    account: ReportAccount
    day: date
    as_of: date

    def changes(self) -> Iterator[ReportChange]:
        """What to say of the debt: first how it ended, else what it is now."""
        now = progress(self.case, self.debt.debt_id, self.as_of)
        if self.account.status is AccountStatus.MOVED_OUT:
            if not now.sale and not self.debt.party(PartyRole.ASSIGNEE):
                yield self._change(ChangeKind.MOVED_OUT, self._moved_out(), Way.WRITE_DOWN)
        elif is_closed(self.account):
            if PayoffCheck.CREDIT_RECORD_CHECKED not in now.payoff_checks:
                yield self._change(ChangeKind.CLOSED, self._closed(now), Way.PAYOFF)
        elif now.paid_off:
            yield from self._after_payoff(now)
        else:
            then = progress(self.case, self.debt.debt_id, self.day)
            if then.terms and then.stage in _KEEPING:
                yield from self._against_agreement(then)
            else:
                yield from self._balance()
            yield from self._status_changes()

    def _closed(self, now: Progress) -> str:
        shown = f"报告写{month_text(self.account)}{self.account.status}。"
        if now.paid_off:
            return f"{shown}去“结清”勾上“征信报告上已显示结清”。"
        left = yuan_text(self.debt.balance.total)
        return f"{shown}案子里还记着欠 {left} 元。先看对方页面是不是 0；真还清了，到“结清”记下来。"

    def _moved_out(self) -> str:
        return "报告写这笔已转出，多半是债权转给了别家。先别付款，请对方出示转让通知，再到“跟进”记下接手的公司。"

    def _after_payoff(self, now: Progress) -> Iterator[ReportChange]:
        left = owed(self.account)
        if left <= ZERO and not is_overdue(self.account):
            if PayoffCheck.CREDIT_RECORD_CHECKED not in now.payoff_checks:
                yield self._change(
                    ChangeKind.CLOSED,
                    "报告的余额已经是 0。可以到“结清”勾上“征信报告上已显示结清”。",
                    Way.PAYOFF,
                )
            return
        paid = _paid_off_on(now)
        by = credit_record_day(now)
        if self.day >= by:
            yield self._change(
                ChangeKind.PAYOFF_NOT_SHOWN,
                f"{date_text(paid)}已经还清，报告到 {date_text(self.day)} 还写着欠 "
                f"{whole_yuan_text(left)} 元。凭结清证明请对方更正，也可以提征信异议。",
                Way.PAYOFF,
                reported=left,
                expected=ZERO,
            )
        else:
            yield self._change(
                ChangeKind.NOT_SHOWN_YET,
                f"{date_text(paid)}还清的，报告的数只到 {date_text(self.day)}，多半还没更新。"
                f"{date_text(by)}以后再查一次。",
                Way.LOOK,
                reported=left,
                expected=ZERO,
            )

    def _against_agreement(self, then: Progress) -> Iterator[ReportChange]:
        kept = not missed(repayment_status(then, self.day))
        if kept and is_overdue(self.account):
            yield self._change(
                ChangeKind.OVERDUE_THOUGH_KEPT,
                f"报告写着{self._status()}，可是到 {date_text(self.day)} 协议一期也没有落下。"
                "先看协议里怎么写征信报送。写明按正常报送的，可以请对方更正，也可以提征信异议；"
                "没有写的，先问对方。",
                Way.WRITE_DOWN,
            )
        left, reported = then.left_under_agreement, owed(self.account)
        if reported - left >= _ROUNDED:
            yield self._change(
                ChangeKind.ABOVE_AGREEMENT,
                f"报告的余额是 {whole_yuan_text(reported)} 元，协议到 {date_text(self.day)} 还剩 "
                f"{yuan_text(left)} 元。减免的部分，有的要全部还完才冲掉。先看协议怎么写；"
                "写明签了就减的，可以请对方更正。",
                Way.WRITE_DOWN,
                reported=reported,
                expected=left,
            )

    def _balance(self) -> Iterator[ReportChange]:
        reported, ours = owed(self.account), self.debt.balance.total
        if self.debt.as_of > self.day or same_sum(self.debt, self.account):
            return
        way = "多" if reported > ours else "少"
        note = "报告的数对，就勾上采用。" if reported else "先看对方页面是不是 0，再到“结清”核对。"
        yield self._change(
            ChangeKind.BALANCE,
            f"案子里是 {yuan_text(ours)} 元，报告到 {date_text(self.day)} 是 "
            f"{whole_yuan_text(reported)} 元，{way}了 {yuan_text(abs(reported - ours))} 元。{note}",
            Way.ADOPT if reported else Way.PAYOFF,
            reported=reported,
            expected=ours,
        )

    def _status_changes(self) -> Iterator[ReportChange]:
        if self.debt.as_of > self.day:
            return
        late = self.debt.first_missed_due_date
        if self.account.status is AccountStatus.BAD_DEBT:
            yield self._change(
                ChangeKind.CHARGED_OFF,
                "报告写着呆账。呆账是对方账上的叫法，不等于不用还，也不等于不能谈。",
                Way.WRITE_DOWN,
            )
        elif is_overdue(self.account) and not (late and late <= self.day):
            yield self._change(
                ChangeKind.NOW_OVERDUE,
                "报告写当前有逾期，案子里没有填最早没还上的是哪天。在下面这一笔里补上。",
                Way.ADOPT,
            )
        elif self.account.status is AccountStatus.NORMAL and late and late <= self.day:
            yield self._change(
                ChangeKind.NO_LONGER_OVERDUE,
                f"报告写当前没有逾期，案子里填的是 {date_text(late)}起逾期。"
                "已经补上了，就到“改这一笔”里把那个日子去掉。",
                Way.LOOK,
            )

    def _status(self) -> str:
        return "呆账" if self.account.status is AccountStatus.BAD_DEBT else "当前有逾期"

    def _change(
        self,
        kind: ChangeKind,
        sentence: str,
        way: Way,
        *,
        reported: Decimal | None = None,
        expected: Decimal | None = None,
    ) -> ReportChange:
        return ReportChange(
            kind, sentence, way, self.day, self.debt, self.account, reported, expected
        )


def _paid_off_on(state: Progress) -> date:
    payoff = [paid for paid in state.payments if paid.purpose is PaymentPurpose.PAYOFF]
    return (payoff or list(state.payments))[-1].on
