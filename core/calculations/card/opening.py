"""How a card's account begins: empty before its first movement, or with the totals that are all one knows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.calculations.allocation.payments import payments_of
from core.calculations.card.cycle import last_statement_before
from core.calculations.card.terms_used import CardTerms
from core.case.contract import MovementKind
from core.case.debt import Debt
from core.case.entries import PaymentMade
from core.case.parts import Balance
from core.figures import date_text
from core.money import ZERO

NOTHING = Balance()

SPENDING = frozenset({MovementKind.PURCHASE, MovementKind.DRAWN})
"""Movements that make principal."""


@dataclass(frozen=True, slots=True)
class Opening:
    """The first day, what stood on it, and the due day of the bill that was missed, if one is known.

    `billed` is the balance of that first bill; `carried` is a balance that just goes on.
    """

    first: date
    carried: Balance = NOTHING
    billed: Decimal = ZERO
    missed_due: date | None = None
    assumptions: tuple[str, ...] = ()

    from_totals: bool = False

    @property
    def balance(self) -> Balance:
        """What stood on the first day; with `from_totals` the day's own events are in it already."""
        return self.carried.model_copy(update={"principal": self.carried.principal + self.billed})


def first_day(debt: Debt) -> date:
    """The first day of which anything is known; the terms of that day are used."""
    spent = [movement.on for movement in debt.movements if movement.kind in SPENDING]
    if spent:
        return min(movement.on for movement in debt.movements)
    return debt.first_missed_due_date or debt.as_of


def card_opening(debt: Debt, terms: CardTerms, payments: Sequence[PaymentMade] = ()) -> Opening:
    """Where the account starts.

    With purchases: at the first movement, empty. Without: the bill of the first missed due date, its principal
    taken from the lender's figures and put on its statement day, the latest day on which it can have been
    posted. Without that date: the lender's figures on their own day.
    """
    if any(movement.kind in SPENDING for movement in debt.movements):
        return Opening(first_day(debt))
    missed = debt.first_missed_due_date
    if missed is None:
        return _as_stated(debt)
    first = last_statement_before(missed, terms.statement_day)
    paid = [each for each in payments_of(debt, payments) if first < each.on <= debt.as_of]
    since = sum((each.to.principal for each in paid if each.to), ZERO)
    start = (
        f"没有逐笔消费：把对方报的本金当作 {date_text(missed)}到期那一期的账单，"
        f"利息从那一期账单日 {date_text(first)}算起。消费入账只会更早，对方算的利息可能更多。"
    )
    said = [start]
    if any(each.to is None for each in paid):
        said.append(
            "有还款不知道抵了哪里，起初的本金可能比这里用的高。可以请对方给每次还款的明细。"
        )
    return Opening(
        first,
        billed=debt.balance.principal + since,
        missed_due=missed,
        assumptions=tuple(said),
        from_totals=True,
    )


def _as_stated(debt: Debt) -> Opening:
    stated = debt.balance
    return Opening(
        debt.as_of,
        carried=Balance(
            principal=stated.principal,
            interest=stated.interest + stated.penalty_interest,
            late_fee=stated.late_fee,
            other_fees=stated.other_fees,
        ),
        from_totals=True,
        assumptions=(
            f"没有逐笔消费，也没有首次逾期日：从对方 {date_text(debt.as_of)}报的数往后算，之前的没有核对。",
        ),
    )
