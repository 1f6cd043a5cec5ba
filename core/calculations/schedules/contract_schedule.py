"""The plan that a loan's contract gives, from what the person knows of it."""

from datetime import date
from decimal import Decimal

from core.calculations.interest.day_count import LENDER_BASIS
from core.calculations.schedules.bullet import bullet, bullet_by_days
from core.calculations.schedules.due_dates import due_dates_from
from core.calculations.schedules.equal_payment import equal_payment
from core.calculations.schedules.equal_principal import equal_principal
from core.calculations.schedules.flat_fee import flat_fee
from core.calculations.schedules.interest_only import interest_only
from core.calculations.schedules.odd_first_period import odd_first_period, with_odd_first_period
from core.calculations.schedules.rows import Schedule, dated, with_fee
from core.case.contract import LoanContract, RepaymentMethod
from core.case.debt import Debt
from core.dates import add_months
from core.money import ZERO

_BY_MONTHS = {
    RepaymentMethod.EQUAL_PAYMENT: equal_payment,
    RepaymentMethod.EQUAL_PRINCIPAL: equal_principal,
    RepaymentMethod.INTEREST_ONLY: interest_only,
}


def contract_schedule(debt: Debt) -> Schedule | None:
    """The rows of the contract, fees and guarantee fee in `fee`; `None` where a fact is missing.

    Needed: a loan contract with method and periods, the original amount, and a rate (等本等费: a fee, or no
    interest at all). Due dates are `None` without a first due date. The first period goes by days if it is no
    whole month; later ones by months. A single payment at the end counts `periods` months, or the days where
    both dates are known (in the contract's day basis, else the practice of banks).
    """
    contract, amount = debt.contract, debt.original_amount
    if not isinstance(contract, LoanContract) or amount is None:
        return None
    rows = _rows(debt, contract, amount)
    if rows is None:
        return None
    rows = with_fee(rows, contract.guarantee_fee_per_period)
    if contract.first_due_date is None:
        return rows
    return dated(rows, _due(debt.drawn_on, contract.first_due_date, len(rows)))


def _rows(debt: Debt, contract: LoanContract, amount: Decimal) -> Schedule | None:
    method, periods, rate = contract.method, contract.periods, debt.contract_annual_rate
    if method is None or periods is None:
        return None
    if method is RepaymentMethod.FLAT_FEE:
        return _flat(contract, amount, periods, rate)
    if rate is None:
        return None
    if method is RepaymentMethod.BULLET:
        return with_fee(_bullet(debt, contract, amount, rate, periods), contract.fee_per_period)
    rows = _BY_MONTHS[method](amount, rate, periods)
    return with_fee(
        _with_first_by_days(rows, debt, contract, amount, rate), contract.fee_per_period
    )


def _flat(
    contract: LoanContract, amount: Decimal, periods: int, rate: Decimal | None
) -> Schedule | None:
    """A yearly rate beside no fee does not say what each period bears: the rate may be the real one or the flat one."""
    free = contract.fee_per_period == contract.guarantee_fee_per_period == ZERO
    if free and rate is not None and rate > 0:
        return None
    return flat_fee(amount, periods, contract.fee_per_period)


def _bullet(
    debt: Debt, contract: LoanContract, amount: Decimal, rate: Decimal, months: int
) -> Schedule:
    drawn, due = debt.drawn_on, contract.first_due_date
    if drawn is None or due is None or due <= drawn:
        return bullet(amount, rate, months)
    return bullet_by_days(amount, rate, drawn, due, contract.day_basis or LENDER_BASIS)


def _with_first_by_days(
    rows: Schedule, debt: Debt, contract: LoanContract, amount: Decimal, rate: Decimal
) -> Schedule:
    drawn, due = debt.drawn_on, contract.first_due_date
    if drawn is None or due is None or due <= drawn or due == add_months(drawn, 1):
        return rows
    first = odd_first_period(amount, rate, drawn, due, contract.day_basis or LENDER_BASIS)
    return with_odd_first_period(rows, first.interest)


def _due(drawn: date | None, first: date, count: int) -> tuple[date, ...]:
    """Counted from the day of drawing where the first due date is that day a month later (31st, 28th, 31st)."""
    if drawn is not None and add_months(drawn, 1) == first:
        return due_dates_from(drawn, count + 1)[1:]
    return due_dates_from(first, count)
