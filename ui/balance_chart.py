"""What is still owed, month by month, on several roads laid side by side."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

import altair as alt
import pandas as pd

from ui import charts
from ui.charts import Ink, Label

HEIGHT = 280
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


def balance_lines(lines: Sequence[BalanceLine]) -> None:
    """Draw the lines, each with its name and its last value where it ends."""
    colours = charts.ink()
    months = max(len(line.owed) for line in lines) - 1
    most = max(float(max(line.top)) for line in lines) * 1.12 or 1.0
    x = alt.X(
        "x:Q",
        scale=alt.Scale(domain=[0, months], nice=False),
        axis=alt.Axis(
            title="从今天起第几个月",
            values=_ticks(months),
            grid=False,
            labelFlush=True,
            format="d",
        ),
    )
    y = alt.Y(
        "y:Q",
        scale=alt.Scale(domain=[0, most], nice=False),
        axis=alt.Axis(
            title=None,
            tickCount=4,
            labelExpr="datum.value == 0 ? '0' : datum.value >= 10000"
            " ? format(datum.value / 10000, '.3~g') + ' 万' : format(datum.value, ',')",
        ),
    )
    layers = [
        *(_band(line, x, y, colours) for line in lines if line.high),
        *(_line(line, x, y, colours) for line in lines),
        *charts.labels(_words(lines, months, most, colours), x, y, colours.background),
    ]
    charts.draw(layers, HEIGHT, spoken(lines))


def spoken(lines: Sequence[BalanceLine]) -> str:
    """The chart in words."""
    parts = [
        f"{NAMES[line.road]}：现在欠 {line.owed[0]:,.0f} 元，"
        f"{len(line.owed) - 1} 个月后欠 {line.owed[-1]:,.0f} 元"
        + (f"到 {line.high[-1]:,.0f} 元" if line.high else "")
        for line in lines
    ]
    return "几条路的欠款走势。" + "；".join(parts) + "。"


def _ticks(months: int) -> list[int]:
    return [months * part // 4 for part in range(5)]


def _band(line: BalanceLine, x: alt.X, y: alt.Y, colours: Ink) -> alt.Chart:
    rows = [
        {"x": month, "y": float(low), "y2": float(high)}
        for month, (low, high) in enumerate(zip(line.owed, line.high, strict=True))
    ]
    drawn: alt.Chart = (
        alt.Chart(pd.DataFrame(rows))
        .mark_area(color=colours.left_alone, opacity=0.25)
        .encode(x=x, y=y, y2="y2:Q")
    )
    return drawn


def _line(line: BalanceLine, x: alt.X, y: alt.Y, colours: Ink) -> alt.Chart:
    colour, dash = {
        "left_alone": (colours.left_alone, charts.THEIRS_DASH),
        "instalments": (colours.ours, charts.SOLID),
        "at_once": (colours.at_once, charts.AT_ONCE_DASH),
    }[line.road]
    rows = [{"x": month, "y": float(owed)} for month, owed in enumerate(line.top)]
    drawn: alt.Chart = (
        alt.Chart(pd.DataFrame(rows))
        .mark_line(
            color=colour,
            strokeWidth=2.5,
            strokeDash=dash,
            interpolate="step-after" if line.road == "at_once" else "linear",
        )
        .encode(x=x, y=y)
    )
    return drawn


def _words(lines: Sequence[BalanceLine], months: int, most: float, colours: Ink) -> list[Label]:
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
