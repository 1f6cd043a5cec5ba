"""How long one debt takes when the same amount is paid every month."""

from dataclasses import dataclass
from decimal import Decimal

from core.calculations.working import Line
from core.dates import MONTHS_OF_A_YEAR
from core.errors import NeverPaidOff
from core.figures import yuan_text
from core.money import ZERO, round_half_up


@dataclass(frozen=True, slots=True)
class PayoffTime:
    """Months until nothing is left, the last payment and all interest in yuan, with the working."""

    months: int
    last_payment: Decimal
    total_interest: Decimal
    working: tuple[Line, ...]


def payoff_time(balance: Decimal, annual_rate: Decimal, payment: Decimal) -> PayoffTime:
    """Interest of the month first, to the fen; the rest of the payment goes to principal.

    Raises `NeverPaidOff` if the payment does not exceed the first month's interest, `ValueError` for a balance
    that is not above zero or a rate below zero.
    """
    first = _first_interest(balance, annual_rate, payment)
    rate = annual_rate / MONTHS_OF_A_YEAR
    left, months, interest, last = balance, 0, ZERO, ZERO
    while left > 0:
        added = round_half_up(left * rate)
        last = min(payment, left + added)
        left, months, interest = left + added - last, months + 1, interest + added
    return PayoffTime(
        months,
        last,
        interest,
        (
            Line("第一个月的利息", first, f"{yuan_text(balance)} × 年利率 ÷ 12"),
            Line("每月还", payment, "先还当月利息，剩下的还本金"),
            Line("要还几个月", f"{months} 个月", "逐月算到还清"),
            Line("利息合计", interest, "各月利息相加"),
        ),
    )


def payoff_periods(balance: Decimal, annual_rate: Decimal, payment: Decimal) -> Decimal:
    """The months as an unrounded number: -ln(1 - B r ÷ M) ÷ ln(1 + r). Raises as `payoff_time` does."""
    _first_interest(balance, annual_rate, payment)
    rate = annual_rate / MONTHS_OF_A_YEAR
    if rate == 0:
        return balance / payment
    return -(1 - balance * rate / payment).ln() / (1 + rate).ln()


def _first_interest(balance: Decimal, annual_rate: Decimal, payment: Decimal) -> Decimal:
    if balance <= 0 or annual_rate < 0:
        raise ValueError("a balance above zero and a rate not below zero are needed")
    exact = balance * annual_rate / MONTHS_OF_A_YEAR
    interest = round_half_up(exact)
    if payment <= max(exact, interest):
        raise NeverPaidOff(
            f"每月还 {yuan_text(payment)} 元，不超过当月利息 {yuan_text(interest)} 元，"
            "本金不会变少。请把每月还的数改大，或先谈利率。"
        )
    return interest
