"""The loan prime rate month by month, one year and five years, with the chosen day."""

from datetime import date

import altair as alt
import pandas as pd

from core.figures import date_text, percent_text
from core.law.library import parameter
from core.law.parameter import Parameter, Value
from ui import charts
from ui.charts import Ink, Label

HEIGHT = 240
NAMES = {"lpr.five_years": "五年期以上", "lpr.one_year": "一年期"}
_DAYS_A_YEAR = 365.25
_LOWEST, _HIGHEST = 2.5, 5.5
_MOST_EMPTY_YEARS = 0.5
"""How far past the last known month the axis follows the chosen day."""


_NAMES_READ_ON = date(2020, 9, 1)
_NAMES_STAND_AT = 2020.6
_LIFT = 14
"""The names stand in the long stretch in which neither rate moved, clear of both lines."""
_GAP_YEARS = 0.08
"""Between the line of the chosen day and its date."""


def rate_history(day: date) -> None:
    """Draw both rates as steps; a line ends with the last value that was found."""
    charts.draw(("rate history", day), lambda colours: _layers(day, colours), HEIGHT, spoken())


def spoken() -> str:
    """The chart in words: where each rate began and where it stands."""
    parts = []
    for name, label in NAMES.items():
        known = parameter(name).history()
        parts.append(f"{label}从 {_said(known[0])} 到 {_said(known[-1])}")
    return f"LPR {len(known)} 个月的走势。{'；'.join(parts)}。"


def _said(value: Value) -> str:
    return f"{date_text(value.in_force_from)}的 {percent_text(value.value)}"


def _layers(day: date, colours: Ink) -> list[alt.Chart]:
    known = parameter("lpr.one_year").history()
    first, last = _year(known[0].in_force_from), _year(known[-1].in_force_from)
    until = max(last, min(_year(day), last + _MOST_EMPTY_YEARS))
    x = alt.X(
        "x:Q",
        scale=alt.Scale(domain=[first, until], nice=False),
        axis=alt.Axis(title=None, format="d", grid=False, tickMinStep=1),
    )
    y = alt.Y(
        "y:Q",
        scale=alt.Scale(domain=[_LOWEST, _HIGHEST], nice=False),
        axis=alt.Axis(title=None, tickCount=4, labelExpr="datum.value + '%'"),
    )
    marks = {
        "lpr.five_years": (colours.at_once, colours.at_once_label, charts.THEIRS_DASH),
        "lpr.one_year": (colours.ours, colours.ours_label, charts.SOLID),
    }
    layers: list[alt.Chart] = []
    words = []
    for name, (mark, ink, dash) in marks.items():
        rows = _rows(parameter(name))
        layers.append(
            alt.Chart(pd.DataFrame(rows))
            .mark_line(color=mark, strokeWidth=2.5, strokeDash=dash, interpolate="step-after")
            .encode(x=x, y=y)
        )
        words.append(
            Label(
                _NAMES_STAND_AT,
                float(parameter(name).on(_NAMES_READ_ON).value * 100),
                NAMES[name],
                ink,
                lift=-_LIFT if name == "lpr.five_years" else _LIFT,
                bold=True,
            )
        )
    if first <= _year(day) <= until:
        layers.append(
            alt.Chart(pd.DataFrame([{"x": _year(day)}]))
            .mark_rule(color=colours.theirs, strokeWidth=2)
            .encode(x=x)
        )
        near_end = _year(day) > (first + until) / 2
        words.append(
            Label(
                _year(day) + (-_GAP_YEARS if near_end else _GAP_YEARS),
                _HIGHEST - 0.2,
                date_text(day),
                colours.theirs_label,
                align="right" if near_end else "left",
            )
        )
    return [*layers, *charts.labels(words, x, y, colours.background)]


def _rows(rate: Parameter) -> list[dict[str, float]]:
    return [
        {"x": _year(value.in_force_from), "y": float(value.value * 100)}
        for value in rate.history()
    ]


def _year(day: date) -> float:
    """A day as a point on an axis of years."""
    return day.year + (day - date(day.year, 1, 1)).days / _DAYS_A_YEAR
