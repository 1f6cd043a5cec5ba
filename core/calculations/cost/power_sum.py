"""Σ a·e^(−g·t): its sign at any g, exactly, and the shifted derivative with one sign change less.

Signs are taken in floats where their error bound allows it, else in 50 digits.
"""

import math
import operator
from dataclasses import dataclass
from decimal import Context, Decimal
from functools import cached_property

EXACT = Context(prec=50, Emin=-999999, Emax=999999)
"""Digits for the signs that floats cannot tell."""
HELD_BY_FLOAT = 300
"""Powers of ten that a float surely holds."""
TOUCHES_ZERO = Decimal("1e-26")
"""A sum this small beside its terms is zero: a critical point is known this well, and amounts are in fen."""
EPSILON = 2.0**-52


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
    def largest_log(self) -> float:
        """The logarithm farthest from zero: how much a float may err in it."""
        return max(abs(log) for log in self.logs)

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
        sizes = [math.exp(power - top) for power in powers]
        total = math.fsum(map(operator.mul, self.signs, sizes))
        steepest = abs(growth) * max(abs(self.times[0]), abs(self.times[-1]))
        error = EPSILON * (8 + self.largest_log + 2 * steepest) * math.fsum(sizes)
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


def _log(amount: Decimal) -> float:
    """ln|amount|, also of an amount no float could hold."""
    exponent = amount.adjusted()
    if abs(exponent) < HELD_BY_FLOAT:
        return math.log(abs(amount))
    return math.log(abs(amount.scaleb(-exponent, EXACT))) + exponent * math.log(10)
