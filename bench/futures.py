"""Time and memory of ten thousand futures of sixty months with twelve lenders, beside bare NumPy drawing the same."""

import tracemalloc
from decimal import Decimal

import numpy as np

from bench.calculations import MILLISECONDS, seconds
from core.calculations.futures.mishaps import Mishaps, Month
from core.calculations.futures.simulate import FUTURES, simulate
from core.money import ZERO, yuan

MONTHS, LENDERS, TIMES = 60, 12, 5
MONTH = Month(income=yuan("9000"), spending=yuan("4800"), set_aside=yuan("3000"))
SCHEDULES = [[yuan(200 + 20 * lender)] * (MONTHS - 2 * lender) for lender in range(LENDERS)]
MISHAPS = Mishaps(
    job_loss=Decimal("0.01"),
    jobless_months=3,
    bill_chance=Decimal("0.03"),
    bill=yuan("2500"),
    late_wage=Decimal("0.04"),
    swing=Decimal("0.1"),
)


def due() -> list[Decimal]:
    """What all lenders together are due each month."""
    return [
        sum((each[month] for each in SCHEDULES if month < len(each)), ZERO)
        for month in range(MONTHS)
    ]


def ours() -> object:
    """A plan's futures, from its schedules to the share that holds."""
    return simulate(MONTH, due(), MISHAPS, seed=1)


def bare() -> object:
    """The same four draws, one running sum and its least: no loop, no answer."""
    draw = np.random.default_rng(1)
    left = draw.uniform(0.8, 1.2, (FUTURES, MONTHS)) * 9000
    for chance in (0.01, 0.04, 0.03):
        left -= (draw.random((FUTURES, MONTHS)) < chance) * 2500.0
    return np.cumsum(left, axis=1, out=left).min(axis=1)


def main() -> None:
    """Print both times, their ratio, and the most memory that ours held at once."""
    own, plain = seconds(ours, TIMES), seconds(bare, TIMES)
    tracemalloc.start()
    ours()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    print(f"{FUTURES} futures x {MONTHS} months x {LENDERS} lenders")
    print(f"ours        {own * MILLISECONDS:8.1f} ms  {own / plain:5.1f} x bare NumPy")
    print(f"bare NumPy  {plain * MILLISECONDS:8.1f} ms")
    print(f"at most     {most / 2**20:8.1f} MiB, {most / (FUTURES * MONTHS * 8):.1f} arrays")


if __name__ == "__main__":
    main()
