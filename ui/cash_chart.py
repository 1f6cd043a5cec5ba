"""The account day by day, drawn, with every day on which something happens as a table."""

import altair as alt
import pandas as pd
import streamlit as st

from core.calculations.cash.calendar import CashCalendar
from core.figures import short_date_text, yuan_text
from core.money import ZERO
from ui import charts
from ui.charts import Ink, Label

HEIGHT = 240


def cash_chart(found: CashCalendar) -> None:
    """Draw the balance with the buffer and the lowest day; the same as a table."""
    points = tuple((day.on.toordinal(), float(day.balance)) for day in found.days)
    charts.draw(
        ("cash", points, float(found.buffer)),
        lambda colours: _layers(found, colours),
        HEIGHT,
        found.sentence,
    )
    with st.expander("看每一天"):
        rows = {
            f"{short_date_text(day.on)}": (
                "，".join(flow.words for flow in day.noted),
                yuan_text(day.balance),
            )
            for day in found.days
            if day.noted or day is found.lowest
        }
        frame = pd.DataFrame.from_dict(rows, orient="index", columns=["进出", "还剩（元）"])
        frame.index.name = "哪天"
        st.table(frame, border="horizontal", alt="有进出的每一天和那天剩下的钱")


def _layers(found: CashCalendar, colours: Ink) -> list[alt.Chart]:
    start = found.days[0].on.toordinal()
    rows = pd.DataFrame(
        [{"x": day.on.toordinal() - start, "y": float(day.balance)} for day in found.days]
    )
    firsts = {
        day.on.toordinal() - start: f"{day.on.month} 月 1 日"
        for day in found.days
        if day.on.day == 1
    }
    names = " : ".join(f"datum.value == {at} ? '{name}'" for at, name in firsts.items())
    x = alt.X(
        "x:Q",
        scale=alt.Scale(domain=[0, len(found.days) - 1], nice=False),
        axis=alt.Axis(
            title=None,
            values=list(firsts),
            grid=True,
            labelExpr=f"{names} : ''" if names else "''",
        ),
    )
    y = alt.Y("y:Q", axis=alt.Axis(title=None, tickCount=4, format=",.0f"))
    line: alt.Chart = (
        alt.Chart(rows)
        .mark_line(color=colours.ours, strokeWidth=2.2, interpolate="step-after")
        .encode(x=x, y=y)
    )
    kept = [] if found.buffer == ZERO else [_rule(float(found.buffer), colours.law, y)]
    zero = _rule(0.0, colours.theirs, y)
    low = found.lowest
    at = low.on.toordinal() - start
    dot: alt.Chart = (
        alt.Chart(pd.DataFrame([{"x": at, "y": float(low.balance)}]))
        .mark_point(color=colours.theirs, filled=True, size=90, opacity=1)
        .encode(x=x, y=y)
    )
    right = at > len(found.days) / 2
    word = Label(
        at,
        float(low.balance),
        f"{short_date_text(low.on)} {low.balance:,.0f} 元",
        colours.theirs_label,
        align="right" if right else "left",
        lift=16,
        bold=True,
    )
    return [zero, *kept, line, dot, *charts.labels([word], x, y, colours.background)]


def _rule(at: float, colour: str, y: alt.Y) -> alt.Chart:
    drawn: alt.Chart = (
        alt.Chart(pd.DataFrame([{"y": at}])).mark_rule(color=colour, strokeDash=[4, 4]).encode(y=y)
    )
    return drawn
