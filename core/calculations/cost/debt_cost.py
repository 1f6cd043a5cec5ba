"""What one debt costs a year, all in: from its account if that is closed, else from what its contract says."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from core.calculations.cost.annual_cost import AnnualCost, annual_cost, periodic_annual_cost
from core.calculations.cost.roots import CashFlow
from core.calculations.schedules.contract_schedule import contract_schedule
from core.calculations.schedules.rows import ScheduleRow
from core.calculations.working import Line
from core.case.contract import LoanContract, MovementKind, RepaymentMethod
from core.case.debt import Debt
from core.errors import NoRate, SeveralRates
from core.figures import yuan_text
from core.law.library import citation
from core.money import ZERO

GUARANTEE_FEE_RULE = "zhudai_2025_9"
"""Fees for guarantees count towards the all-in cost of loans through platforms."""
_RECEIVED = {MovementKind.DRAWN, MovementKind.REFUND}


def debt_annual_cost(debt: Debt, *, ceiling: Decimal | None = None) -> AnnualCost | None:
    """The yearly cost with guarantee fee and other fees; `None` where facts are missing. Nothing is guessed.

    From the dated movements if they begin with the money and nothing is owed any more. Else from the contract's plan
    against what really arrived: dated if every day is known, by months if not. A card has no plan and no one cost.
    """
    if not isinstance(debt.contract, LoanContract):
        return None if debt.contract else _from_account(debt, ceiling)
    return _from_account(debt, ceiling) or _from_contract(debt, debt.contract, ceiling)


def _from_account(debt: Debt, ceiling: Decimal | None) -> AnnualCost | None:
    moved = [movement for movement in debt.movements if movement.kind is not MovementKind.WITHHELD]
    kinds = {movement.kind for movement in moved}
    if debt.balance.total or MovementKind.PURCHASE in kinds or MovementKind.DRAWN not in kinds:
        return None
    flows = [
        CashFlow(one.on, one.amount if one.kind in _RECEIVED else -one.amount) for one in moved
    ]
    try:
        cost = annual_cost(flows, ceiling=ceiling)
    except (NoRate, SeveralRates):
        return None
    return _with_first_lines(cost, (Line("按什么算", "账上每一笔到账和还款"),))


def _from_contract(
    debt: Debt, contract: LoanContract, ceiling: Decimal | None
) -> AnnualCost | None:
    rows = contract_schedule(debt)
    if rows is None or debt.original_amount is None:
        return None
    received = _received(debt, debt.original_amount)
    if not 0 < received <= debt.original_amount:
        return None
    start = _start(debt)
    dated = _dated(debt, received, rows)
    cost = (
        annual_cost(dated, ceiling=ceiling)
        if dated
        else periodic_annual_cost(_by_month(received, contract, rows), on=start, ceiling=ceiling)
    )
    cost = _with_first_lines(cost, tuple(_basis(debt.original_amount, received, contract, rows)))
    guaranteed = contract.guarantee_fee_per_period and (
        start is None or citation(GUARANTEE_FEE_RULE).in_force_on(start)
    )
    return replace(cost, citations=(*cost.citations, GUARANTEE_FEE_RULE)) if guaranteed else cost


def _received(debt: Debt, lent: Decimal) -> Decimal:
    """What really arrived: the drawings, else what was lent less what was kept back."""
    drawn = _sum(debt, MovementKind.DRAWN)
    return drawn or lent - _sum(debt, MovementKind.WITHHELD)


def _sum(debt: Debt, kind: MovementKind) -> Decimal:
    return sum((one.amount for one in debt.movements if one.kind is kind), ZERO)


def _start(debt: Debt) -> date | None:
    drawn = [one.on for one in debt.movements if one.kind is MovementKind.DRAWN]
    return min(drawn, default=debt.drawn_on)


def _dated(debt: Debt, received: Decimal, rows: Sequence[ScheduleRow]) -> list[CashFlow] | None:
    """The flows by day; `None` if a day is missing or the first due date is not after the start."""
    start = _start(debt)
    paid = [CashFlow(row.due_date, -row.payment) for row in rows if row.due_date is not None]
    if start is None or len(paid) < len(rows) or paid[0].on <= start:
        return None
    drawn = [one for one in debt.movements if one.kind is MovementKind.DRAWN]
    arrived = [CashFlow(one.on, one.amount) for one in drawn] or [CashFlow(start, received)]
    return [*arrived, *paid]


def _by_month(
    received: Decimal, contract: LoanContract, rows: Sequence[ScheduleRow]
) -> list[Decimal]:
    wait = 0
    if contract.method is RepaymentMethod.BULLET and contract.periods is not None:
        wait = contract.periods - 1
    return [received, *[ZERO] * wait, *(-row.payment for row in rows)]


def _basis(
    lent: Decimal, received: Decimal, contract: LoanContract, rows: Sequence[ScheduleRow]
) -> list[Line]:
    lines = [Line("按什么算", "合同约定的每期还款，费用都算进去")]
    if received != lent:
        how = f"合同写的 {yuan_text(lent)} − 实际到账 {yuan_text(received)}，按实际到账算"
        lines.append(Line("没有到账的部分", lent - received, how))
    fees = (
        ("每期费用", contract.fee_per_period),
        ("每期担保费", contract.guarantee_fee_per_period),
    )
    lines += [Line(label, fee, f"{len(rows)} 期，已经在每期还款里") for label, fee in fees if fee]
    return lines


def _with_first_lines(cost: AnnualCost, lines: tuple[Line, ...]) -> AnnualCost:
    return replace(cost, working=(*lines, *cost.working))
