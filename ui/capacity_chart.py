"""Can their demand be carried: living, buffer and debts in two bars against the income."""

from dataclasses import dataclass
from decimal import Decimal

import altair as alt
import pandas as pd
import streamlit as st

from core.figures import whole_yuan_text
from ui import charts, tables
from ui.charts import Ink, Label

ROW, TOP, FOOT = 58, 30, 6
KEY = ":small[:gray[■] 生活　:blue[■] 备用　:green[■] 你报的"
KEY_THEIRS = "　:orange[■] 对方要的"


@dataclass(frozen=True)
class Month:
    """One month in yuan. `demanded` is None where no lender has named an amount."""

    income: Decimal
    living: Decimal
    buffer: Decimal
    offered: Decimal
    demanded: Decimal | None


def capacity_bars(month: Month) -> None:
    """Draw the key and one or two bars under the income line."""
    st.markdown(KEY + (KEY_THEIRS if month.demanded is not None else "") + "]")
    rows = 1 if month.demanded is None else 2
    charts.draw(
        ("capacity", month),
        lambda colours: _layers(month, colours),
        rows * ROW + TOP + FOOT,
        spoken(month),
    )
    with st.expander("看数字"):
        figures = {
            "收入": (month.income, month.income),
            "生活": (month.living, month.living),
            "备用": (month.buffer, month.buffer),
            "还债": (month.offered, month.demanded),
            "剩下": (_left(month, month.offered), _left(month, month.demanded)),
        }
        tables.figures(
            "元",
            figures,
            ["你的方案", "照对方要的"],
            alt="一个月的钱怎么分，两种情形",
            total=False,
        )


def _left(month: Month, paid: Decimal | None) -> Decimal | None:
    return None if paid is None else month.income - month.living - month.buffer - paid


def _layers(month: Month, colours: Ink) -> list[alt.Chart]:
    bars = _bars(month, colours)
    most = float(max(month.income, *(_reach(month))))
    x = alt.X("x:Q", scale=alt.Scale(domain=[0, most * 1.04], nice=False), axis=None)
    y = alt.Y("y:Q", scale=alt.Scale(domain=[len(bars), -TOP / ROW], nice=False), axis=None)
    pieces = [
        {"x": float(start), "x2": float(end), "y": row + 0.52, "y2": row + 0.86, "colour": colour}
        for row, (_, parts) in enumerate(bars)
        for start, end, colour in parts
        if end > start
    ]
    blocks = (
        alt.Chart(pd.DataFrame(pieces))
        .mark_rect(stroke=colours.background, strokeWidth=1.5)
        .encode(x=x, x2="x2:Q", y=y, y2="y2:Q", color=alt.Color("colour:N", scale=None))
    )
    income = float(month.income)
    rule = (
        alt.Chart(pd.DataFrame([{"x": income, "y": -0.1, "y2": len(bars)}]))
        .mark_rule(color=colours.text, strokeDash=[3, 3], strokeWidth=2)
        .encode(x=x, y=y, y2="y2:Q")
    )
    words = [Label(0, row + 0.28, text, colours.text) for row, (text, _) in enumerate(bars)]
    far = income > most * 0.8
    name = f"收入 {whole_yuan_text(month.income)}"
    words.append(Label(income, -0.3, name, colours.text, "right" if far else "left"))
    return [blocks, rule, *charts.labels(words, x, y, colours.background)]


def spoken(month: Month) -> str:
    """The chart in words."""
    return (
        f"每月收入 {whole_yuan_text(month.income)} 元。"
        + "；".join(text for text, _ in _bars(month, charts.LIGHT))
        + "。"
    )


def _reach(month: Month) -> tuple[Decimal, Decimal]:
    kept = month.living + month.buffer
    return kept + month.offered, month.living + (month.demanded or Decimal(0))


Piece = tuple[Decimal, Decimal, str]


def _bars(month: Month, colours: Ink) -> list[tuple[str, list[Piece]]]:
    living, kept = month.living, month.living + month.buffer
    left = month.income - kept - month.offered
    rest = "正好" if left == 0 else f"还剩 {whole_yuan_text(left)}"
    ours = (
        f"你的方案：还债 {whole_yuan_text(month.offered)}，{rest}",
        [
            (Decimal(0), living, colours.living),
            (living, kept, colours.at_once),
            (kept, kept + month.offered, colours.ours),
        ],
    )
    if month.demanded is None:
        return [ours]
    over = living + month.demanded - month.income
    verdict = f"超出 {whole_yuan_text(over)}" if over > 0 else "备用要动"
    if month.demanded <= month.income - kept:
        verdict = "也够"
    theirs = (
        f"照对方要的：还债 {whole_yuan_text(month.demanded)}，{verdict}",
        [
            (Decimal(0), living, colours.living),
            (living, living + month.demanded, colours.theirs),
        ],
    )
    return [ours, theirs]
