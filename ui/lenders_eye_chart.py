"""Bars of what a debt is worth in other hands beside the own offer; every figure stands in words under it."""

import altair as alt
import pandas as pd

from core.calculations.lenders_eye.view import LendersEye
from ui import charts
from ui.charts import Ink, Label

HEIGHT_OF_A_BAR = 54


def eye_chart(found: LendersEye) -> None:
    """Draw each priced way as a range, the own offer and the claim as points."""
    rows = _rows(found)
    charts.draw(
        ("lenders_eye", tuple(rows)),
        lambda colours: _layers(rows, float(found.claim), colours),
        HEIGHT_OF_A_BAR * len(rows) + 30,
        spoken(found),
    )


def spoken(found: LendersEye) -> str:
    """The chart in words."""
    parts = [f"{name}约 {low:,.0f} 到 {high:,.0f} 元" for name, low, high, _ in _rows(found)]
    return "这笔债在对方几种做法里的批发价，和你的方案。" + "；".join(parts) + "。"


def _rows(found: LendersEye) -> list[tuple[str, float, float, bool]]:
    priced = [
        (f"{way.way.label}" + ("（同账龄）" if at and way.low == way.high else ""), way)
        for at, way in enumerate(found.ways)
        if way.low is not None
    ]
    rows = [(name, float(way.low or 0), float(way.high or 0), False) for name, way in priced]
    if found.worth is not None:
        rows.append(("你的方案，折到今天", float(found.worth), float(found.worth), True))
    return [*rows, ("欠款", float(found.claim), float(found.claim), True)]


def _layers(
    rows: list[tuple[str, float, float, bool]], claim: float, colours: Ink
) -> list[alt.Chart]:
    least = claim * 0.008
    frame = pd.DataFrame(
        [
            {"low": 0.0 if own else low, "high": max(high, low + least), "y": -at, "own": own}
            for at, (_, low, high, own) in enumerate(rows)
        ]
    )
    x_scale = alt.Scale(domain=[0, claim * 1.08], nice=False)
    axis = alt.Axis(title=None, tickCount=4, format=",.0f", grid=True)
    x = alt.X("low:Q", scale=x_scale, axis=axis)
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[-len(rows) + 0.4, 0.6], nice=False))
    bars: alt.Chart = (
        alt.Chart(frame)
        .mark_bar(size=14)
        .encode(
            x=x,
            x2="high:Q",
            y=y,
            color=alt.condition("datum.own", alt.value(colours.ours), alt.value(colours.theirs)),
        )
    )
    words = [
        Label(
            0,
            -at,
            f"{name}　{low:,.0f}" + (f" 到 {high:,.0f}" if high > low else "") + " 元",
            colours.ours_label if own else colours.theirs_label,
            lift=-18,
        )
        for at, (name, low, high, own) in enumerate(rows)
    ]
    label_x = alt.X("x:Q", scale=x_scale, axis=axis)
    return [bars, *charts.labels(words, label_x, y, colours.background)]
