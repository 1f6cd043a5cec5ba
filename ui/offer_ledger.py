"""All offers and answers over all lenders in one table, to read and to take away."""

import csv
from datetime import date
from io import StringIO

import pandas as pd
import streamlit as st

from core.case.case import Case
from core.checks.offer_ledger import LedgerLine, offer_ledger
from ui.reply_log import terms_in_words

_HEAD = ("日期", "债务", "谁说的", "内容", "条件", "到哪天", "凭证", "现在")


def offers_of_all(case: Case, as_of: date) -> None:
    """One tap away: every request, answer and agreement, the newest first."""
    lines = offer_ledger(case, as_of)
    if not lines:
        return
    with st.expander(f"各家的报价和答复，一共 {len(lines)} 条", icon=":material/list_alt:"):
        frame = pd.DataFrame(
            [
                (f"{line.on:%m-%d} {line.name}", f"{_said(line)}。{_state(line)}。")
                for line in lines
            ],
            columns=["哪天，哪家", "说了什么，现在怎样"],
        )
        st.table(
            frame.style.hide(axis="index"), border="horizontal", alt="各家的报价和答复，新的在前"
        )
        st.download_button(
            "存成表格（CSV）",
            _as_csv(lines),
            f"报价和答复-{as_of.isoformat()}.csv",
            "text/csv",
            icon=":material/download:",
            on_click="ignore",
            key="download.ledger",
        )


def _said(line: LedgerLine) -> str:
    who = "我" if line.ours else "对方"
    told = f"：{terms_in_words(line.terms)}" if line.terms else ""
    proof = f"（凭证：{line.proof}）" if line.proof else ""
    return f"{who} · {line.what}{told}{proof}"


def _state(line: LedgerLine) -> str:
    word = "答复不晚于" if line.ours else "保留到"
    until = f"，{word} {line.until:%m-%d}" if line.until else ""
    return f"{line.state.label}{until}"


def _as_csv(lines: tuple[LedgerLine, ...]) -> bytes:
    written = StringIO()
    writer = csv.writer(written)
    writer.writerow(_HEAD)
    for line in lines:
        who = "我" if line.ours else "对方"
        terms = terms_in_words(line.terms) if line.terms else ""
        until = line.until.isoformat() if line.until else ""
        row = (line.name, who, line.what, terms, until, line.proof, line.state.label)
        writer.writerow((line.on.isoformat(), *map(_safe, row)))
    return written.getvalue().encode("utf-8-sig")


def _safe(text: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@")) else text
