"""One account of a report and the debt it would be: what has to be asked for, what is known, what to read first."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from core.case.debt import Debt
from core.importers.report_model import ReportAccount


class Ask(StrEnum):
    """What a credit report does not say; each is the name of a field of `Debt`."""

    OVERDUE_AMOUNT = "overdue_amount"
    FIRST_MISSED = "first_missed_due_date"
    RATE = "contract_annual_rate"
    PARTS = "balance"

    @property
    def label(self) -> str:
        """The Chinese words for the screen."""
        return {
            Ask.OVERDUE_AMOUNT: "现在逾期多少",
            Ask.FIRST_MISSED: "最早没还上的那一期，还款日是哪天",
            Ask.RATE: "合同年利率",
            Ask.PARTS: "本金、利息、费用各多少",
        }[self]


@dataclass(frozen=True)
class Proposal:
    """One account and the debt it would be.

    `debt` is `None` where nothing is owed on it, and `why_not` says why. `known` is the debt of the case that
    it is: `debt` is then that one with the report's balance. `maybe` are debts of the case that it could be:
    a person has to say first. `fresh` is the debt as a new one, whatever `known` is. `asks` is what the report
    does not say; `known_from` says where a value of one of these comes from, if there is one already.
    `notes` are Chinese sentences to read before adopting.
    """

    place: int
    account: ReportAccount
    day: date
    debt: Debt | None = None
    why_not: str = ""
    known: Debt | None = None
    maybe: tuple[Debt, ...] = ()
    asks: tuple[Ask, ...] = ()
    known_from: Mapping[Ask, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    worth_taking: bool = False
    """Whether it is ticked to begin with: new, or newer than what the case knows."""
    fresh: Debt | None = None
