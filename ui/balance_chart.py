"""What is still owed, month by month, on several roads laid side by side."""

from collections.abc import Sequence

import altair as alt
import pandas as pd

from ui import charts
from ui.balance_names import NAMES, BalanceLine, name_labels
from ui.charts import Ink

HEIGHT = 280


def balance_lines(lines: Sequence[BalanceLine]) -> None:
    """Draw the lines, each with its name and its last value where it ends."""
    charts.draw(
        ("balance", tuple(lines)), lambda colours: _layers(lines, colours), HEIGHT, spoken(lines)
    )


def _layers(lines: Sequence[BalanceLine], colours: Ink) -> list[alt.Chart]:
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
    return [
        *(_band(line, x, y, colours) for line in lines if line.high),
        *(_line(line, x, y, colours) for line in lines),
        *charts.labels(name_labels(lines, months, most, colours), x, y, colours.background),
    ]


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
