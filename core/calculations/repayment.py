"""Which instalments are paid, due or missed, from what was paid in all."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from core.calculations.schedule import Instalment, repayment_schedule
from core.case.agreement import RepaymentTerms
from core.money import ZERO
from core.workflow.progress import Progress


class InstalmentState(StrEnum):
    """Where one instalment stands on a day."""

    PAID = "paid"
    PARTIAL = "partial"
    MISSED = "missed"
    DUE = "due"
    UPCOMING = "upcoming"

    @property
    def label(self) -> str:
        """The Chinese word for the screen."""
        return {
            InstalmentState.PAID: "已还",
            InstalmentState.PARTIAL: "还了一部分",
            InstalmentState.MISSED: "过了期",
            InstalmentState.DUE: "今天到期",
            InstalmentState.UPCOMING: "还没到",
        }[self]


@dataclass(frozen=True)
class InstalmentStatus:
    """One instalment, the yuan of all payments that fell to it, and its state.

    An instalment partly paid is `PARTIAL` until its day has passed, `MISSED` after.
    """

    instalment: Instalment
    paid: Decimal
    state: InstalmentState

    @property
    def left(self) -> Decimal:
        """What this instalment still asks for, in yuan."""
        return self.instalment.amount - self.paid


def repayment_status(progress: Progress, as_of: date) -> tuple[InstalmentStatus, ...]:
    """Every agreed instalment; payments fill the earliest first. Empty without an agreement."""
    if progress.terms is None:
        return ()
    return instalment_statuses(progress.terms, progress.paid_under_agreement, as_of)


def instalment_statuses(
    terms: RepaymentTerms, paid: Decimal, as_of: date
) -> tuple[InstalmentStatus, ...]:
    """Every instalment of the terms after `paid` yuan, the earliest filled first."""
    statuses = []
    for instalment in repayment_schedule(terms):
        part = min(paid, instalment.amount)
        paid -= part
        statuses.append(InstalmentStatus(instalment, part, _state(instalment, part, as_of)))
    return tuple(statuses)


def missed(statuses: tuple[InstalmentStatus, ...]) -> tuple[InstalmentStatus, ...]:
    """The instalments past their day and not paid in full."""
    return tuple(status for status in statuses if status.state is InstalmentState.MISSED)


def next_due(statuses: tuple[InstalmentStatus, ...]) -> InstalmentStatus | None:
    """The earliest instalment not paid in full, missed ones included."""
    return next((s for s in statuses if s.state is not InstalmentState.PAID), None)


def _state(instalment: Instalment, paid: Decimal, as_of: date) -> InstalmentState:
    if paid == instalment.amount:
        return InstalmentState.PAID
    if instalment.due_date < as_of:
        return InstalmentState.MISSED
    if paid > ZERO:
        return InstalmentState.PARTIAL
    return InstalmentState.DUE if instalment.due_date == as_of else InstalmentState.UPCOMING
