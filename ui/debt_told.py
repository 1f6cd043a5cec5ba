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

_TOLD = "debts.told"
_NAMELESS = "这一笔"


@dataclass(frozen=True)
class ToldDebt:
    """What the triage was told, and the page where the first thing is done."""

    kind: LenderKind
    first_missed_due_date: date | None
    paper: CourtPaper | None
    received_on: date | None
    page: str

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
    session.remember("debts.form", "new")
    routes.go("debts")


def told_debt() -> ToldDebt | None:
    """What the blank form begins with, if anything was told."""
    told: ToldDebt | None = session.recall(_TOLD)
    return told


def forget_told() -> None:
    """The form was saved or left: the next one is blank."""
    session.remember(_TOLD, None)
