"""What the debts are made of: one stacked bar per debt, and what 100 yuan of one come to."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

import altair as alt
import pandas as pd
import streamlit as st

from core.case.debt import Balance, Debt
from core.figures import whole_yuan_text
from ui.charts import Ink, Label, draw, labels

MOST_BARS = 8
_ROW, _ROOM = 52, 0.4
"""Pixels of a row, and rows of room around them: the axis begins above the first and ends below the last."""
_GROUPS = ("本金", "利息", "罚息、违约金", "其他费用")


def of_each_hundred(balance: Balance) -> str:
    """每 100 元里，86 元是本金 — empty while nothing is owed."""
    if not balance.total:
        return ""
    share = (balance.principal * 100 / balance.total).quantize(Decimal(1), ROUND_HALF_UP)
    return f"每 100 元里，{share} 元是本金"


def made_of(debts: Sequence[Debt]) -> None:
    """The bars of the largest debts, their key, and the sentence over all of them."""
    shown = sorted(debts, key=lambda debt: -debt.balance.total)[:MOST_BARS]
    draw(
        ("parts", tuple((debt.name, _groups(debt.balance)) for debt in shown)),
        lambda colours: _layers(shown, colours),
        round(_ROW * (len(shown) + _ROOM)),
        _spoken(shown),
    )
    st.markdown(
        ":small[:green[■] 本金　:blue[■] 利息　:orange[■] 罚息、违约金　:gray[■] 其他费用]"
    )
    together = Balance(
        **{part: sum(debt.balance.parts()[part] for debt in debts) for part in Balance().parts()}
    )
    said = of_each_hundred(together)
    if together.total == together.principal:
        st.markdown(f"**{said}。** 可以请对方把本金、利息和费用分开列，再看哪些能谈。")
    else:
        st.markdown(f"**{said}。** 其余的可以请对方逐项列明，减不减由对方决定。")


def _groups(balance: Balance) -> tuple[Decimal, ...]:
    return (
        balance.principal,
        balance.interest,
        balance.penalty_interest + balance.late_fee,
        balance.other_fees,
    )


def _layers(shown: Sequence[Debt], colours: Ink) -> list[alt.Chart]:
    rows, words = [], []
    for place, debt in enumerate(shown):
        start = Decimal(0)
        for group, amount in zip(_GROUPS, _groups(debt.balance), strict=True):
            rows.append(
                {"y": place, "group": group, "from": float(start), "to": float(start + amount)}
            )
            start += amount
        words.append(
            Label(
                0,
                place,
                f"{debt.name}　{whole_yuan_text(debt.balance.total)} 元",
                colours.text,
                lift=-8,
            )
        )
    x = alt.X("from:Q", axis=None)
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[-0.7, len(shown) - 0.3], reverse=True))
    marks = [colours.ours, colours.at_once, colours.theirs, colours.left_alone]
    bars = (
        alt.Chart(pd.DataFrame(rows))
        .mark_bar(size=14, yOffset=14)
        .encode(
            x=x,
            x2="to:Q",
            y=y,
            color=alt.Color(
                "group:N", scale=alt.Scale(domain=list(_GROUPS), range=marks), legend=None
            ),
        )
    )
    at = alt.X("x:Q", axis=None)
    return [bars, *labels(words, at, y, colours.background)]


def _spoken(shown: Sequence[Debt]) -> str:
    return "每笔债由什么组成：" + "；".join(
        f"{debt.name}"
        + "，".join(
            f"{group} {whole_yuan_text(amount)} 元"
            for group, amount in zip(_GROUPS, _groups(debt.balance), strict=True)
            if amount
        )
        for debt in shown
    )
