"""The same debt left alone: a band by the contract, the band under the line, and the line itself."""

from collections.abc import Sequence
from decimal import Decimal

import altair as alt
import pandas as pd
import streamlit as st

from core.calculations.left_alone import LONGEST, Point, Projection
from core.figures import whole_yuan_text
from ui import charts, pieces, tables
from ui.balance_names import wan_text
from ui.charts import Ink, Label

HEIGHT = 260
SHORTEST, USUAL = 1, 12
NEAR = 0.1
"""Share of the height below which two names would touch."""


def months_ahead() -> int:
    """How far the person wants to look."""
    return int(st.slider("往后看几个月", SHORTEST, LONGEST, USUAL, key="left_alone.months"))


def left_alone_bands(found: Projection) -> None:
    """The chart, its sentence, and the figures behind it."""
    charts.draw(
        ("left-alone", found.points, found.line),
        lambda colours: _layers(found, colours),
        HEIGHT,
        spoken(found),
    )
    st.markdown(f"**{pieces.escape(found.sentence)}**")
    with st.expander("每个月的数，和假设了什么", icon=":material/table_rows:"):
        for assumption in found.assumptions:
            st.markdown(f"- {pieces.escape(assumption)}")
        tables.words(
            "几个月后",
            {str(point.month): _cells(point, capped) for point, capped in _rows(found)},
            ("按合同", "不超过线"),
            alt="放着不管，几个月后按合同可能欠多少、不超过线可能欠多少，单位元",
        )
        pieces.working_lines(found.working, found.citations)


def _rows(found: Projection) -> list[tuple[Point, Point]]:
    pairs = list(zip(found.points, found.capped, strict=True))
    every = 1 if len(pairs) <= USUAL + 1 else 3
    return [pair for pair in pairs if pair[0].month % every == 0 or pair is pairs[-1]]


def _cells(point: Point, capped: Point) -> list[str]:
    return [_band_text(point), _band_text(capped)]


def _band_text(point: Point) -> str:
    low, high = whole_yuan_text(point.low), whole_yuan_text(point.high)
    return low if low == high else f"{low}–{high}"


def spoken(found: Projection) -> str:
    """The chart in words."""
    last, capped = found.points[-1], found.capped[-1]
    said = (
        f"放着不管，现在欠 {whole_yuan_text(found.points[0].low)} 元，"
        f"{last.month} 个月后按合同可能欠 {_band_text(last)} 元"
    )
    return said + (f"，不超过线是 {_band_text(capped)} 元。" if found.line else "。")


def _layers(found: Projection, colours: Ink) -> list[alt.Chart]:
    months = len(found.points) - 1
    most = float(found.points[-1].high) * 1.15 or 1.0
    least = float(found.points[0].low) * 0.85
    x = alt.X(
        "x:Q",
        scale=alt.Scale(domain=[0, months], nice=False),
        axis=alt.Axis(
            title="从今天起第几个月", tickMinStep=1, grid=False, labelFlush=True, format="d"
        ),
    )
    y = alt.Y(
        "y:Q",
        scale=alt.Scale(domain=[least, most], nice=False),
        axis=alt.Axis(
            title=None,
            tickCount=4,
            labelExpr="datum.value >= 10000 ? format(datum.value / 10000, '.3~g') + ' 万'"
            " : format(datum.value, ',')",
        ),
    )
    return [
        _band(found.points, x, y, colours.left_alone, 0.25),
        *([_line(found.line, x, y, colours.law)] if found.line else []),
        _edge(found.points, x, y, colours.left_alone),
        *charts.labels(_names(found, most - least, colours), x, y, colours.background),
    ]


def _band(points: Sequence[Point], x: alt.X, y: alt.Y, colour: str, opacity: float) -> alt.Chart:
    rows = [{"x": p.month, "y": float(p.low), "y2": float(p.high)} for p in points]
    drawn: alt.Chart = (
        alt.Chart(pd.DataFrame(rows))
        .mark_area(color=colour, opacity=opacity)
        .encode(x=x, y=y, y2="y2:Q")
    )
    return drawn


def _edge(points: Sequence[Point], x: alt.X, y: alt.Y, colour: str) -> alt.Chart:
    return _stroke([point.high for point in points], x, y, colour, charts.SOLID)


def _line(line: Sequence[Decimal], x: alt.X, y: alt.Y, colour: str) -> alt.Chart:
    return _stroke(line, x, y, colour, charts.THEIRS_DASH)


def _stroke(
    values: Sequence[Decimal], x: alt.X, y: alt.Y, colour: str, dash: list[int]
) -> alt.Chart:
    rows = [{"x": month, "y": float(value)} for month, value in enumerate(values)]
    drawn: alt.Chart = (
        alt.Chart(pd.DataFrame(rows))
        .mark_line(color=colour, strokeWidth=2.5, strokeDash=dash)
        .encode(x=x, y=y)
    )
    return drawn


def _names(found: Projection, height: float, colours: Ink) -> list[Label]:
    months = len(found.points) - 1
    top = found.points[-1].high
    ends = [(float(top), f"按合同：最多 {wan_text(top)}", colours.left_alone_label)]
    if found.line:
        ends.append(
            (float(found.line[-1]), f"请求调减的线：{wan_text(found.line[-1])}", colours.law)
        )
    ends.sort(key=lambda end: end[0])
    names, floor = [], 0.0
    for number, (value, text, colour) in enumerate(ends):
        above = number == len(ends) - 1
        place = value + height * 0.06 if above else value - height * 0.08
        place = max(place, floor)
        floor = place + height * NEAR
        names.append(Label(months, place, text, colour, "right", bold=True))
    return names
