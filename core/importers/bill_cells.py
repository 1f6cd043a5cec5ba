"""A debt in the cells of a bill list: what is exported, and what two states of a debt are compared by."""

from decimal import Decimal

from core.case.contract import CardContract
from core.case.debt import Debt
from core.case.lender import PartyRole
from core.importers.table_cells import Cell
from core.lenders.directory import lenders

NOT_IN_DIRECTORY = "不在名录里"
YES, NO = "有", "没有"
ROLES = {
    "lender": PartyRole.LENDER,
    "facilitator": PartyRole.FACILITATOR,
    "funder": PartyRole.FUNDER,
    "guarantor": PartyRole.GUARANTOR,
    "assignee": PartyRole.ASSIGNEE,
}
SEVERAL = "；"
"""Between the names of several parties of one role."""


def bill_cells(debt: Debt) -> dict[str, Cell]:
    """Field of the bill list → cell; nothing of the person, and None for what is not known."""
    record = lenders().get(debt.lender_id or "")
    contract = debt.contract
    return {
        "name": debt.name,
        "directory": record.name if record else NOT_IN_DIRECTORY,
        **{field: _names(debt, role) for field, role in ROLES.items()},
        "kind": debt.kind.label,
        "total": debt.balance.total,
        **debt.balance.parts(),
        "overdue_amount": debt.overdue_amount,
        "as_of": debt.as_of,
        "figure_source": debt.figure_source.label,
        "first_missed_due_date": debt.first_missed_due_date,
        "rate": _percent(debt.contract_annual_rate),
        "monthly_demand": debt.monthly_demand,
        "due_day": Decimal(contract.due_day)
        if isinstance(contract, CardContract) and contract.due_day
        else None,
        "account_tail": debt.account_tail,
        "drawn_on": debt.drawn_on,
        "original_amount": debt.original_amount,
        "secured": YES if debt.secured else NO,
    }


def _names(debt: Debt, role: PartyRole) -> str | None:
    return SEVERAL.join(party.name for party in debt.parties if party.role is role) or None


def _percent(rate: Decimal | None) -> str | None:
    """年 in front keeps a very small one from being read as a day's."""
    return None if rate is None else f"年 {(rate * 100).normalize():f}%"
