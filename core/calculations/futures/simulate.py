"""Futures drawn at random from a seed, all at once: money is float here, a chance has no fen.

A plan holds in a future where what was set aside and what months leave never falls below zero. What a month leaves
is kept for the next; how much would have to be at hand is then the deepest point of the running sum.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal

import numpy as np
import numpy.typing as npt

from core.calculations.futures.mishaps import Mishaps, Month
from core.money import FEN

Floats = npt.NDArray[np.float64]
FUTURES = 10_000
"""Practice: the share is then known within half a percentage point, one standard error."""
_TOLERANCE = 1e-6
"""Yuan: sums of floats that are zero on paper."""


@dataclass(frozen=True, slots=True)
class Futures:
    """What came of a plan. `held` is the share of futures in which it held; `standard_error` of that share.

    `breaking_month` is the month (from 1) in which half of the futures that broke had broken, `None` where none did.
    `still_held` is the share that holds after each month.
    """

    futures: int
    held: Decimal
    standard_error: Decimal
    breaking_month: int | None
    still_held: tuple[float, ...]
    _depths: Floats

    def set_aside_for(self, share: Decimal) -> Decimal:
        """The smallest sum at hand before the first month with which this share of the futures would hold.

        Whole fen, upwards. Raises `ValueError` unless `share` is above 0 and at most 1.
        """
        if not 0 < share <= 1:
            raise ValueError("a share above 0 and up to 1 is needed")
        count = int((share * self.futures).to_integral_value(rounding=ROUND_CEILING))
        depth = float(np.partition(self._depths, count - 1)[count - 1])
        return Decimal(max(0.0, depth - _TOLERANCE)).quantize(FEN, rounding=ROUND_CEILING)


def simulate(
    month: Month,
    payments: Sequence[Decimal],
    mishaps: Mishaps,
    *,
    seed: int,
    futures: int = FUTURES,
) -> Futures:
    """Run `payments` (yuan due to all lenders, month by month) through `futures` drawn from `seed`.

    The same seed draws the same mishaps whatever the plan, so plans can be compared. Raises `ValueError` without a
    month or a future.
    """
    if not payments or futures < 1:
        raise ValueError("a month and a future are needed")
    left = _left_over(month, mishaps, np.random.default_rng(seed), (futures, len(payments)))
    left -= np.array([float(paid) for paid in payments])
    running = np.cumsum(left, axis=1, out=left)
    depths = -running.min(axis=1)
    broken = running < -float(month.set_aside) - _TOLERANCE
    first = np.where(broken.any(axis=1), broken.argmax(axis=1), len(payments))
    ended = np.bincount(first, minlength=len(payments) + 1)[: len(payments)].cumsum()
    return _answer(futures, ended, depths)


def _left_over(
    month: Month, mishaps: Mishaps, draw: np.random.Generator, shape: tuple[int, int]
) -> Floats:
    """What every month of every future leaves before lenders are paid: futures × months, in yuan."""
    income = np.full(shape, float(month.income))
    if mishaps.swing:
        reach = float(mishaps.swing) * 3**0.5
        income *= draw.uniform(1 - reach, 1 + reach, shape)
    if mishaps.job_loss:
        begun = draw.random(shape) < float(mishaps.job_loss)
        income[_lasting(begun, mishaps.jobless_months)] *= 1 - float(mishaps.lost_share)
    if mishaps.late_wage:
        late = draw.random(shape) < float(mishaps.late_wage)
        moved = np.where(late, income, 0.0)
        income -= moved
        income[:, 1:] += moved[:, :-1]
    income -= float(month.spending)
    if mishaps.bill_chance:
        income -= (draw.random(shape) < float(mishaps.bill_chance)) * float(mishaps.bill)
    return income


def _lasting(begun: npt.NDArray[np.bool_], months: int) -> npt.NDArray[np.bool_]:
    """Months in which something that began no more than so many months ago goes on."""
    count = np.cumsum(begun, axis=1)
    before = np.zeros_like(count)
    before[:, months:] = count[:, :-months]
    lasting: npt.NDArray[np.bool_] = count > before
    return lasting


def _answer(futures: int, ended: npt.NDArray[np.int64], depths: Floats) -> Futures:
    broke = int(ended[-1])
    held = Decimal(futures - broke) / futures
    return Futures(
        futures=futures,
        held=held,
        standard_error=(held * (1 - held) / futures).sqrt(),
        breaking_month=int((ended * 2 >= broke).argmax()) + 1 if broke else None,
        still_held=tuple(float(1 - each / futures) for each in ended),
        _depths=depths,
    )
