"""Incomes that are not the same each month, or that others bring in: how they come, and what is counted."""

from datetime import date
from enum import StrEnum

import streamlit as st

from core.case.budget import Income, IncomeSource
from core.case.case import Case
from core.case.pay import IrregularPay, Pay, SeasonalPay, WeeklyPay
from core.dates import WEEKDAYS
from core.errors import Problem
from core.figures import yuan_text
from ui import pieces, session
from ui.income_form import is_plain
from ui.inputs import Fields
from ui.sums_typed import read_sums

MOST_MONTHS = 12


class Rhythm(StrEnum):
    """How it comes."""

    WEEKLY = "每周"
    FORTNIGHTLY = "每两周"
    IRREGULAR = "每月不一样"
    SEASONAL = "只在几个月"
    MONTHLY = "每月固定"


def other_incomes(case: Case, as_of: date) -> None:
    """Those there are, each with what is counted for a month, and the form for one more."""
    special = [income for income in case.budget.incomes if not is_plain(income)]
    for income in special:
        _shown(case, income, as_of)
    with st.expander("每月不一样的，或者别人给的", icon=":material/add:"):
        st.markdown(
            "零工、接单、季节活，补助、养老金，同住人分担的，收到的抚养费，填在这里。"
            "只算靠得住的部分：答应得少一点，差的月份也撑得住。"
        )
        rhythm = st.segmented_control(
            "怎么来的", list(Rhythm), default=Rhythm.IRREGULAR, required=True, key="rhythm"
        )
        _form(case, Rhythm(rhythm), as_of)


def _shown(case: Case, income: Income, as_of: date) -> None:
    with st.container(border=True, gap="xxsmall"):
        st.markdown(
            f"**{pieces.escape(income.label)}**　每月按 **{yuan_text(income.monthly)}** 元算　"
            f":small[:gray[{income.source.label}]]"
        )
        pieces.quiet(f"{income.words}。")
        if st.button("删掉这笔", key=f"drop.{income.label}.{income.monthly}", type="tertiary"):
            left = tuple(other for other in case.budget.incomes if other != income)
            _save(case, left, f"删了{income.label}", as_of)


def _form(case: Case, rhythm: Rhythm, as_of: date) -> None:
    fields = Fields(f"other_income.{case.case_id}.{rhythm.name}")
    with st.form(f"other-income.{rhythm.name}", border=False, clear_on_submit=False):
        label = fields.text("label", "这笔叫什么", placeholder="例如 送货、妹妹分担", most=20)
        source = fields.choice(
            "source", "谁的钱", tuple(IncomeSource), None, lambda source: source.label
        )
        drawn = _DRAW[rhythm](fields)
        if not st.form_submit_button("加上这笔", icon=":material/add:"):
            return
    if not label:
        fields.problems.append(Problem("label", "给这笔收入起个名，比如“送货”。"))
    income = _read(fields, label, source, rhythm, drawn)
    if fields.report() or income is None:
        return
    _save(case, (*case.budget.incomes, income), f"加了{label}", as_of)


def _save(case: Case, incomes: tuple[Income, ...], what: str, as_of: date) -> None:
    changed = case.budget.model_copy(update={"incomes": incomes})
    if session.save(case.with_budget(changed, as_of), what):
        session.tell(f"{what}。")
    st.rerun()


Drawn = tuple[str, tuple[int, ...], bool]
"""The sum or sums as typed, the days or months picked, and whether the last month is left out."""


def _weekly(fields: Fields) -> Drawn:
    each = fields.amount("each", "每次到手（元）", None)
    day = fields.choice("weekday", "周几到账", tuple(range(1, 8)), 5, _weekday)
    return each, (day,), False


def _irregular(fields: Fields) -> Drawn:
    text = fields.text(
        "each",
        "最近几个月每月到手，早的写前面，用空格隔开",
        placeholder="例如 5200 3800 4100 900",
    )
    out = st.checkbox("最后写的那个月不正常，不算", key=f"{fields.form}.untypical")
    return text, (), out


def _seasonal(fields: Fields) -> Drawn:
    each = fields.amount("each", "有活的月份，每月到手（元）", None)
    picked = st.pills(
        "哪几个月有",
        list(range(1, MOST_MONTHS + 1)),
        selection_mode="multi",
        format_func=lambda month: f"{month} 月",
        key=f"{fields.form}.months",
    )
    return each, tuple(picked), False


def _monthly(fields: Fields) -> Drawn:
    return fields.amount("each", "每月多少（元）", None), (), False


_DRAW = {
    Rhythm.WEEKLY: _weekly,
    Rhythm.FORTNIGHTLY: _weekly,
    Rhythm.IRREGULAR: _irregular,
    Rhythm.SEASONAL: _seasonal,
    Rhythm.MONTHLY: _monthly,
}


def _read(
    fields: Fields, label: str, source: IncomeSource, rhythm: Rhythm, drawn: Drawn
) -> Income | None:
    text, picked, out = drawn
    if rhythm is Rhythm.IRREGULAR:
        sums = read_sums(text, "each", least=3 if out else 2, most=MOST_MONTHS)
        if isinstance(sums, Problem):
            fields.problems.append(sums)
            return None
        return _income(label, source, IrregularPay(received=sums, last_untypical=out))
    each = fields.read("each", text)
    if rhythm is Rhythm.SEASONAL and not picked:
        fields.problems.append(Problem("months", "选一下哪几个月有这笔收入。"))
    if each is None or fields.problems:
        return None
    match rhythm:
        case Rhythm.WEEKLY | Rhythm.FORTNIGHTLY:
            weeks = 1 if rhythm is Rhythm.WEEKLY else 2
            return _income(label, source, WeeklyPay(each=each, weeks=weeks, weekday=picked[0]))
        case Rhythm.SEASONAL:
            return _income(label, source, SeasonalPay(each=each, in_months=picked))
        case _:
            return Income(label=label, monthly=each, source=source)


def _income(label: str, source: IncomeSource, pay: Pay) -> Income | None:
    return Income(label=label, monthly=pay.counted, source=source, pay=pay) if label else None


def _weekday(day: int) -> str:
    return f"周{WEEKDAYS[day - 1]}"
