"""The rows of a loan's plan, and what a loan must be to have one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from core.money import FEN, ZERO


@dataclass(frozen=True, slots=True)
class ScheduleRow:
    """One period, in yuan; `number` counts from 1.

    `payment` is `interest + principal + fee`; `balance` is the principal left after it.
    """

    number: int
    due_date: date | None
    payment: Decimal
    interest: Decimal
    principal: Decimal
    fee: Decimal
    balance: Decimal


Schedule = tuple[ScheduleRow, ...]


def row(
    number: int, owed: Decimal, *, interest: Decimal, principal: Decimal, fee: Decimal = ZERO
) -> ScheduleRow:
    """One undated row from the principal `owed` before it."""
    return ScheduleRow(
        number=number,
        due_date=None,
        payment=interest + principal + fee,
        interest=interest,
        principal=principal,
        fee=fee,
        balance=owed - principal,
    )


def dated(rows: Schedule, days: Sequence[date]) -> Schedule:
    """The rows with their due dates. Raises `ValueError` unless there are as many."""
    return tuple(replace(one, due_date=day) for one, day in zip(rows, days, strict=True))


def with_fee(rows: Schedule, fee: Decimal) -> Schedule:
    """The rows with `fee` yuan more in each."""
    return tuple(replace(one, fee=one.fee + fee, payment=one.payment + fee) for one in rows)


def total_interest(rows: Schedule) -> Decimal:
    """All interest of the rows, in yuan."""
    return sum((one.interest for one in rows), ZERO)


def total_payment(rows: Schedule) -> Decimal:
    """All that is paid by the rows, in yuan."""
    return sum((one.payment for one in rows), ZERO)


def refuse_impossible(principal: Decimal, annual_rate: Decimal, periods: int) -> None:
    """Raise `ValueError` for a loan that cannot be: nothing lent, parts of a fen, no period, a rate below zero."""
    if not principal.is_finite() or principal <= 0:
        raise ValueError(f"the principal must be above zero: {principal}")
    if principal != principal.quantize(FEN):
        raise ValueError(f"the principal is kept to the fen: {principal}")
    if periods < 1:
        raise ValueError(f"there must be at least one period: {periods}")
    if not annual_rate.is_finite() or annual_rate < 0:
        raise ValueError(f"the rate must not be below zero: {annual_rate}")
