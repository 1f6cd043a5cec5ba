"""The rate at which flows of money balance: for equal periods, and for days. 内部收益率.

A rate r above -100 % fits when Σ amount/(1+r)^time = 0. All such rates are found (`all_roots`), so it can be
said that there is none, or more than one. Signs are free: a lender's and a borrower's view give one rate.

Several rates may fit although a loan is ordinary: a refund after the last instalment adds one near -100 %, where
spreadsheets and libraries sometimes land. If more came back than was given first, a rate above zero must
exist; where exactly one does, it is the rate (`conventional`). Otherwise `SeveralRates` names them all.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from core.calculations.cost.all_roots import refined, roots
from core.calculations.cost.power_sum import EXACT
from core.errors import NoRate, NoRateReason, SeveralRates

DAYS_OF_A_YEAR = 365
PLACES = Decimal("1e-12")
"""Rates are given to this, a hundred times finer than they are promised to be right."""
HUGE = Decimal(10**9)
"""Above this a rate keeps 20 digits instead of its places."""

STEEP = 3
"""Above e^3 a float's last digit would show in a rate at 1e-10."""

Years = Callable[[date, date], Fraction]
"""The exact years from one day to a later one."""


@dataclass(frozen=True, slots=True)
class CashFlow:
    """Yuan that moved on a day: what the borrower received is positive, what they paid negative."""

    on: date
    amount: Decimal


def rates_per_period(amounts: Sequence[Decimal]) -> tuple[Decimal, ...]:
    """Every rate a period that fits amounts one period apart, ascending; () if none does."""
    return _rates(amounts, range(len(amounts)), 1)


def rates_per_year(
    flows: Sequence[CashFlow],
    *,
    days_of_a_year: int | Fraction = DAYS_OF_A_YEAR,
    years: Years | None = None,
) -> tuple[Decimal, ...]:
    """Every compound yearly rate that fits dated flows, ascending; () if none does. Arguments as `xirr`."""
    amounts, days, start = _dated(flows)
    if years:
        return rates_over_times(amounts, [years(start, flow.on) for flow in flows])
    return _rates(amounts, days, days_of_a_year)


def rates_over_times(
    amounts: Sequence[Decimal], times: Sequence[int | Fraction]
) -> tuple[Decimal, ...]:
    """Every rate per unit of time that fits amounts at exact times, ascending."""
    exact = [Fraction(time) for time in times]
    unit = math.lcm(*(time.denominator for time in exact))
    return _rates(amounts, [int(time * unit) for time in exact], unit)


def irr_per_period(amounts: Sequence[Decimal]) -> Decimal:
    """The rate a period of amounts one period apart, as a fraction, to 1e-10. Raises `NoRate` and `SeveralRates`."""
    return conventional(amounts, range(len(amounts)), rates_per_period(amounts))


def xirr(
    flows: Sequence[CashFlow],
    *,
    days_of_a_year: int | Fraction = DAYS_OF_A_YEAR,
    years: Years | None = None,
) -> Decimal:
    """The compound yearly rate of dated flows in any order, as a fraction, to 1e-10.

    Flows of one day are netted. A year has 365 days, leap years too, unless told otherwise (the habit of
    spreadsheets); `years` counts the years between two days in yet another way, say by months of 30 days. Raises
    `NoRate` and `SeveralRates`.
    """
    amounts, days, _ = _dated(flows)
    rates = rates_per_year(flows, days_of_a_year=days_of_a_year, years=years)
    return conventional(amounts, days, rates)


def irr_over_times(amounts: Sequence[Decimal], times: Sequence[int | Fraction]) -> Decimal:
    """The rate per unit of time of amounts at exact times. Raises `NoRate` and `SeveralRates`."""
    return conventional(amounts, times, rates_over_times(amounts, times))


def conventional(
    amounts: Sequence[Decimal], times: Sequence[int | Fraction], rates: Sequence[Decimal]
) -> Decimal:
    """The one among all `rates` that is meant. Raises `NoRate` without any, `SeveralRates` if it is not clear."""
    if not rates:
        first = _first(amounts, times)
        one_way = all(amount * first >= 0 for amount in _netted(amounts, times).values())
        raise NoRate(NoRateReason.NO_SIGN_CHANGE if one_way else NoRateReason.NO_ROOT)
    if len(rates) == 1:
        return rates[0]
    came_back = -sum(amounts, Decimal(0)) * _first(amounts, times)
    at_least_zero = [rate for rate in rates if rate >= 0]
    if came_back >= 0 and len(at_least_zero) == 1:
        return at_least_zero[0]
    raise SeveralRates(rates)


def _dated(flows: Sequence[CashFlow]) -> tuple[list[Decimal], list[int], date]:
    start = min((flow.on for flow in flows), default=date.min)
    return [flow.amount for flow in flows], [(flow.on - start).days for flow in flows], start


def _netted(
    amounts: Sequence[Decimal], times: Sequence[int | Fraction]
) -> dict[int | Fraction, Decimal]:
    netted: dict[int | Fraction, Decimal] = {}
    for time, amount in zip(times, amounts, strict=True):
        netted[time] = netted.get(time, Decimal(0)) + amount
    return netted


def _first(amounts: Sequence[Decimal], times: Sequence[int | Fraction]) -> int:
    """The sign of what moved first."""
    moved = sorted((time, amount) for time, amount in _netted(amounts, times).items() if amount)
    return (1 if moved[0][1] > 0 else -1) if moved else 0


def _rates(
    amounts: Sequence[Decimal], steps: Sequence[int], per_unit: int | Fraction
) -> tuple[Decimal, ...]:
    """The rates per unit of time, each unit being so many steps."""
    found = []
    for growth in roots(amounts, steps):
        steep = growth * per_unit > STEEP
        exact = refined(amounts, steps, growth) if steep else Decimal(growth)
        whole, part = per_unit.numerator, per_unit.denominator
        power = EXACT.exp(EXACT.divide(EXACT.multiply(exact, Decimal(whole)), Decimal(part)))
        found.append(rounded(EXACT.subtract(power, Decimal(1))))
    return tuple(found)


def rounded(rate: Decimal) -> Decimal:
    """A rate at the precision it is given in: 12 places, or 20 digits where it is huge."""
    if rate > HUGE:
        return Decimal(f"{rate:.19e}")
    return EXACT.quantize(rate, PLACES).normalize(EXACT) + 0
