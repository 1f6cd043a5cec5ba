"""Whether a plan holds when something happens: the person says what may happen, ten thousand futures are drawn."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache

import streamlit as st

from core.calculations.futures.mishaps import Mishaps, Month
from core.calculations.futures.of_plan import due_each_month, typical_month
from core.calculations.futures.simulate import Futures, simulate
from core.case.agreement import OfferKind, RepaymentTerms
from core.case.case import Case
from core.dates import MONTHS_OF_A_YEAR
from core.errors import Problem
from core.figures import whole_yuan_text, yuan_text
from core.money import read_amount
from core.workflow.progress import binding_terms
from ui.futures_chart import futures_chart
from ui.plan_rows import PlanRow

_SEED = 20260101
"""Fixed, so that the same plan always shows the same."""
_TIMES = (0, 1, 2, 3)
_WELL = Decimal("0.9")


def mishaps_section(case: Case, rows: Sequence[PlanRow], as_of: date) -> None:
    """Shown on request: the assumptions, the sentence, the chart with its table."""
    if not st.toggle("万一有意外，撑不撑得住", key="mishaps.shown"):
        return
    due = due_each_month(_terms(case, rows, as_of), as_of)
    if not due:
        st.markdown("先定下每月报多少，这里才能算。")
        return
    st.markdown("下面是**你假设的意外**，不是统计。改一改，看看方案差多少。")
    assumed, set_aside = _assumptions()
    if assumed is None or set_aside is None:
        return
    found = _simulated(typical_month(case.budget, set_aside), due, assumed)
    st.markdown(_sentence(found, len(due)))
    if found.held < 1:
        st.markdown(_what_would_help(found, set_aside))
    futures_chart(found.still_held)


def _terms(case: Case, rows: Sequence[PlanRow], as_of: date) -> list[RepaymentTerms]:
    """Agreements and offers that come from the month; a payment at once comes from money set aside."""
    offered = [row.offer for row in rows if row.offer]
    monthly = [each.terms for each in offered if each.kind is not OfferKind.DISCOUNTED_SETTLEMENT]
    return [*binding_terms(case, as_of).values(), *monthly]


def _assumptions() -> tuple[Mishaps | None, Decimal | None]:
    """What may happen, as typed; `None` where an amount cannot be read."""
    with st.grid(2, min_column_width=240):
        with st.container(gap=None):
            jobless = _times("一年里，有几次会整月没有收入", "jobless", 0)
        with st.container(gap=None):
            late = _times("一年里，有几次工资晚一个月到", "late", 0)
        with st.container(gap=None):
            bills = _times("一年里，有几次要花一笔意外的钱", "bills", 1)
        with st.container(gap=None):
            bill = _amount("每次大约多少（元）", "bill", "2000")
        with st.container(gap=None):
            set_aside = _amount("手上已经留着应急的（元）", "aside", "0")
    if bill is None or set_aside is None:
        return None, None
    chance = Decimal(1) / MONTHS_OF_A_YEAR
    return Mishaps(
        job_loss=jobless * chance,
        late_wage=late * chance,
        bill_chance=bills * chance,
        bill=bill,
    ), set_aside


def _times(label: str, key: str, usual: int) -> int:
    return st.selectbox(
        label,
        _TIMES,
        index=usual,
        format_func=lambda times: f"{times} 次" if times else "没有",
        key=f"mishaps.{key}",
    )


def _amount(label: str, key: str, usual: str) -> Decimal | None:
    text = st.text_input(label, value=usual, key=f"mishaps.{key}")
    read = read_amount(text or "0", key)
    if isinstance(read, Problem):
        st.warning(read.sentence)
        return None
    return read


@lru_cache(maxsize=16)
def _simulated(month: Month, due: tuple[Decimal, ...], assumed: Mishaps) -> Futures:
    return simulate(month, due, assumed, seed=_SEED)


def _sentence(found: Futures, months: int) -> str:
    """In words of a hundred; `FUTURES` is the ten thousand."""
    said = f"**照这些假设排一万遍，{_of_ten(found.held)}还到了第 {months} 个月。**"
    if found.breaking_month:
        said += f" 断掉的那些，一半断在第 {found.breaking_month} 个月以前。"
    return said


def _of_ten(share: Decimal) -> str:
    """一百遍里约 37 遍: never a hundred where one broke, never none where one held."""
    whole = int((share * 100).to_integral_value())
    if share == 1:
        return "每一遍都"
    if share == 0:
        return "没有一遍"
    return f"一百遍里约 {min(99, max(1, whole))} 遍"


def _what_would_help(found: Futures, set_aside: Decimal) -> str:
    needed = found.set_aside_for(_WELL)
    if needed <= set_aside:
        return "手上留的钱，一百遍里有九十遍够用。"
    return (
        f"要一百遍里有九十遍撑住，手上先要留 {whole_yuan_text(needed)} 元，"
        f"还差 {yuan_text(needed - set_aside)} 元。差得多，就把每期报小一点，或先谈延期。"
    )
