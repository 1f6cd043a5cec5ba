"""A payment on a debt that bears simple interest: first what has accrued, then principal."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from core.calculations.allocation.one_debt import Allocation, allocate
from core.calculations.working import Line
from core.figures import percent_text, yuan_text
from core.money import ZERO, round_half_up


class DailyRounding(StrEnum):
    """When accrued interest is rounded: once for all days, or already the amount of one day."""

    SUM = "sum"
    DAILY = "daily"


@dataclass(frozen=True, slots=True)
class AccruedPayment:
    """Yuan: interest of the days, where the payment went, what one day costs before and after.

    `allocation` has the buckets interest and principal; what is left of interest bears nothing.
    """

    accrued: Decimal
    daily: Decimal
    new_daily: Decimal
    allocation: Allocation
    working: tuple[Line, ...]
    citations: tuple[str, ...] = ("cc_561",)


def pay_interest_then_principal(
    principal: Decimal,
    annual_rate: Decimal,
    days: int,
    payment: Decimal,
    *,
    days_of_a_year: int = 365,
    unpaid_interest: Decimal = ZERO,
    rounding: DailyRounding = DailyRounding.SUM,
) -> AccruedPayment:
    """The payment after `days` of simple interest on `principal`, interest first (民法典第561条).

    The sum is rounded half up once. `rounding=DAILY` rounds the amount of one day and multiplies it, as some
    published guides do; it drifts by some fen. `daily` and `new_daily` are rounded, for showing.
    Raises `ValueError` for negative days or amounts.
    """
    if days < 0:
        raise ValueError("days cannot be negative")
    exact = principal * annual_rate / days_of_a_year
    daily = round_half_up(exact)
    by_day = rounding is DailyRounding.DAILY
    accrued = (
        daily * days if by_day else round_half_up(principal * annual_rate * days / days_of_a_year)
    )
    allocation = allocate(
        payment,
        {"interest": unpaid_interest + accrued, "principal": principal},
        ("interest", "principal"),
    )
    rest = allocation.remaining["principal"]
    new_daily = round_half_up(rest * annual_rate / days_of_a_year)
    sums = (
        f"每天 {yuan_text(daily)} × {days} 天"
        if by_day
        else f"{yuan_text(principal)} × {percent_text(annual_rate)} × {days} ÷ {days_of_a_year}"
    )
    lines = [Line("这些天的利息", accrued, sums)]
    if unpaid_interest:
        lines.append(Line("以前没还的利息", unpaid_interest, "不再计息"))
    return AccruedPayment(accrued, daily, new_daily, allocation, (*lines, *allocation.working))
