"""Every real root of Σ a·e^(−g·t): complete by proof, not by a grid.

The number of roots is at most the number of sign changes of the amounts in order of time (Descartes' rule for
real exponents). Its proof is the method: multiply by e^(g·s) with s between two times where the sign changes;
the roots stay, and the derivative has one sign change less. By Rolle a root lies between two neighbouring
critical points, one at most, or on a critical point (a double root). One sign change is left at the bottom:
there the logarithm of the ratio of both sides is monotone, with slopes known beforehand, and has one root.
"""

import math
import operator
from collections.abc import Sequence
from decimal import Decimal
from functools import reduce

from core.calculations.cost.power_sum import EPSILON, EXACT, PowerSum

NARROW = 1e-17
"""A bracket this narrow, times the span of time, is a point."""
SAME = 1e-10
"""Roots this close, times the span of time, are one."""


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


def refined(amounts: Sequence[Decimal], times: Sequence[int], growth: float) -> Decimal:
    """A simple root to more digits than a float has, by one step of Newton; a double root stays as it is."""
    base = EXACT.exp(EXACT.minus(Decimal(growth)))
    first = min(times)
    total = slope = Decimal(0)
    for amount, time in zip(amounts, times, strict=True):
        term = EXACT.multiply(amount, EXACT.power(base, time - first))
        total = EXACT.add(total, term)
        slope = EXACT.add(slope, EXACT.multiply(term, Decimal(time - first)))
    near = Decimal(SAME) / (max(times) - first)
    if abs(total) >= abs(EXACT.multiply(slope, near)):
        return Decimal(growth)
    return EXACT.add(Decimal(growth), EXACT.divide(total, slope))


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
        stays = power_sum.sign(middle) == sign_low
        low, high = (middle, high) if stays else (low, middle)
    return (low + high) / 2


def _only_root(power_sum: PowerSum) -> float:
    """The root where the sign changes once: Newton on ln(later / earlier), kept inside its bracket."""
    if not reduce(EXACT.add, power_sum.amounts):
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
