"""What comes next, over the days past due: law, practice and threat told apart, a rule at today."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import altair as alt
import pandas as pd
import streamlit as st

from ui import charts
from ui.charts import Ink, Label

ROW, TOP, FOOT = 46, 34, 46
TOP_EDGE, FOOT_EDGE, WORD_AT = 0.56, 0.78, 0.32
TRACK = 180
KEY = ":small[:green[■] 法律规定　:blue[■] 常见做法，各家不同　:gray[□] 只是吓人]"

BarKind = Literal["law", "practice", "threat"]
WORDS: dict[BarKind, str] = {"law": "法律规定", "practice": "常见做法", "threat": "只是吓人的话"}


@dataclass(frozen=True)
class Bar:
    """One thing that happens between two days past due; `until` is None while it lasts."""

    label: str
    starts: int
    until: int | None
    kind: BarKind


def days_shown(bars: Sequence[Bar], today: int) -> int:
    """How far the axis runs: half a year at least, further for an older debt."""
    latest = max([today, *(bar.starts for bar in bars)])
    return max(TRACK, -(-(latest + 15) // 90) * 90)


def timeline(bars: Sequence[Bar], today: int) -> None:
    """Draw the key and the bars in the order given."""
    st.markdown(KEY)
    charts.draw(
        ("timeline", tuple(bars), today),
        lambda colours: _layers(bars, today, colours),
        len(bars) * ROW + TOP + FOOT,
        spoken(bars, today),
    )


def _layers(bars: Sequence[Bar], today: int, colours: Ink) -> list[alt.Chart]:
    days = days_shown(bars, today)
    top = -TOP / ROW
    step = 30 if days <= TRACK else 90 if days <= 4 * TRACK else 360
    x = alt.X(
        "x:Q",
        scale=alt.Scale(domain=[0, days], nice=False),
        axis=alt.Axis(title="逾期天数", values=list(range(0, days + 1, step)), labelFlush=True),
    )
    y = alt.Y("y:Q", scale=alt.Scale(domain=[len(bars), top], nice=False), axis=None)
    rule = alt.Chart(pd.DataFrame([{"x": min(today, days), "y": top, "y2": len(bars)}]))
    return [
        *(_bars_of(kind, bars, days, x, y, colours) for kind in WORDS),
        rule.mark_rule(color=colours.theirs, strokeWidth=2).encode(x=x, y=y, y2="y2:Q"),
        *charts.labels(_words(bars, today, days, colours), x, y, colours.background),
    ]


def spoken(bars: Sequence[Bar], today: int) -> str:
    """The chart in words."""
    parts = [
        f"{bar.label}，{WORDS[bar.kind]}，第 {bar.starts} 天起"
        + (f"到第 {bar.until} 天" if bar.until is not None else "")
        for bar in bars
    ]
    return f"逾期天数的时间线，今天是第 {today} 天。" + "；".join(parts) + "。"


def _bars_of(
    kind: BarKind,
    bars: Sequence[Bar],
    days: int,
    x: alt.X,
    y: alt.Y,
    colours: Ink,
) -> alt.Chart:
    rows = [
        {
            "x": bar.starts,
            "x2": max(_end(bar, days), bar.starts + 2),
            "y": row + TOP_EDGE,
            "y2": row + FOOT_EDGE,
        }
        for row, bar in enumerate(bars)
        if bar.kind == kind
    ]
    outlines: dict[BarKind, dict[str, Any]] = {
        "law": {"color": colours.law},
        "practice": {"color": colours.at_once, "fillOpacity": 0.35, "stroke": colours.at_once},
        "threat": {
            "color": colours.background,
            "stroke": colours.left_alone,
            "strokeDash": [4, 3],
        },
    }
    drawn: alt.Chart = (
        alt.Chart(pd.DataFrame(rows, columns=["x", "x2", "y", "y2"]))
        .mark_rect(cornerRadius=3, strokeWidth=1.5, clip=True, **outlines[kind])
        .encode(x=x, x2="x2:Q", y=y, y2="y2:Q")
    )
    return drawn


def _end(bar: Bar, days: int) -> int:
    return days if bar.until is None else min(bar.until, days)


def _words(bars: Sequence[Bar], today: int, days: int, colours: Ink) -> list[Label]:
    words = []
    for row, bar in enumerate(bars):
        late = bar.starts > days / 2
        at = _end(bar, days) if late else bar.starts
        words.append(
            Label(at, row + WORD_AT, bar.label, colours.text, "right" if late else "left")
        )
    late = today > days / 2
    shown = min(today, days)
    text = f"今天，第 {today} 天"
    beside = shown + days * (-0.015 if late else 0.015)
    words.append(
        Label(beside, -0.4, text, colours.theirs_label, "right" if late else "left", bold=True)
    )
    return words
