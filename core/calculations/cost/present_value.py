"""What later money is worth now, and which of two ways to pay costs the payer less."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from core.calculations.cost.roots import DAYS_OF_A_YEAR
from core.money import round_half_up


def net_present_value(rate: Decimal, amounts: Sequence[Decimal], *, first_at: int = 0) -> Decimal:
    """Σ amount/(1+rate)^t, unrounded, of amounts one period apart.

    The first is at time 0 and stays whole; spreadsheets' NPV discounts it too: `first_at=1`. Raises
    `ValueError` at -100 % and below.
    """
    if rate <= -1:
        raise ValueError("a rate lies above -100 %")
    return sum(
        (amount / (1 + rate) ** (first_at + time) for time, amount in enumerate(amounts)),
        Decimal(0),
    )


def present_value_on(on: date, rate: Decimal, payments: Sequence[tuple[date, Decimal]]) -> Decimal:
    """Σ amount/(1+rate)^(days/365) on a day, to the fen: what dated payments are worth then at `rate` a year.

    The reckoning of XNPV in spreadsheets. Raises `ValueError` at -100 % and below.
    """
    if rate <= -1:
        raise ValueError("a rate lies above -100 %")
    worth = (
        amount / (1 + rate) ** (Decimal((day - on).days) / DAYS_OF_A_YEAR)
        for day, amount in payments
    )
    return round_half_up(sum(worth, Decimal(0)))


def present_value_of_instalments(
    rate: Decimal, instalment: Decimal, periods: int, *, first_at: int = 1
) -> Decimal:
    """Equal instalments at `rate` a period, unrounded; the first after one period unless told otherwise.

    At rate 0 it is their sum. Raises `ValueError` at -100 % and below.
    """
    return net_present_value(rate, [instalment] * periods, first_at=first_at)


class CheaperWay(StrEnum):
    """The way to pay that costs less in today's money."""

    LUMP_SUM = "lump_sum"
    INSTALMENTS = "instalments"
    EQUAL = "equal"


@dataclass(frozen=True, slots=True)
class LumpSumOrInstalments:
    """One sum now beside instalments, in yuan to the fen; `saving` is what the sum costs less (below 0: more)."""

    lump_sum: Decimal
    instalments: Decimal

    @property
    def saving(self) -> Decimal:
        """Instalments less lump sum, in today's money."""
        return self.instalments - self.lump_sum

    @property
    def cheaper(self) -> CheaperWay:
        """Which of both costs the payer less."""
        if self.saving == 0:
            return CheaperWay.EQUAL
        return CheaperWay.LUMP_SUM if self.saving > 0 else CheaperWay.INSTALMENTS


def lump_sum_or_instalments(
    lump_sum: Decimal, instalment: Decimal, periods: int, rate: Decimal
) -> LumpSumOrInstalments:
    """Compare a sum paid now with instalments that begin in one period, at `rate` a period."""
    value = present_value_of_instalments(rate, instalment, periods)
    return LumpSumOrInstalments(round_half_up(lump_sum), round_half_up(value))


def reduction(balance: Decimal, paid: Decimal) -> Decimal:
    """The part of a balance given up when `paid` ends it, as a fraction. Raises `ValueError` for no balance."""
    if balance <= 0:
        raise ValueError("nothing is owed")
    return (balance - paid) / balance
