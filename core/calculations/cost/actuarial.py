"""The annual percentage rate by the actuarial method: whole unit-periods and a fraction, nominal yearly rate.

Source: Regulation Z, 12 CFR 1026, Appendix J (b)(8): Σ A/((1+e·i)(1+i)^q) = Σ P/((1+f·i)(1+i)^t), APR = w·i with w
unit-periods a year. Multiplied out, it is a polynomial in 1+i, so all its roots are found as those of a power sum.
It is a foreign rule, here as a check from outside: the idea, rate of a period times periods, is that of 单利.
"""

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from core.calculations.cost.roots import conventional, rates_over_times
from core.calculations.cost.unit_periods import Elapsed


@dataclass(frozen=True, slots=True)
class TimedAmount:
    """Yuan (or any money) at a time measured in unit-periods from the first advance."""

    amount: Decimal
    at: Elapsed


def payment_group(amount: Decimal, count: int, first: Elapsed) -> tuple[TimedAmount, ...]:
    """`count` payments of one amount, one unit-period apart, the first at `first`."""
    return tuple(
        TimedAmount(amount, Elapsed(first.whole + number, first.fraction))
        for number in range(count)
    )


def apr_actuarial(
    advances: Sequence[TimedAmount],
    payments: Sequence[TimedAmount],
    unit_periods_a_year: int | Fraction,
) -> Decimal:
    """The nominal yearly rate as a fraction: rate of a unit-period times their number in a year.

    Raises `NoRate` and `SeveralRates`.
    """
    flows = [
        *((advance.amount, advance.at) for advance in advances),
        *((-payment.amount, payment.at) for payment in payments),
    ]
    times = Fraction(unit_periods_a_year)
    return _rate_of_unit_period(flows) * times.numerator / times.denominator


def _rate_of_unit_period(flows: Sequence[tuple[Decimal, Elapsed]]) -> Decimal:
    """Multiply by (1+f·i) = (1−f) + f·x, x = 1+i, for each fraction but the term's own."""
    fractions = sorted({at.fraction for _, at in flows if at.fraction})
    terms: defaultdict[int, Fraction] = defaultdict(Fraction)
    for amount, at in flows:
        for power, factor in enumerate(_product([f for f in fractions if f != at.fraction])):
            terms[at.whole - power] += Fraction(amount) * factor
    amounts = [amount for amount, _ in flows]
    times = [at.whole + at.fraction for _, at in flows]
    exact = math.lcm(*(amount.denominator for amount in terms.values()))
    whole = [Decimal(int(amount * exact)) for amount in terms.values()]
    rates = rates_over_times(whole, list(terms))
    return conventional(amounts, times, rates)


def _product(fractions: Sequence[Fraction]) -> list[Fraction]:
    """Coefficients by power of x of Π ((1−f) + f·x)."""
    product = [Fraction(1)]
    for fraction in fractions:
        product = [
            (1 - fraction) * here + fraction * below
            for here, below in zip([*product, Fraction(0)], [Fraction(0), *product], strict=True)
        ]
    return product
