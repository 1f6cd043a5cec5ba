"""One debt in its parts, as the lender states them on a day."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator

from core.case.contract import Contract, Movement
from core.case.lender import LenderKind, Party, PartyRole
from core.case.model import Fact
from core.case.parts import COMPONENT_LABELS as COMPONENT_LABELS
from core.case.parts import AnnualRate as AnnualRate
from core.case.parts import Balance as Balance
from core.money import NonNegativeYuan, PositiveYuan


class FigureSource(StrEnum):
    """Where a figure comes from; a figure in a letter names it."""

    LENDER_APP = "lender_app"
    STATEMENT = "statement"
    CREDIT_REPORT = "credit_report"
    LENDER_CALL = "lender_call"
    BORROWER = "borrower"

    @property
    def label(self) -> str:
        """The Chinese word for the screen."""
        return {
            FigureSource.LENDER_APP: "对方 App 页面",
            FigureSource.STATEMENT: "账单或对账单",
            FigureSource.CREDIT_REPORT: "征信报告",
            FigureSource.LENDER_CALL: "客服电话告知",
            FigureSource.BORROWER: "本人陈述",
        }[self]


class AgeingBucket(StrEnum):
    """Age of the arrears in the lenders' own counting."""

    CURRENT = "M0"
    M1 = "M1"
    M2 = "M2"
    M3 = "M3"
    M4 = "M4"
    M5 = "M5"
    M6 = "M6"
    M6_PLUS = "M6+"


class Debt(Fact):
    """One debt. `kind` is the lender of record's kind: the rules follow it, not the app's name.

    `least_monthly` is the smallest instalment that the lender has said it takes.
    `overdue_amount` is the part of the balance that is already due and unpaid; `None` is not known.
    """

    debt_id: str
    name: Annotated[str, Field(min_length=1, max_length=20)]
    kind: LenderKind
    lender_id: str | None = None
    parties: tuple[Party, ...] = ()
    account_tail: Annotated[str, Field(pattern=r"^\d{4}$")] | None = None
    balance: Balance
    as_of: date
    figure_source: FigureSource = FigureSource.LENDER_APP
    drawn_on: date | None = None
    original_amount: PositiveYuan | None = None
    first_missed_due_date: date | None = None
    contract_annual_rate: AnnualRate | None = None
    monthly_demand: NonNegativeYuan | None = None
    least_monthly: NonNegativeYuan | None = None
    overdue_amount: NonNegativeYuan | None = None
    secured: bool = False
    contract: Contract | None = None
    movements: tuple[Movement, ...] = ()

    @model_validator(mode="after")
    def _dates_in_order(self) -> Self:
        if (
            self.drawn_on
            and self.first_missed_due_date
            and self.first_missed_due_date < self.drawn_on
        ):
            raise ValueError("首次逾期日早于借款日。请看一眼合同，改其中一个。")
        return self

    def days_past_due(self, as_of: date) -> int:
        """Whole days since the first missed due date; 0 while nothing is missed."""
        if self.first_missed_due_date is None:
            return 0
        return max(0, (as_of - self.first_missed_due_date).days)

    def ageing_bucket(self, as_of: date) -> AgeingBucket:
        """M1 is day 1–30, M2 day 31–60 … M6+ from day 181."""
        days = self.days_past_due(as_of)
        buckets = tuple(AgeingBucket)
        return buckets[min(-(-days // 30), len(buckets) - 1)]

    def party(self, role: PartyRole) -> Party | None:
        """The first party with this role."""
        return next((party for party in self.parties if party.role is role), None)

    @property
    def creditor_name(self) -> str:
        """Legal name to address: the assignee if the debt was sold, else the lender of record, else the short name."""
        party = self.party(PartyRole.ASSIGNEE) or self.party(PartyRole.LENDER)
        return party.name if party else self.name
