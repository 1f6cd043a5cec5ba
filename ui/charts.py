"""One style for every chart: ink by theme, labels with a halo, no legends."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import altair as alt
import pandas as pd
import streamlit as st

FONT = (
    "'PingFang SC', 'HarmonyOS Sans SC', 'MiSans', 'Noto Sans CJK SC', "
    "'Source Han Sans SC', 'Microsoft YaHei', sans-serif"
)
SOLID, THEIRS_DASH, AT_ONCE_DASH = [1, 0], [6, 4], [2, 2]


@dataclass(frozen=True)
class Ink:
    """Colours of one theme. A mark may be paler than its label; text always uses the label colour."""

    background: str
    text: str
    muted: str
    grid: str
    ours: str
    ours_label: str
    theirs: str
    theirs_label: str
    at_once: str
    at_once_label: str
    left_alone: str
    left_alone_label: str
    law: str
    living: str


LIGHT = Ink(
    background="#FCFBF8",
    text="#22282A",
    muted="#585E60",
    grid="#E9E5DC",
    ours="#0F625B",
    ours_label="#0F625B",
    theirs="#B8631F",
    theirs_label="#8A4710",
    at_once="#3A6A99",
    at_once_label="#27527D",
    left_alone="#8C8577",
    left_alone_label="#585E60",
    law="#2F7A56",
    living="#B9B1A2",
)
DARK = Ink(
    background="#161A1A",
    text="#E9E6DF",
    muted="#B3B8B5",
    grid="#2C3333",
    ours="#6CC4B6",
    ours_label="#6CC4B6",
    theirs="#E0A063",
    theirs_label="#EDB986",
    at_once="#86B2DB",
    at_once_label="#A4C7E8",
    left_alone="#A39D91",
    left_alone_label="#B3B8B5",
    law="#79C39B",
    living="#6B7371",
)


def ink() -> Ink:
    """The colours of the theme the person looks at."""
    return DARK if st.context.theme.type == "dark" else LIGHT


@dataclass(frozen=True)
class Label:
    """A word on a chart at `x`, `y` in data units; `lift` moves it up (−) or down (+) in pixels."""

    x: float
    y: float
    text: str
    colour: str
    align: Literal["left", "right"] = "left"
    lift: int = 0
    bold: bool = False


def labels(words: Sequence[Label], x: alt.X, y: alt.Y, background: str) -> list[alt.Chart]:
    """The words drawn twice, first as a halo, so that lines do not cut through them."""
    groups: dict[tuple[str, int, bool, str], list[dict[str, object]]] = {}
    for word in words:
        key = (word.align, word.lift, word.bold, word.colour)
        groups.setdefault(key, []).append({"x": word.x, "y": word.y, "text": word.text})
    layers = []
    for (align, lift, bold, colour), rows in groups.items():
        placed = alt.Chart(pd.DataFrame(rows)).encode(x=x, y=y, text="text:N")
        style: dict[str, Any] = {
            "align": align,
            "baseline": "middle",
            "dy": lift,
            "fontSize": 14,
            "fontWeight": 600 if bold else 400,
        }
        layers.append(
            placed.mark_text(**style, color=background, stroke=background, strokeWidth=5)
        )
        layers.append(placed.mark_text(**style, color=colour))
    return layers


def draw(
    what: Hashable, build: Callable[[Ink], Sequence[alt.Chart]], height: int, alt_text: str
) -> None:
    """Put a chart on the page in the house style, with its spoken text.

    `what` is the chart's name and everything `build` draws from: the same `what` is built once a session,
    for Altair takes some 50 ms for a chart and a page runs again with every tap.
    """
    st.vega_lite_chart(
        None, _specification(what, ink(), height, build), width="stretch", theme=None, alt=alt_text
    )


@st.cache_data(scope="session", max_entries=40, show_spinner=False)
def _specification(
    what: Hashable, colours: Ink, height: int, _build: Callable[[Ink], Sequence[alt.Chart]]
) -> dict[str, Any]:
    del what
    laid: alt.LayerChart = (
        alt.layer(*_build(colours))
        .properties(height=height, padding={"left": 2, "right": 6, "top": 4, "bottom": 2})
        .configure(font=FONT, background="transparent")
        .configure_view(stroke=None)
        .configure_axis(
            labelColor=colours.muted,
            titleColor=colours.muted,
            labelFontSize=13,
            titleFontSize=13,
            titleFontWeight="normal",
            gridColor=colours.grid,
            domain=False,
            ticks=False,
            labelPadding=6,
            labelOverlap="greedy",
        )
        .configure_text(font=FONT, fontSize=13)
    )
    return laid.to_dict()
