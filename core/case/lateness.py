"""How late a debt is, in words: never "not overdue" where the lender says that something is."""

from datetime import date

from core.case.debt import Debt
from core.figures import yuan_text
from core.money import ZERO


def is_overdue(debt: Debt, as_of: date) -> bool:
    """Whether something is due and unpaid: a missed day is known, or the lender names a sum already due."""
    return debt.days_past_due(as_of) > 0 or (debt.overdue_amount or ZERO) > ZERO


def late_text(debt: Debt, as_of: date) -> str:
    """已逾期 30 天 / 有 1,500.00 元过了期，从哪天起还没填 / 还没有逾期, without a full stop."""
    days = debt.days_past_due(as_of)
    if days:
        return f"已逾期 {days} 天"
    if is_overdue(debt, as_of):
        return f"有 {yuan_text(debt.overdue_amount or ZERO)} 元过了期，从哪天起还没填"
    return "还没有逾期"
