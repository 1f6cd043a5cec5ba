"""The roads of a balance chart, and where each road's name stands clear of its line."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from ui.charts import Ink, Label

WAN = Decimal(10000)
NEAR, CLEAR, LOW = 0.12, 0.07, 0.25
"""Shares of the height: between two names, between a name and its line, and too low to write under."""
WRITTEN_FROM = 0.6
"""On a phone a name takes the last two fifths of the width."""

Road = Literal["left_alone", "instalments", "at_once"]
NAMES: dict[Road, str] = {
    "left_alone": "放着不管",
    "instalments": "分期",
    "at_once": "一次结清",
}


@dataclass(frozen=True)
class BalanceLine:
    """One road: what is owed after 0, 1, 2 … months, in yuan.

    `high` is the upper edge where the future is a band; `owed` is then its lower edge.
    """

    road: Road
    owed: Sequence[Decimal]
    high: Sequence[Decimal] = ()

    @property
    def top(self) -> Sequence[Decimal]:
        """The upper edge, which is the line itself where there is no band."""
        return self.high or self.owed


def wan_text(amount: Decimal) -> str:
    """5.3 万 of 52,802; smaller amounts in whole yuan."""
    if amount < WAN:
        return f"{amount:,.0f}"
    return f"{amount / WAN:.1f} 万"


def name_labels(
    lines: Sequence[BalanceLine], months: int, most: float, colours: Ink
) -> list[Label]:
    """Names at the line ends, at least `NEAR` of the height apart, from the bottom up."""
    colour = {
        "left_alone": colours.left_alone_label,
        "instalments": colours.ours_label,
        "at_once": colours.at_once_label,
    }
    words, floor = [], 0.0
    for place, line in sorted(
        ((name_height(line, most), line) for line in lines), key=lambda pair: pair[0]
    ):
        free = max(place, floor)
        floor = free + most * NEAR
        end = line.top[-1]
        verb = "欠" if line.road == "left_alone" else "还剩"
        most_text = "最多" if line.high else ""
        name = f"{NAMES[line.road]}：{f'{most_text}{verb} {wan_text(end)}' if end else '0'}"
        words.append(Label(months, free, name, colour[line.road], "right", bold=True))
    return words


def name_height(line: BalanceLine, most: float) -> float:
    """Where the name stands clear of its own line.

    Above a line that rises or lies; below one that falls, or, where that would be under the ground,
    above the part of it over which the name is written.
    """
    top = [float(owed) for owed in line.top]
    end = top[-1]
    if end >= top[-2]:
        return end + most * CLEAR
    if end > most * LOW:
        return end - most * CLEAR
    return top[int((len(top) - 1) * WRITTEN_FROM)] + most * CLEAR
