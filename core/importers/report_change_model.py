"""What can differ between a case and a credit report: the kinds, one difference, all of them, and how to act."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from core.case.debt import Debt
from core.importers.report_model import ReportAccount


class ChangeKind(StrEnum):
    """What changed between the case and a report."""

    CLOSED = "closed"
    MOVED_OUT = "moved_out"
    NOT_SHOWN_YET = "not_shown_yet"
    BALANCE = "balance"
    NOW_OVERDUE = "now_overdue"
    NO_LONGER_OVERDUE = "no_longer_overdue"
    BAD_DEBT = "bad_debt"
    NEW = "new"
    MISSING = "missing"
    OVERDUE_THOUGH_KEPT = "overdue_though_kept"
    ABOVE_AGREEMENT = "above_agreement"
    PAYOFF_NOT_SHOWN = "payoff_not_shown"

    @property
    def label(self) -> str:
        """The Chinese word for the badge."""
        return _LABELS[self]

    @property
    def contradicts(self) -> bool:
        """Whether the report says otherwise than what was agreed or paid."""
        return self in _CONTRADICTIONS


_LABELS = {
    ChangeKind.CLOSED: "已结清",
    ChangeKind.MOVED_OUT: "转给别家了",
    ChangeKind.NOT_SHOWN_YET: "还没更新",
    ChangeKind.BALANCE: "欠款变了",
    ChangeKind.NOW_OVERDUE: "显示逾期",
    ChangeKind.NO_LONGER_OVERDUE: "显示没有逾期",
    ChangeKind.BAD_DEBT: "呆账",
    ChangeKind.NEW: "新的一笔",
    ChangeKind.MISSING: "报告里没有",
    ChangeKind.OVERDUE_THOUGH_KEPT: "和协议不符",
    ChangeKind.ABOVE_AGREEMENT: "和协议不符",
    ChangeKind.PAYOFF_NOT_SHOWN: "结清没有显示",
}
_CONTRADICTIONS = frozenset(
    {
        ChangeKind.OVERDUE_THOUGH_KEPT,
        ChangeKind.ABOVE_AGREEMENT,
        ChangeKind.PAYOFF_NOT_SHOWN,
    }
)


class Way(StrEnum):
    """How to act on a change: take the report's figure, see the payoff through, write it down, or look first."""

    ADOPT = "adopt"
    PAYOFF = "payoff"
    WRITE_DOWN = "write_down"
    LOOK = "look"


@dataclass(frozen=True)
class ReportChange:
    """One difference. `account` is `None` for a debt the report does not have, `debt` for an account that is new.

    `reported` and `expected` are yuan where the change is about an amount; `day` is the latest day for which the
    report's figures can stand.
    """

    kind: ChangeKind
    sentence: str
    way: Way
    day: date
    debt: Debt | None = None
    account: ReportAccount | None = None
    reported: Decimal | None = None
    expected: Decimal | None = None


@dataclass(frozen=True)
class ReportChanges:
    """All differences, those against an agreement first."""

    changes: tuple[ReportChange, ...]

    def of(self, *kinds: ChangeKind) -> tuple[ReportChange, ...]:
        """The changes of these kinds."""
        return tuple(change for change in self.changes if change.kind in kinds)

    @property
    def closed(self) -> tuple[ReportChange, ...]:
        """Debts of the case that the report shows closed."""
        return self.of(ChangeKind.CLOSED, ChangeKind.MOVED_OUT)

    @property
    def changed(self) -> tuple[ReportChange, ...]:
        """Debts with another balance or status."""
        return self.of(
            ChangeKind.BALANCE,
            ChangeKind.NOW_OVERDUE,
            ChangeKind.NO_LONGER_OVERDUE,
            ChangeKind.BAD_DEBT,
            ChangeKind.NOT_SHOWN_YET,
        )

    @property
    def new(self) -> tuple[ReportChange, ...]:
        """Debts of the report that the case does not have."""
        return self.of(ChangeKind.NEW)

    @property
    def missing(self) -> tuple[ReportChange, ...]:
        """Debts of the case that the report does not have."""
        return self.of(ChangeKind.MISSING)

    @property
    def contradictions(self) -> tuple[ReportChange, ...]:
        """What the report says against an agreement or a payoff."""
        return tuple(change for change in self.changes if change.kind.contradicts)
