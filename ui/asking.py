"""What to ask one lender for: where to begin, aim and stop, and the choices inside one request."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import streamlit as st

from core.calculations.asking.ladder import by_component, choices_after
from core.calculations.asking.marks import Mark, Marks, asking
from core.case.agreement import Choice, Offer, OfferKind
from core.case.case import Case
from core.case.debt import Debt
from core.figures import yuan_text
from core.money import ZERO
from ui import pieces, session, tables

_NAMES = ("第一种", "第二种", "第三种")


def marks_section(case: Case, debt: Debt, as_of: date) -> None:
    """Floor, target and ceiling, each explained."""
    found = asking(case, debt, as_of)
    with st.expander("报多少：最低、目标、最高", icon=":material/straighten:"):
        for name, marks in (("每月还", found.monthly), ("一次还清", found.at_once)):
            if marks:
                st.markdown(f"**{name}**")
                _table(marks)
            else:
                st.markdown(f"**{name}**　眼下没有能报的数。")
        st.markdown(found.sentence)
        pieces.working_lines(found.working)


def _table(marks: Marks) -> None:
    rows = {"最低": marks.floor, "目标": marks.target, "最高": marks.ceiling}
    tables.words(
        "元",
        {name: (yuan_text(mark.amount), _months(mark), mark.how) for name, mark in rows.items()},
        ["数", "期数", "怎么来的"],
        alt="最低、目标和最高各是多少，怎么来的",
    )


def _months(mark: Mark) -> str:
    return f"{mark.months} 期" if mark.months > 1 else "一次" if mark.months else "先少还"


def choices_section(case: Case, debt: Debt, offer: Offer, as_of: date) -> None:
    """The first request and what follows it if refused, by component and in money; a tap puts them into the letter."""
    row = asking(case, debt, as_of)
    heaviest = max(offer.terms.monthly, offer.terms.last_instalment)
    share = row.monthly.target.amount if row.monthly else ZERO
    most = share if offer.kind is OfferKind.DISCOUNTED_SETTLEMENT else heaviest
    choices = offer.choices or choices_after(debt, offer, most, as_of)
    if not choices:
        return
    with st.expander("对方不同意，接着要什么", icon=":material/stairs:"):
        st.markdown(
            "一封申请里写三种，从要得多到要得少。每一种每月都不超过你能还的数，对方少一个理由整封退回。"
        )
        _ladder(debt, (Choice(kind=offer.kind, terms=offer.terms), *choices))
        pieces.quiet("“免”是请对方免掉的，“还”是你要还的。免不免由对方决定。")
        if offer.choices:
            if st.button("申请书里只写第一种", key=f"choices.drop.{debt.debt_id}"):
                _save(case, offer.model_copy(update={"choices": ()}), debt)
        elif st.button("写进申请书", key=f"choices.keep.{debt.debt_id}"):
            _save(case, offer.model_copy(update={"choices": choices}), debt)


def _ladder(debt: Debt, choices: Sequence[Choice]) -> None:
    columns = [_column(debt, choice) for choice in choices]
    tables.words(
        "怎么还",
        {label: tuple(column[label] for column in columns) for label in columns[0]},
        _NAMES[: len(choices)],
        alt="几种请求各自免掉和要还的每一项",
    )


def _column(debt: Debt, choice: Choice) -> dict[str, str]:
    terms = choice.terms
    held = choice.kind is OfferKind.HOLD
    parts = {
        label: "到期再谈" if held else _part(waived, paid)
        for label, (waived, paid) in by_component(debt, choice).items()
    }
    return {
        "办法": choice.kind.label,
        **parts,
        "以后计息": "停" if terms.interest_suspended else "照算",
        "每期": yuan_text(terms.monthly),
        "期数": f"{terms.months} 期",
        "一共还": yuan_text(terms.total),
    }


def _part(waived: Decimal, paid: Decimal) -> str:
    said = [f"免 {yuan_text(waived)}"] if waived else []
    return "，".join([*said, f"还 {yuan_text(paid)}"] if paid else said)


def _save(case: Case, offer: Offer, debt: Debt) -> None:
    if session.save(case.with_offer(offer), f"改了{debt.name}的第二、第三种"):
        written = "会写进申请书" if offer.choices else "不写进申请书"
        session.tell(f"第二、第三种{written}。")
    st.rerun()
