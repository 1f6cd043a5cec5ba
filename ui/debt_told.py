"""What was told before a debt is filled in: it stands in the blank form, and nothing is kept until it is saved."""

from dataclasses import dataclass
from datetime import date
from typing import Self

from core.case.debt import Balance, Debt, FigureSource
from core.case.entries import CourtPaper
from core.case.lender import LenderKind
from core.figures import date_text
from core.guidance.triage import Told
from ui import routes, session

_TOLD, _MODE = "debts.told", "new:told"
_NAMELESS = "这一笔"


@dataclass(frozen=True)
class ToldDebt:
    """What the triage was told, or the lender looked up; `page` is where the first thing is done, "" for the list."""

    kind: LenderKind = LenderKind.UNKNOWN
    first_missed_due_date: date | None = None
    paper: CourtPaper | None = None
    received_on: date | None = None
    page: str = ""
    lender: str = ""

    @classmethod
    def of(cls, told: Told, page: str) -> Self:
        """What was told, for a debt whose first thing is done on `page`."""
        return cls(
            told.kind or LenderKind.UNKNOWN,
            told.first_missed_due_date,
            told.paper,
            told.received_on,
            page,
        )

    def debt(self, as_of: date) -> Debt:
        """A debt to begin the form with; its sums are not known."""
        return Debt(
            debt_id="",
            name=_NAMELESS,
            kind=self.kind,
            balance=Balance(),
            as_of=as_of,
            figure_source=FigureSource.LENDER_APP,
            first_missed_due_date=self.first_missed_due_date,
        )

    @property
    def still_to_note(self) -> str:
        """What cannot stand in the form of a debt and is to be written down on the next page; may be empty."""
        if not (self.paper and self.received_on):
            return ""
        return f"接着在这一页记下文书：{self.paper.label}，{date_text(self.received_on)}收到。"


def begin_debt(told: ToldDebt) -> None:
    """Go to a blank form that begins with what was told."""
    session.remember(_TOLD, told)
    session.remember("debts.form", _MODE)
    routes.go("debts")


def told_before(mode: str | None) -> ToldDebt | None:
    """What the form of 债务 begins with in this mode, `None` for every other one."""
    told: ToldDebt | None = session.recall(_TOLD)
    return told if mode == _MODE else None
