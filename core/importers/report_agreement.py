"""A report against an agreement that was kept: still overdue, or more owed than the agreement leaves."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from core.calculations.repayment import missed, repayment_status
from core.case.agreement import RepaymentTerms
from core.case.case import Case
from core.case.debt import Debt
from core.figures import date_text, whole_yuan_text, yuan_text
from core.importers.report_change_model import ChangeKind
from core.importers.report_days import surely_counted_until
from core.importers.report_facts import owed
from core.importers.report_model import AccountStatus, ReportAccount
from core.workflow.progress import Progress, progress
from core.workflow.stages import Stage

_ROUNDED = Decimal(1)
"""Reports print whole yuan: less than that is no difference."""
_KEEPING = (Stage.AGREED, Stage.REPAYING)

Finding = tuple[ChangeKind, str, Decimal | None, Decimal | None]
"""Kind, sentence, what the report says and what the agreement says in yuan."""


@dataclass(frozen=True)
class KeptAgreement:
    """An agreement that stood on every day for which a report's figures can stand.

    `left` is what it still asked for on the first of these days, in yuan: payments after it may not have been
    reported yet. `never_late` is whether no instalment was past its day on any of them.
    """

    terms: RepaymentTerms
    left: Decimal
    counted_until: date
    day: date
    never_late: bool


def kept_agreement(
    case: Case, debt: Debt, account: ReportAccount, day: date
) -> KeptAgreement | None:
    """`None` without an agreement, or where the report's figures may be from before it; `day` is their last."""
    first = surely_counted_until(account)
    if first is None or first > day:
        return None
    states = [
        (on, progress(case, debt.debt_id, on))
        for on in (first + timedelta(days=number) for number in range((day - first).days + 1))
    ]
    start = states[0][1]
    if start.terms is None or not all(_same_and_kept(start, state) for _, state in states):
        return None
    never_late = not any(missed(repayment_status(state, on)) for on, state in states)
    return KeptAgreement(start.terms, start.left_under_agreement, first, day, never_late)


def against_agreement(kept: KeptAgreement, account: ReportAccount) -> Iterator[Finding]:
    """What the account says against it: overdue though nothing was late, more owed than what is left."""
    if kept.never_late and account.status is AccountStatus.OVERDUE:
        sentence = (
            f"报告写着当前有逾期，可是到 {date_text(kept.day)} 协议一期也没有落下。"
            "先看协议里怎么写征信报送。写明按正常报送的，可以请对方更正，也可以提征信异议；"
            "没有写的，先问对方。"
        )
        yield ChangeKind.OVERDUE_THOUGH_KEPT, sentence, None, None
    reported = owed(account)
    above = reported - kept.left
    if above < _ROUNDED:
        return
    why = (
        "多出来的没有超过减免的数：减免的部分，有的要全部还完才冲掉。先看协议怎么写；写明签了就减的，"
        if above < kept.terms.waived.total + _ROUNDED
        else "先对一遍还款凭证和协议；凭证齐的，"
    )
    sentence = (
        f"报告的余额是 {whole_yuan_text(reported)} 元，协议到 {date_text(kept.counted_until)} 就只剩 "
        f"{yuan_text(kept.left)} 元。{why}可以请对方更正，也可以提征信异议。"
    )
    yield ChangeKind.ABOVE_AGREEMENT, sentence, reported, kept.left


def _same_and_kept(start: Progress, state: Progress) -> bool:
    return state.stage in _KEEPING and state.agreement == start.agreement
