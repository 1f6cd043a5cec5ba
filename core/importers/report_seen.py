"""A debt of the case beside its account in a report: how it ended, else what it is now."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.agenda.deadlines import credit_record_day
from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import PayoffCheck
from core.case.lender import PartyRole
from core.figures import date_text, whole_yuan_text, yuan_text
from core.importers.report_agreement import against_agreement, kept_agreement
from core.importers.report_change_model import ChangeKind, ReportChange, Way
from core.importers.report_days import month_text, surely_counted_until
from core.importers.report_debt import same_sum
from core.importers.report_facts import is_closed, is_overdue, owed
from core.importers.report_model import AccountStatus, ReportAccount
from core.money import ZERO
from core.workflow.progress import Progress, left_to_pay, progress


@dataclass(frozen=True)
class Seen:
    """`day` is the latest day for which the account's figures can stand, `made` the day of the report."""

    case: Case
    debt: Debt
    account: ReportAccount
    day: date
    made: date
    as_of: date

    def changes(self) -> Iterator[ReportChange]:
        """What the report says otherwise: first how it ended, then what was agreed, else the figures."""
        now = progress(self.case, self.debt.debt_id, self.as_of)
        if self.account.status is AccountStatus.MOVED_OUT:
            if not now.sale and not self.debt.party(PartyRole.ASSIGNEE):
                yield self._change(ChangeKind.MOVED_OUT, self._moved_out(now), Way.WRITE_DOWN)
        elif is_closed(self.account):
            if PayoffCheck.CREDIT_RECORD_CHECKED not in now.payoff_checks:
                yield self._change(ChangeKind.CLOSED, self._closed(now), Way.PAYOFF)
        elif now.paid_off:
            yield from self._after_payoff(now)
        else:
            yield from self._open()

    def _moved_out(self, now: Progress) -> str:
        shown = f"报告写{month_text(self.account)}已转出，多半是债权转给了别家。"
        if now.paid_off:
            return f"{shown}案子里这笔已经还清。把结清证明留好，问清原来那家怎么报的。"
        return f"{shown}先别付款，请对方出示转让通知，再到“跟进”记下接手的公司。"

    def _closed(self, now: Progress) -> str:
        shown = f"报告写{month_text(self.account)}{self.account.status}。"
        if now.paid_off:
            return f"{shown}去“结清”勾上“{PayoffCheck.CREDIT_RECORD_CHECKED.label}”。"
        left = yuan_text(left_to_pay(self.debt, now))
        return f"{shown}案子里还剩 {left} 元。先看对方页面是不是 0；真还清了，到“结清”记下来。"

    def _open(self) -> Iterator[ReportChange]:
        bad = self.account.status is AccountStatus.BAD_DEBT
        if bad and self.debt.as_of <= self.day:
            yield self._change(
                ChangeKind.BAD_DEBT,
                "报告写着呆账。呆账是对方账上的叫法，不等于不用还，也不等于不能谈。",
                Way.WRITE_DOWN,
            )
        kept = kept_agreement(self.case, self.debt, self.account, self.day)
        if kept:
            for kind, sentence, reported, expected in against_agreement(kept, self.account):
                yield self._change(kind, sentence, Way.WRITE_DOWN, reported, expected)
        elif self.debt.as_of <= self.day:
            yield from self._balance()
            yield from self._overdue()

    def _after_payoff(self, now: Progress) -> Iterator[ReportChange]:
        """A balance after payoff contradicts it once the usual time is over and its figures are from after it."""
        left, paid, by = owed(self.account), now.payments[-1].on, credit_record_day(now)
        counted = surely_counted_until(self.account)
        if left <= ZERO and not is_overdue(self.account):
            if PayoffCheck.CREDIT_RECORD_CHECKED not in now.payoff_checks:
                yield self._change(
                    ChangeKind.CLOSED,
                    "报告的余额已经是 0，还没有写结清。看清楚了，就到“结清”勾上"
                    f"“{PayoffCheck.CREDIT_RECORD_CHECKED.label}”。",
                    Way.PAYOFF,
                )
            return
        shown = f"{date_text(paid)}已经还清，报告{month_text(self.account)}的数还写着欠 {whole_yuan_text(left)} 元。"
        if self.made >= by and counted and counted >= paid:
            kind, way = ChangeKind.PAYOFF_NOT_SHOWN, Way.PAYOFF
            then = "凭结清证明请对方更正，也可以提征信异议。"
        elif self.made >= by:
            kind, way = ChangeKind.NOT_SHOWN_YET, Way.PAYOFF
            then = "这个数可能是还清以前的，对方还没有报新的。请对方更新。"
        else:
            kind, way = ChangeKind.NOT_SHOWN_YET, Way.LOOK
            then = f"多半还没更新，{date_text(by)}以后再查一次。"
        yield self._change(kind, shown + then, way, left, ZERO)

    def _balance(self) -> Iterator[ReportChange]:
        reported, ours = owed(self.account), self.debt.balance.total
        if same_sum(self.debt, self.account):
            return
        way = "多" if reported > ours else "少"
        note = "报告的数对，就勾上采用。" if reported else "先看对方页面是不是 0，再到“结清”核对。"
        yield self._change(
            ChangeKind.BALANCE,
            f"案子里 {date_text(self.debt.as_of)}的数是 {yuan_text(ours)} 元，报告{month_text(self.account)}是 "
            f"{whole_yuan_text(reported)} 元，{way}了 {yuan_text(abs(reported - ours))} 元。{note}",
            Way.ADOPT if reported else Way.PAYOFF,
            reported,
            ours,
        )

    def _overdue(self) -> Iterator[ReportChange]:
        late = self.debt.first_missed_due_date
        was_late = late is not None and late <= self.day
        if is_overdue(self.account) and not was_late:
            yield self._change(
                ChangeKind.NOW_OVERDUE,
                "报告写当前有逾期，案子里没有填最早没还上的是哪天。在下面这一笔里补上。",
                Way.ADOPT,
            )
        elif self.account.status is AccountStatus.NORMAL and late and was_late:
            yield self._change(
                ChangeKind.NO_LONGER_OVERDUE,
                f"报告写当前没有逾期，案子里填的是 {date_text(late)}起逾期。"
                "已经补上了，就到“改这一笔”里把那个日子去掉。",
                Way.LOOK,
            )

    def _change(
        self,
        kind: ChangeKind,
        sentence: str,
        way: Way,
        reported: Decimal | None = None,
        expected: Decimal | None = None,
    ) -> ReportChange:
        return ReportChange(
            kind, sentence, way, self.day, self.debt, self.account, reported, expected
        )
