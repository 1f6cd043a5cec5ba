"""One person's case: facts that may be edited, and entries that may only be added to."""

from datetime import date
from typing import Self

from pydantic import Field

from core.case.agreement import Offer
from core.case.borrower import Borrower, Hardship, Household
from core.case.budget import Budget
from core.case.debt import Debt
from core.case.entries import Entry, EntryWithdrawn
from core.case.model import Fact
from core.case.objection import Objection


class Case(Fact):
    """Everything about one person's debts. Changing it makes a new one; storage keeps each."""

    case_id: str
    title: str = "我的案子"
    borrower: Borrower = Borrower()
    household: Household = Household()
    hardship: Hardship | None = None
    budget: Budget = Budget()
    past_budgets: tuple[Budget, ...] = ()
    debts: tuple[Debt, ...] = ()
    offers: tuple[Offer, ...] = ()
    objections: tuple[Objection, ...] = ()
    entries: tuple[Entry, ...] = Field(default=())

    def debt(self, debt_id: str) -> Debt:
        """The debt with this identifier. Raises `KeyError`."""
        for debt in self.debts:
            if debt.debt_id == debt_id:
                return debt
        raise KeyError(debt_id)

    def offer(self, debt_id: str) -> Offer | None:
        """The offer chosen for a debt, if any."""
        return next((offer for offer in self.offers if offer.debt_id == debt_id), None)

    def with_debt(self, debt: Debt) -> Self:
        """A case in which this debt is added, or takes the place of the one with its identifier."""
        known = any(other.debt_id == debt.debt_id for other in self.debts)
        debts = tuple(debt if other.debt_id == debt.debt_id else other for other in self.debts)
        return self.model_copy(update={"debts": debts if known else (*self.debts, debt)})

    def without_debt(self, debt_id: str) -> Self:
        """A case without this debt, its offer and its objection; its entries stay in the log."""
        return self.model_copy(
            update={
                "debts": tuple(debt for debt in self.debts if debt.debt_id != debt_id),
                "offers": tuple(offer for offer in self.offers if offer.debt_id != debt_id),
                "objections": tuple(each for each in self.objections if each.debt_id != debt_id),
            }
        )

    def with_offer(self, offer: Offer) -> Self:
        """A case in which this is the offer for its debt."""
        others = tuple(other for other in self.offers if other.debt_id != offer.debt_id)
        return self.model_copy(update={"offers": (*others, offer)})

    def objection(self, debt_id: str) -> Objection:
        """What was chosen against a payment order on a debt; empty where nothing was."""
        blank = Objection(debt_id=debt_id)
        return next((each for each in self.objections if each.debt_id == debt_id), blank)

    def with_objection(self, objection: Objection) -> Self:
        """A case in which this is what is said against a payment order on its debt."""
        others = tuple(each for each in self.objections if each.debt_id != objection.debt_id)
        return self.model_copy(update={"objections": (*others, objection)})

    def with_budget(self, budget: Budget, on: date) -> Self:
        """A case with this budget, in force from `on`; one of an earlier day goes to `past_budgets`.

        A day set for a review that the change itself answers is forgotten.
        """
        old = self.budget
        if budget.model_copy(update={"made_on": old.made_on}) == old:
            return self
        reviewed = budget.review_on is not None and budget.review_on <= on
        stamp = {"made_on": on, **({"review_on": None} if reviewed else {})}
        kept = () if old.made_on in (None, on) else (old,)
        return self.model_copy(
            update={
                "budget": budget.model_copy(update=stamp),
                "past_budgets": (*self.past_budgets, *kept),
            }
        )

    def with_entry(self, entry: Entry) -> Self:
        """A case with one more entry. Whether the stage allows it is asked of `core.workflow` first."""
        return self.model_copy(update={"entries": (*self.entries, entry)})

    def live_entries(self, as_of: date, debt_id: str | None = None) -> tuple[Entry, ...]:
        """Entries that count on a day, oldest first; withdrawn ones and their withdrawals left out.

        A withdrawal counts from the day it was made, so any earlier day looks as it looked then.
        """
        known = [entry for entry in self.entries if entry.on <= as_of]
        withdrawn = {entry.withdraws for entry in known if isinstance(entry, EntryWithdrawn)}
        return tuple(
            sorted(
                (
                    entry
                    for entry in known
                    if not isinstance(entry, EntryWithdrawn)
                    and entry.entry_id not in withdrawn
                    and debt_id in (None, entry.debt_id)
                ),
                key=lambda entry: entry.on,
            )
        )
