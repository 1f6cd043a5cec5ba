"""The share of futures in which a plan still holds, month by month."""

from collections.abc import Sequence

import altair as alt
import pandas as pd
import streamlit as st

from ui import charts
from ui.charts import Ink

HEIGHT = 220
_YEAR = 12


def futures_chart(still_held: Sequence[float]) -> None:
    """Draw the share, and the same as a table by half years."""
    held = (1.0, *still_held)
    charts.draw(("futures", held), lambda colours: _layers(held, colours), HEIGHT, spoken(held))
    with st.expander("看数字"):
        places = sorted({*range(0, len(held), _YEAR // 2), len(held) - 1})
        st.table(
            pd.DataFrame(
                {
                    "还到第几个月": [str(place) for place in places],
                    "一百遍里还撑着的": [f"{held[place] * 100:.0f} 遍" for place in places],
                }
            ).style.hide(axis="index"),
            border="horizontal",
            alt="每半年还撑着的遍数",
        )


def spoken(held: Sequence[float]) -> str:
    """The chart in words."""
    return (
        f"假设的意外里，还撑着的遍数随月份减少：一年后一百遍里 {held[min(_YEAR, len(held) - 1)] * 100:.0f} 遍，"
        f"到第 {len(held) - 1} 个月 {held[-1] * 100:.0f} 遍。"
    )


def _layers(held: Sequence[float], colours: Ink) -> list[alt.Chart]:
    months = len(held) - 1
    rows = pd.DataFrame({"x": range(len(held)), "y": [share * 100 for share in held]})
    x = alt.X(
        "x:Q",
        scale=alt.Scale(domain=[0, months], nice=False),
        axis=alt.Axis(title="还到第几个月", tickMinStep=1, grid=False, format="d"),
    )
    y = alt.Y(
        "y:Q",
        scale=alt.Scale(domain=[0, 100]),
        axis=alt.Axis(title="一百遍里还撑着的", values=[0, 50, 90, 100]),
    )
    area: alt.Chart = alt.Chart(rows).mark_area(color=colours.ours, opacity=0.18).encode(x=x, y=y)
    line: alt.Chart = (
        alt.Chart(rows).mark_line(color=colours.ours, strokeWidth=2.5).encode(x=x, y=y)
    )
    return [area, line]
