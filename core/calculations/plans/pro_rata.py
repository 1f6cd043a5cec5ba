"""A sum shared among lenders in proportion to what each is owed."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from core.calculations.working import Line
from core.figures import yuan_text
from core.money import ZERO, round_half_up, split_pro_rata


@dataclass(frozen=True, slots=True)
class Shares:
    """One share a lender, in yuan, in the order of the balances; `left_over` is what nobody needs."""

    shares: tuple[Decimal, ...]
    left_over: Decimal
    working: tuple[Line, ...]

    @property
    def total(self) -> Decimal:
        """All shares together."""
        return sum(self.shares, ZERO)


def pro_rata(available: Decimal, balances: Sequence[Decimal]) -> Shares:
    """Shares of available × balance ÷ all balances, to the fen, adding up exactly, never more than a balance.

    Raises `ValueError` if anything is negative or kept finer than the fen.
    """
    owed = sum(balances, ZERO)
    shared = min(available, owed)
    return Shares(
        split_pro_rata(shared, balances),
        available - shared,
        (
            Line("能拿出的", available, "每月或一次"),
            Line("欠款合计", owed, "各家欠款相加"),
            Line("每家分到", "按欠款比例", f"{yuan_text(shared)} × 该家欠款 ÷ {yuan_text(owed)}"),
            Line("零头", "分给小数最大的几家", "先舍到分，剩下的几分依次补上，加起来正好"),
        ),
    )


def pro_rata_of_debt(share: Decimal, balances: Sequence[Decimal]) -> Shares:
    """The shares when a part of all debt is at hand: `share` is a fraction of the total.

    Raises `ValueError` if anything is negative or kept finer than the fen.
    """
    return pro_rata(round_half_up(sum(balances, ZERO) * share), balances)
