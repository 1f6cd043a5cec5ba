"""Every real root of Σ a·e^(−g·t): complete by proof, not by a grid.

The number of roots is at most the number of sign changes of the amounts in order of time (Descartes' rule for
real exponents). Its proof is the method: multiply by e^(g·s) with s between two times where the sign changes;
the roots stay, and the derivative has one sign change less. By Rolle a root lies between two neighbouring
critical points, one at most, or on a critical point (a double root). One sign change is left at the bottom:
there the logarithm of the ratio of both sides is monotone, with slopes known beforehand, and has one root.

Signs are taken in floats where their error bound allows it, else in 50 digits.
"""

import math
import operator
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Context, Decimal
from functools import cached_property

EXACT = Context(prec=50, Emin=-999999, Emax=999999)
"""Digits for the signs that floats cannot tell."""
TOUCHES_ZERO = Decimal("1e-22")
"""A sum this small beside its terms is zero: two roots this close differ in a rate by less than 1e-10."""
EPSILON = 2.0**-52
NARROW = 1e-17
"""A bracket this narrow, times the span of time, is a point."""

SAME = 1e-10
"""Roots this close, times the span of time, are one."""


@dataclass(frozen=True)
class PowerSum:
    """Σ amount·e^(−g·time); times are whole, ascending and distinct, amounts are not zero."""

    times: tuple[int, ...]
    amounts: tuple[Decimal, ...]

    @cached_property
    def logs(self) -> tuple[float, ...]:
        """Logarithms of the amounts without their signs, free of scale."""
        return tuple(_log(amount) for amount in self.amounts)

    @cached_property
    def signs(self) -> tuple[int, ...]:
        """1 or −1 for each amount."""
        return tuple(1 if amount > 0 else -1 for amount in self.amounts)

    @cached_property
    def changes(self) -> tuple[int, ...]:
        """Places where the sign differs from the one before."""
        return tuple(k for k in range(1, len(self.signs)) if self.signs[k] != self.signs[k - 1])

    @property
    def span(self) -> int:
        """From the first time to the last."""
        return self.times[-1] - self.times[0]

    def sign(self, growth: float) -> int:
        """The sign of the sum at g, 0 where it touches zero."""
        powers = [log - growth * time for log, time in zip(self.logs, self.times, strict=True)]
        top = max(powers)
        terms = [
            sign * math.exp(power - top) for sign, power in zip(self.signs, powers, strict=True)
        ]
        error = EPSILON * sum(
            abs(term) * (8 + len(terms) + abs(log) + 2 * abs(growth * time))
            for term, log, time in zip(terms, self.logs, self.times, strict=True)
        )
        total = math.fsum(terms)
        if abs(total) > error:
            return 1 if total > 0 else -1
        return self._exact_sign(growth)

    def _exact_sign(self, growth: float) -> int:
        base = EXACT.exp(EXACT.minus(Decimal(growth)))
        first = self.times[0]
        terms = [
            EXACT.multiply(amount, EXACT.power(base, time - first))
            for amount, time in zip(self.amounts, self.times, strict=True)
        ]
        total = size = Decimal(0)
        for term in terms:
            total, size = EXACT.add(total, term), EXACT.add(size, abs(term))
        if abs(total) <= EXACT.multiply(size, TOUCHES_ZERO):
            return 0
        return 1 if total > 0 else -1

    def derivative(self) -> "PowerSum":
        """The derivative after the shift that takes one sign change away; its sign is reversed throughout."""
        at = self.changes[len(self.changes) // 2]
        middle = Decimal(self.times[at - 1] + self.times[at]) / 2
        return PowerSum(
            self.times,
            tuple(
                EXACT.multiply(amount, time - middle)
                for amount, time in zip(self.amounts, self.times, strict=True)
            ),
        )

    def bounds(self) -> tuple[float, float]:
        """No root lies outside: there the first or the last term outweighs all others together."""
        room = math.log(len(self.times))
        first, last = (self.logs[0], self.times[0]), (self.logs[-1], self.times[-1])
        others = list(zip(self.logs, self.times, strict=True))
        high = max((room + log - first[0]) / (time - first[1]) for log, time in others[1:])
        low = min((last[0] - room - log) / (last[1] - time) for log, time in others[:-1])
        return min(low, 0.0) - 1 / self.span, max(high, 0.0) + 1 / self.span


def roots(amounts: Sequence[Decimal], times: Sequence[int]) -> tuple[float, ...]:
    """All g with Σ amount·e^(−g·time) = 0, ascending, a double root once; exactly 0.0 where the amounts add up to 0.

    `times` are whole, in any order; what falls on one time is added up. Nothing at all has no roots here.
    """
    netted: dict[int, Decimal] = {}
    for time, amount in zip(times, amounts, strict=True):
        netted[time] = EXACT.add(netted.get(time, Decimal(0)), amount)
    kept = sorted((time, amount) for time, amount in netted.items() if amount)
    if not kept:
        return ()
    levels = [PowerSum(tuple(time for time, _ in kept), tuple(amount for _, amount in kept))]
    if not levels[0].changes:
        return ()
    while len(levels[-1].changes) > 1:
        levels.append(levels[-1].derivative())
    found: tuple[float, ...] = (_only_root(levels.pop()),)
    while levels:
        found = _between(levels.pop(), found)
    return found


def _between(power_sum: PowerSum, critical: tuple[float, ...]) -> tuple[float, ...]:
    low, high = power_sum.bounds()
    inner = sorted({*critical, 0.0})
    points = [low, *(point for point in inner if low < point < high), high]
    signs = [power_sum.sign(point) for point in points]
    found = [point for point, sign in zip(points, signs, strict=True) if sign == 0]
    found.extend(
        _bisect(power_sum, points[k - 1], points[k], signs[k - 1])
        for k in range(1, len(points))
        if signs[k - 1] * signs[k] < 0
    )
    return _distinct(found, power_sum.span)


def _distinct(found: list[float], span: int) -> tuple[float, ...]:
    """Ascending; a double root met from two sides is one, and 0.0 stays exactly that."""
    kept: list[float] = []
    for growth in sorted(found):
        if kept and (growth - kept[-1]) * span < SAME:
            kept[-1] = 0.0 if 0.0 in (growth, kept[-1]) else kept[-1]
        else:
            kept.append(growth)
    return tuple(kept)


def _bisect(power_sum: PowerSum, low: float, high: float, sign_low: int) -> float:
    while (high - low) * power_sum.span > NARROW:
        middle = (low + high) / 2
        if middle in (low, high):
            break
        sign = power_sum.sign(middle)
        if sign == 0:
            return middle
        low, high = (middle, high) if sign == sign_low else (low, middle)
    return (low + high) / 2


def _only_root(power_sum: PowerSum) -> float:
    """The root where the sign changes once: Newton on ln(later / earlier), kept inside its bracket."""
    if EXACT.compare(sum(power_sum.amounts, Decimal(0)), Decimal(0)) == 0:
        return 0.0
    at = power_sum.changes[0]
    height, slope = _log_ratio(power_sum, at, 0.0)
    ends = (
        height / power_sum.span,
        height / (power_sum.times[at] - power_sum.times[at - 1]),
    )
    low, high = min(ends), max(ends)
    growth = height / slope
    while (high - low) * power_sum.span > NARROW:
        growth = growth if low < growth < high else (low + high) / 2
        if growth in (low, high):
            break
        height, slope = _log_ratio(power_sum, at, growth)
        if height == 0:
            break
        low, high = (growth, high) if height > 0 else (low, growth)
        step = height / slope
        if abs(step) <= 4 * EPSILON * abs(growth):
            return growth + step
        growth += step
    return growth


def _log_ratio(power_sum: PowerSum, at: int, growth: float) -> tuple[float, float]:
    """ln(Σ later / Σ earlier) at g, and how fast it falls: the distance of the two sides' mean times."""
    first = power_sum.times[0]
    sides = []
    for part in (slice(None, at), slice(at, None)):
        times = [time - first for time in power_sum.times[part]]
        powers = [
            log - growth * time for log, time in zip(power_sum.logs[part], times, strict=True)
        ]
        top = max(powers)
        terms = [math.exp(power - top) for power in powers]
        total = math.fsum(terms)
        mean = math.fsum(map(operator.mul, terms, times)) / total
        sides.append((top, math.log(total), mean))
    (top, rest, mean), (later_top, later_rest, later_mean) = sides
    return (later_top - top) + (later_rest - rest), later_mean - mean


def _log(amount: Decimal) -> float:
    """ln|amount|, also of an amount no float could hold."""
    exponent = amount.adjusted()
    return math.log(abs(float(amount.scaleb(-exponent, EXACT)))) + exponent * math.log(10)
