"""The terms a loan is run by: its plan from the contract, or one day on which everything fell due."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from core.calculations.owed.account_facts import AccountFacts
from core.calculations.owed.loan_terms import Drawing, Due, LoanTerms
from core.calculations.owed.rates import day_basis
from core.calculations.schedules.contract_schedule import contract_schedule
from core.case.contract import DayBasis, LoanContract
from core.case.debt import Debt
from core.dates import add_months


def plan(debt: Debt, drawn_on: date, principal: Decimal, basis: DayBasis) -> tuple[Due, ...]:
    """The periods of the contract on this principal; empty where a fact is missing.

    Without a first due date the first is taken a month after the drawing. `basis` serves a period that
    goes by days: an odd first one, or the one of a loan repaid at once.
    """
    contract = debt.contract
    if not isinstance(contract, LoanContract):
        return ()
    first_due = contract.first_due_date or add_months(drawn_on, 1)
    rows = contract_schedule(
        debt.model_copy(
            update={
                "original_amount": principal,
                "drawn_on": drawn_on,
                "contract": contract.model_copy(
                    update={"first_due_date": first_due, "day_basis": basis}
                ),
            }
        )
    )
    dues, first = [], drawn_on
    for row in rows or ():
        if row.due_date is None or row.due_date <= first:
            return ()
        dues.append(
            Due(
                number=row.number,
                first=first,
                on=row.due_date,
                opening=row.balance + row.principal,
                principal=row.principal,
                interest=row.interest,
                fee=row.fee - contract.guarantee_fee_per_period,
                guarantee_fee=contract.guarantee_fee_per_period,
            )
        )
        first = row.due_date
    return tuple(dues)


def loan_terms(
    debt: Debt, facts: AccountFacts, basis: DayBasis, *, with_withheld: bool
) -> LoanTerms:
    """The terms with what really came as principal, or with what was withheld as well, as the paper says.

    The plan of what came is the paper's plan on that share of it. The overdue rate is the contract's yearly
    rate here; a reading puts its own in its place. Drawn on several days, a loan has no plan of its own:
    interest runs by days.
    """
    drawings = [Drawing(movement.on, movement.amount) for movement in facts.arrivals]
    written = facts.arrived + facts.withheld
    if with_withheld:
        first = drawings[0]
        drawings[0] = Drawing(first.on, first.amount + facts.withheld)
    once = len({drawing.on for drawing in drawings}) == 1
    contract = debt.contract if isinstance(debt.contract, LoanContract) else LoanContract()
    dues = plan(debt, facts.drawn_on, written, basis) if once else ()
    if facts.withheld and not with_withheld:
        dues = tuple(_of(due, facts.arrived / written) for due in dues)
    called_in = contract.accelerated_on
    if not dues and called_in is None:
        called_in = debt.first_missed_due_date or contract.first_due_date
    rate = debt.contract_annual_rate or Decimal(0)
    return LoanTerms(
        drawings=tuple(drawings),
        annual_rate=rate,
        overdue_rate=rate,
        compounds=False,
        basis=basis,
        dues=dues,
        all_due_on=called_in,
    )


def _of(due: Due, share: Decimal) -> Due:
    """The period on a share of the principal, unrounded; fees stay what they are."""
    return replace(
        due,
        opening=due.opening * share,
        principal=due.principal * share,
        interest=due.interest * share,
    )


def can_be_rebuilt(debt: Debt, facts: AccountFacts) -> bool:
    """Whether beside the drawings a rate (or a plan that needs none) and due dates are known."""
    has_plan = bool(plan(debt, facts.drawn_on, facts.arrived, day_basis(debt, None)))
    if debt.contract_annual_rate is None:
        return has_plan
    contract = debt.contract if isinstance(debt.contract, LoanContract) else LoanContract()
    return has_plan or any(
        (debt.first_missed_due_date, contract.first_due_date, contract.accelerated_on)
    )
