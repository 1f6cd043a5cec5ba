"""The plan as it stands: for every debt the offer chosen by the person, else the one suggested."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import streamlit as st

from core.calculations.offers import FirstOffers, check_offer
from core.case.agreement import Offer, OfferKind
from core.case.case import Case
from core.case.debt import Debt
from core.errors import Problem
from core.figures import whole_yuan_text
from core.money import ZERO
from ui import pieces, tables
from ui.capacity_chart import Month, capacity_bars


@dataclass(frozen=True)
class PlanRow:
    """One debt in the plan. `offer` is None when nothing can be offered now; `sentence` says why."""

    debt: Debt
    offer: Offer | None
    chosen: bool
    sentence: str

    @property
    def monthly(self) -> Decimal:
        """Yuan a month; zero for a payment at once or no offer."""
        if self.offer is None or self.offer.kind is OfferKind.DISCOUNTED_SETTLEMENT:
            return ZERO
        return self.offer.terms.monthly


def plan_rows(case: Case, suggested: FirstOffers) -> tuple[PlanRow, ...]:
    """The rows of the plan, in the order of the debts that take a share."""
    rows = []
    for row in suggested.offers:
        chosen = case.offer(row.debt_id)
        rows.append(
            PlanRow(case.debt(row.debt_id), chosen or row.offer, chosen is not None, row.sentence)
        )
    return tuple(rows)


def with_rows(case: Case, rows: tuple[PlanRow, ...]) -> Case:
    """The case with every offer of the rows chosen."""
    for row in rows:
        case = case.with_offer(row.offer) if row.offer else case
    return case


def refusals(case: Case, rows: tuple[PlanRow, ...], as_of: date) -> tuple[Problem, ...]:
    """Why these offers together cannot be promised; each sentence once."""
    together = with_rows(case, rows)
    found = [
        problem for row in rows if row.offer for problem in check_offer(together, row.offer, as_of)
    ]
    return tuple(dict.fromkeys(found))


def offers_table(rows: tuple[PlanRow, ...]) -> None:
    """Who is owed what, what they ask a month, what is offered; rounded, and said so."""
    tables.figures(
        "债权人",
        {
            row.debt.name: (row.debt.balance.total, row.debt.monthly_demand, row.monthly)
            for row in rows
        },
        ["欠款", "每月要", "你每月报"],
        alt="每一家的欠款、对方每月要的和你每月报的，单位元",
        total=len(rows) > 1,
        places=0,
    )
    notes = ["单位：元，取整显示；申请书里精确到分。"]
    if any(row.debt.monthly_demand is None for row in rows):
        notes.append("“—”是对方还没有说每月要多少。")
    at_once = [
        f"{row.debt.name}一次付 {whole_yuan_text(row.offer.terms.total)} 元"
        for row in rows
        if row.offer and row.offer.kind is OfferKind.DISCOUNTED_SETTLEMENT
    ]
    if at_once:
        notes.append(f"{'、'.join(at_once)}，不占每月的数。")
    st.markdown(f":small[:gray[{''.join(notes)}]]")


def demand_section(case: Case, rows: tuple[PlanRow, ...], agreed: Decimal) -> None:
    """The claim, the two bars, and the sentence under them."""
    budget = case.budget
    named = [row for row in rows if row.debt.monthly_demand is not None]
    offered = sum((row.monthly for row in rows), agreed)
    demanded = sum((_demand(row) for row in rows), agreed) if named else None
    short = budget.essential_expenses + demanded - budget.income if demanded is not None else None
    pieces.section(_claim(short))
    capacity_bars(
        Month(budget.income, budget.essential_expenses, budget.buffer, offered, demanded)
    )
    guessed = len(rows) - len(named)
    partly = f"没说过数的 {guessed} 家，先按你报的算。" if guessed else ""
    if short is None:
        st.markdown("对方还没有说每月要多少。问到了填在“债务”里，这里会摆在一起比。")
    elif short > 0:
        st.markdown(
            f"**照对方要的，每月缺 {whole_yuan_text(short)} 元。** "
            f"现在答应了，后面很难一直还得上。{partly}"
        )
    else:
        st.markdown(
            f"**照对方要的，生活费够，剩 {whole_yuan_text(-short)} 元应急。** "
            f"剩得太少时，一次意外就会断。{partly}"
        )


def _demand(row: PlanRow) -> Decimal:
    return row.monthly if row.debt.monthly_demand is None else row.debt.monthly_demand


def _claim(short: Decimal | None) -> str:
    if short is None:
        return "放进一个月里看"
    return "为什么不能照他们要的答应" if short > 0 else "照他们要的，够不够"
