"""The account day by day: where it stands lowest, and on which days it lies below what should be kept."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.calculations.cash.flows import SPREAD, Flow, days_after
from core.figures import date_text, yuan_text
from core.money import ZERO


@dataclass(frozen=True, slots=True)
class CashDay:
    """One day: what came in and went out, in yuan, and what the account holds in the evening."""

    on: date
    flows: tuple[Flow, ...]
    balance: Decimal

    @property
    def noted(self) -> tuple[Flow, ...]:
        """What is more than daily spending."""
        return tuple(flow for flow in self.flows if flow.label != SPREAD)


@dataclass(frozen=True, slots=True)
class CashCalendar:
    """The days in order, from `opening` yuan on; `buffer` is what should stay on the account."""

    opening: Decimal
    buffer: Decimal
    days: tuple[CashDay, ...]

    @property
    def lowest(self) -> CashDay:
        """The day with least on the account, the earlier on a tie."""
        return min(self.days, key=lambda day: (day.balance, day.on))

    @property
    def below_buffer(self) -> tuple[CashDay, ...]:
        """Days that end with less than the buffer."""
        return tuple(day for day in self.days if day.balance < self.buffer)

    @property
    def below_zero(self) -> tuple[CashDay, ...]:
        """Days that cannot be paid for."""
        return tuple(day for day in self.days if day.balance < ZERO)

    @property
    def sentence(self) -> str:
        """Where it is tightest, and what that means."""
        low = self.lowest
        where = f"最紧的一天是 {date_text(low.on)}"
        if low.balance < ZERO:
            return f"{where}，还差 {yuan_text(-low.balance)} 元，从 {date_text(self.below_zero[0].on)}起不够。"
        if low.balance < self.buffer:
            return (
                f"{where}，剩 {yuan_text(low.balance)} 元，有 {len(self.below_buffer)} 天动到了备用的钱。"
                "能还上，但一有意外就断。"
            )
        return f"{where}，还剩 {yuan_text(low.balance)} 元，备用的钱一直没有动到。"


def cash_calendar(
    flows: Iterable[Flow], opening: Decimal, buffer: Decimal, as_of: date, until: date
) -> CashCalendar:
    """Every day after `as_of` up to `until`. Raises `ValueError` where that is no day at all."""
    if until <= as_of:
        raise ValueError("a calendar needs at least one day")
    by_day: dict[date, list[Flow]] = defaultdict(list)
    for flow in flows:
        by_day[flow.on].append(flow)
    balance, days = opening, []
    for day in days_after(as_of, until):
        there = tuple(sorted(by_day[day], key=lambda flow: -flow.amount))
        balance += sum((flow.amount for flow in there), ZERO)
        days.append(CashDay(day, there, balance))
    return CashCalendar(opening, buffer, tuple(days))
