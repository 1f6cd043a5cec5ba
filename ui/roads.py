"""Left alone, in instalments, settled at once: the same debt on three roads, side by side."""

from decimal import Decimal

import streamlit as st

from core.calculations.fit import Fit
from core.calculations.lender_view import LenderReason
from core.calculations.options import TWO_YEARS, OptionKind, OptionRow, Options
from core.figures import whole_yuan_text
from core.money import ZERO
from ui import pieces, tables
from ui.balance_chart import balance_lines
from ui.balance_names import BalanceLine
from ui.rules import rule_line

FIT_COLOURS = {Fit.FITS: "green", Fit.MAYBE: "blue", Fit.NOT_NOW: "gray"}
"""A badge says what the word says; grey is not worse, only not now."""

_SHORT = {
    OptionKind.LEFT_ALONE: ("放着不管", "会继续", "一直逾期"),
    OptionKind.INSTALMENTS: ("分期", "看协议", "清后五年"),
    OptionKind.SETTLEMENT: ("一次结清", "还清为止", "清后五年"),
}
"""Column head, collection, credit record: as short as a phone allows; sentences stand below."""


def roads(options: Options) -> None:
    """The table, the chart, the sentence, and what each road means in words."""
    rows = [row for row in options.rows if _open(row)]
    tables.words(
        "元",
        {
            "两年付出": [whole_yuan_text(row.paid_in_two_years) for row in rows],
            "每月付": [whole_yuan_text(row.monthly) if row.monthly else "—" for row in rows],
            "最多还欠": [whole_yuan_text(row.owed_then_high) for row in rows],
            "催收": [_SHORT[row.kind][1] for row in rows],
            "征信": [_SHORT[row.kind][2] for row in rows],
        },
        [_SHORT[row.kind][0] for row in rows],
        alt="放着不管、分期和一次结清，两年里各付多少、还欠多少、催收和征信怎样",
    )
    balance_lines(_lines(options))
    st.markdown(_sentence(options))
    for row in options.rows:
        st.markdown(
            f":{FIT_COLOURS[row.fits]}-badge[{row.fits.label}] **{row.kind.label}**　{row.why}  \n"
            f":small[:gray[催收：{row.collection}。征信：{row.credit_record}。]]"
        )
    with st.expander("这些数怎么来的，假设了什么", icon=":material/calculate:"):
        for assumption in options.projection.assumptions:
            st.markdown(f"- {assumption}")
        pieces.working_lines(options.working, options.citations)


def reasons(found: tuple[LenderReason, ...]) -> None:
    """Why the lender may prefer talking; law and practice told apart."""
    for reason in found:
        colour, word = ("green", "法律规定") if reason.standing == "law" else ("blue", "常见做法")
        st.markdown(f":{colour}-badge[{word}] {reason.sentence}")
    rules = dict.fromkeys(rule for reason in found for rule in reason.citations)
    if rules:
        with st.expander("依据", icon=":material/menu_book:"):
            for rule in rules:
                rule_line(rule)


def _open(row: OptionRow) -> bool:
    return row.kind is not OptionKind.INSTALMENTS or row.monthly > ZERO


def _lines(options: Options) -> list[BalanceLine]:
    series = [point for point in options.series if point.month <= TWO_YEARS]
    lines = [
        BalanceLine(
            "left_alone",
            [point.left_alone_low for point in series],
            [point.left_alone_high for point in series],
        )
    ]
    owed = [point.instalments for point in series if point.instalments is not None]
    if owed:
        lines.append(BalanceLine("instalments", owed))
    lines.append(BalanceLine("at_once", [point.settlement for point in series]))
    return lines


def _sentence(options: Options) -> str:
    now: Decimal = options.series[0].left_alone_low
    then = options.left_alone
    low, high = (whole_yuan_text(owed - now) for owed in (then.owed_then, then.owed_then_high))
    more = f"约 {low} 元" if low == high else f"约 {low} 到 {high} 元"
    rest = (
        f"分期谈成后，每月 {whole_yuan_text(options.instalments.monthly)} 元不变。"
        if _open(options.instalments)
        else "分期眼下还拿不出钱，先请求延期。"
    )
    return f"**放着不管，两年可能多欠{more}，这是估算。** {rest}"
