"""收到了文书，记在这里: what came, how and when, and the days that stand on it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import streamlit as st

from core.case.entries import CourtPaper, CourtPaperReceived, ServiceMeans
from core.errors import Problem
from ui import session
from ui.inputs import Fields
from ui.record import form_name, happened_on, record

_ASKS_HEARING = frozenset(
    {CourtPaper.SUMMONS, CourtPaper.ARBITRATION_NOTICE, CourtPaper.MEDIATION_NOTICE}
)
_ASKS_ANSWER = frozenset({CourtPaper.SUMMONS, CourtPaper.ARBITRATION_NOTICE})
_ASKS_PAY = frozenset(
    {
        CourtPaper.JUDGMENT,
        CourtPaper.MEDIATION_STATEMENT,
        CourtPaper.MEDIATION_AGREEMENT,
        CourtPaper.CONFIRMATION_RULING,
        CourtPaper.ARBITRATION_AWARD,
        CourtPaper.ENFORCEMENT_NOTICE,
    }
)
_ASKS_APPEAL = frozenset({CourtPaper.JUDGMENT, CourtPaper.RULING})
_NO_SUM = frozenset(
    {
        CourtPaper.RULING,
        CourtPaper.OBJECTION_RULING,
        CourtPaper.CONSUMPTION_LIMIT,
        CourtPaper.DISHONEST_LIST,
    }
)


@dataclass(frozen=True)
class _Days:
    """The days that stand on the paper itself, where it has them."""

    hearing: date | None = None
    answer: date | None = None
    evidence: date | None = None
    pay: date | None = None


def court_paper(debt_id: str, as_of: date) -> None:
    """What a court or arbitration body served, and on which day: time limits run from it."""
    name = form_name("court", debt_id)
    kinds = list(CourtPaper)
    chosen = st.selectbox(
        "收到的是什么", kinds, format_func=lambda kind: kind.label, key=f"{name}.paper"
    )
    paper = CourtPaper(chosen)
    with st.form(name, border=False):
        fields = Fields(name)
        on = fields.day("on", "哪天收到的（签收日；没有文书的，得知的那天）", as_of)
        means = fields.choice(
            "served_by", "怎么收到的", list(ServiceMeans), None, lambda each: each.label
        )
        printed = fields.day("printed_on", "文书上的日期，公告填登出的日期（没有就空着）", None)
        body = fields.text("body", "哪个法院或仲裁机构", most=100)
        number = fields.text("case_number", "案号（没有就空着）", most=100)
        asked = (
            ""
            if paper in _NO_SUM
            else fields.amount("sum", "文书上写的金额（元，没写就空着）", None)
        )
        days = _days(fields, paper)
        appealable = (
            fields.maybe(
                "appealable",
                "最后一段写没写可以上诉",
                [True, False],
                None,
                lambda each: "写了可以上诉" if each else "写了不能上诉、终审",
            )
            if paper in _ASKS_APPEAL
            else None
        )
        if not st.form_submit_button("记下这份文书"):
            return
        day = happened_on(fields, on, as_of)
        claimed = fields.read_optional("sum", asked)
        _check(fields, day, printed, body, days, claimed)
        if fields.report() or day is None:
            return
    record(
        fields,
        CourtPaperReceived(
            entry_id=session.new_id(),
            debt_id=debt_id,
            on=day,
            paper=paper,
            body=body,
            case_number=number,
            served_by=means,
            printed_on=printed,
            sum_claimed=claimed,
            hearing_on=days.hearing,
            answer_by=days.answer,
            evidence_by=days.evidence,
            pay_by=days.pay,
            appealable=appealable,
        ),
        f"收到{paper.label}",
        "记下了。哪天前做什么，写在这一页。",
    )


def _days(fields: Fields, paper: CourtPaper) -> _Days:
    def day(field: str, label: str, *, asked: bool) -> date | None:
        return fields.day(field, label, None) if asked else None

    return _Days(
        day("hearing_on", "开庭、调解的日子（没写就空着）", asked=paper in _ASKS_HEARING),
        day(
            "answer_by",
            "写明的答辩截止日（没写就空着，我们来数）",
            asked=paper in _ASKS_ANSWER,
        ),
        day(
            "evidence_by", "举证通知书上的截止日（没写就空着）", asked=paper is CourtPaper.SUMMONS
        ),
        day("pay_by", "写明的付款截止日（没写就空着）", asked=paper in _ASKS_PAY),
    )


def _check(
    fields: Fields,
    on: date | None,
    printed: date | None,
    body: str,
    days: _Days,
    claimed: Decimal | None,
) -> None:
    if not body:
        fields.problems.append(
            Problem("body", "抄一下文书上的名称。没有法院或仲裁机构名称的，先别当成真的。")
        )
    if on and printed and printed > on:
        fields.problems.append(
            Problem("printed_on", "文书上的日期晚于收到的日期。请看一眼，改其中一个。")
        )
    if on and days.hearing and days.hearing < on:
        fields.problems.append(
            Problem("hearing_on", "开庭的日子早于收到的日子。请看一眼，改其中一个。")
        )
    if claimed is not None and claimed <= 0:
        fields.problems.append(Problem("sum", "金额要大于 0，没写就空着。"))
