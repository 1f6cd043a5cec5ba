"""The contract is known, the account is not: as if every instalment before the first missed one was paid."""

from dataclasses import replace
from itertools import takewhile

from core.calculations.owed.columns import Columns
from core.calculations.owed.loan_plan import plan
from core.calculations.owed.missing import missing_of_a_loan
from core.calculations.owed.rates import day_basis
from core.calculations.owed.report import Basis
from core.case.contract import Movement, MovementKind
from core.case.debt import Debt
from core.figures import date_text


def with_assumed_account(debt: Debt) -> Debt | None:
    """The debt with the drawing of its contract and the instalments before the first missed day.

    `None` where the plan or that day is not known, where drawings or payments of those days are written
    down after all, or where the principal left then is an instalment or more away from what the lender says.
    """
    missed, drawn_on, amount = debt.first_missed_due_date, debt.drawn_on, debt.original_amount
    if missed is None or drawn_on is None or amount is None or missed > debt.as_of:
        return None
    if any(m.kind is MovementKind.DRAWN or m.on < missed for m in debt.movements):
        return None
    dues = plan(debt, drawn_on, amount, day_basis(debt, None))
    paid = list(takewhile(lambda due: due.on < missed, dues))
    if len(dues) <= 1 or len(paid) == len(dues):
        return None
    left = dues[len(paid)].opening
    if abs(left - debt.balance.principal) >= dues[len(paid)].payment:
        return None
    assumed = [
        Movement(on=drawn_on, kind=MovementKind.DRAWN, amount=amount),
        *(Movement(on=due.on, kind=MovementKind.PAID, amount=due.payment) for due in paid),
    ]
    return debt.model_copy(update={"movements": (*assumed, *debt.movements)})


def as_an_estimate(debt: Debt, columns: Columns, *, split_known: bool) -> Columns:
    """The columns of the assumed account, said to be an estimate; its lines prove nothing and are left out."""
    missed = debt.first_missed_due_date or debt.as_of
    return replace(
        columns,
        basis=Basis.ESTIMATED,
        lines=(),
        missing=missing_of_a_loan(debt, split_known=split_known, rebuilt=False),
        conventions=(
            f"没有到账和还款流水：假设合同金额全部到账，{date_text(missed)}以前每一期都按时还了。",
            *columns.conventions,
        ),
        cautions=("这是估算。补上到账和还款流水，才能逐日核对。", *columns.cautions),
    )
