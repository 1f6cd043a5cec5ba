"""Claimed, by contract, borne out: the three columns of one debt, what to ask for, and every line of the arithmetic."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from core.calculations.owed.report import AccountLine, Basis, Owed, Part, Span
from core.calculations.owed.three_columns import what_is_owed
from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import CourtPaper, CourtPaperReceived, PaymentMade
from core.figures import date_text, whole_yuan_text, yuan_text
from core.money import ZERO
from core.workflow.progress import Progress
from ui import pieces, routes, tables
from ui.granted import granted
from ui.rules import rule_line

COLUMNS = ("对方说的", "合同算的", "有依据的")
BASIS_COLOURS = {Basis.REBUILT: "green", Basis.ESTIMATED: "blue"}
DASH = "—"
STALE_AFTER_DAYS = 30
"""Practice: interest of a month makes a figure too old to talk about."""


def owed_of(case: Case, debt: Debt, as_of: date) -> Owed:
    """What is owed on a debt, with the payments and the lawsuit its log knows of."""
    entries = case.live_entries(as_of, debt.debt_id)
    papers = [entry for entry in entries if isinstance(entry, CourtPaperReceived)]
    suits = [paper.on for paper in papers if paper.paper is CourtPaper.SUMMONS]
    return what_is_owed(
        debt,
        payments=[entry for entry in entries if isinstance(entry, PaymentMade)],
        sued_on=suits[0] if suits else None,
    )


def under_agreement(state: Progress, debt: Debt, as_of: date) -> None:
    """What was granted, and that a signed sum counts as long as it is kept; nothing where nothing was."""
    granted(debt, state, as_of)
    if state.binding_terms is None:
        return
    st.markdown(
        f"这笔已经谈成，按谈成的条件一共要还 {yuan_text(state.binding_terms.total)} 元。"
        "照着还的时候，以谈成的为准；下面是没谈成时的算法，供核对。"
    )
    routes.link("repayment", "去看协议和还款", debt_id=debt.debt_id)


def three_columns(owed: Owed, debt: Debt, as_of: date) -> None:
    """The verdict, the table, what is missing, and the arithmetic one tap away."""
    st.markdown(
        f":{BASIS_COLOURS[owed.basis]}-badge[{owed.basis.label}] **{pieces.escape(owed.sentence)}**"
    )
    parts = [part for part in owed.parts if _says_something(part)]
    tables.words(
        "元",
        {part.label: _cells(part) for part in (*parts, owed.total)},
        COLUMNS,
        alt=f"{debt.name}：对方说的、合同算的、有依据的各是多少，单位元",
    )
    pieces.quiet(
        f"{debt.figure_source.label}，{date_text(owed.as_of)} 的数。{_age(owed, as_of)}"
        "“有依据的”是按查到的规则能站得住的数，不是对方一定同意的数；最后由对方或法院决定。"
    )
    for caution in owed.cautions[:1]:
        st.markdown(pieces.escape(caution))
    _cost(owed)
    _missing(owed, debt)
    with st.expander("每一项怎么算出来的", icon=":material/calculate:"):
        for part in (*parts, owed.total):
            _arithmetic(part)
        for note in (*owed.cautions[1:], *owed.conventions):
            st.markdown(f"- {pieces.escape(note)}")
        for missing in owed.missing:
            st.markdown(f"- 还缺“{pieces.escape(missing.fact)}”：{pieces.escape(missing.why)}")
        for rule in owed.citations:
            rule_line(rule)
    if owed.lines:
        with st.expander(f"逐日的账　{len(owed.lines)} 行", icon=":material/receipt_long:"):
            _account(owed.lines)
    if owed.reducible:
        routes.link("letters", "写进申请书，附上计算过程", debt_id=debt.debt_id)


def _age(owed: Owed, as_of: date) -> str:
    days = (as_of - owed.as_of).days
    return f"已过去 {days} 天，谈之前请对方报一个新的数。" if days > STALE_AFTER_DAYS else ""


def _says_something(part: Part) -> bool:
    spans = (part.contractual, part.supportable)
    return part.claimed > ZERO or any(span and span.high > ZERO for span in spans)


def _cells(part: Part) -> list[str]:
    return [yuan_text(part.claimed), _span(part.contractual), _span(part.supportable)]


def _span(span: Span | None) -> str:
    if span is None:
        return DASH
    if span.exact:
        return yuan_text(span.low)
    return f"{whole_yuan_text(span.low)}–{whole_yuan_text(span.high)}"


def _cost(owed: Owed) -> None:
    cost = owed.annual_cost
    if cost is None:
        return
    st.markdown(f"**{pieces.escape(cost.sentence)}**")


def _missing(owed: Owed, debt: Debt) -> None:
    if not owed.missing:
        return
    st.markdown("**补上这些，数会更准。** 可以请对方给：")
    for missing in owed.missing:
        st.markdown(f"- {pieces.escape(missing.ask)}")
    with st.container(horizontal=True):
        routes.link("debts", "填合同和流水", debt_id=debt.debt_id)
        routes.link("letters", "写一封要材料的信", debt_id=debt.debt_id)


def _arithmetic(part: Part) -> None:
    if not part.working:
        return
    st.markdown(f"**{part.label}**")
    for line in part.working:
        st.markdown(
            f"{pieces.escape(line.label)}　**{pieces.escape(line.text)}**  \n"
            f":small[:gray[{pieces.escape(line.how)}]]"
        )


def _account(lines: Sequence[AccountLine]) -> None:
    tables.words(
        "从哪天",
        {
            f"{number}. {line.first.isoformat()}": [
                pieces.escape(line.event),
                f"{line.days} 天" if line.days else DASH,
                yuan_text(line.accrued),
                yuan_text(line.principal + line.charges),
            ]
            for number, line in enumerate(lines, start=1)
        },
        ("事项", "天数", "这段", "之后共欠"),
        alt="逐日的账：每一段的事项、天数、金额和之后的余额",
    )
