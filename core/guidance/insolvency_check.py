"""A region's conditions for clearing debts, each held against the case. The court decides; this says what to ask."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from core.calculations.capacity import repayment_capacity
from core.case.case import Case
from core.figures import yuan_text
from core.guidance.condition import Condition
from core.guidance.insolvency import InsolvencyRegion, RegionLine
from core.money import ZERO
from core.workflow.progress import left_to_pay, progress

_LONG = 60
"""Months; a longer time to pay everything counts as not being able to. Practice of ours, not a rule."""
_Found = tuple[bool | None, str]


def conditions(case: Case, region: InsolvencyRegion, as_of: date) -> tuple[Condition, ...]:
    """Every condition of the region, in its order."""
    found = []
    for line in region.conditions:
        met, why = _CHECKS[line.check](case, line, as_of)
        found.append(Condition(line.text(as_of), met, why, line.rules(as_of)))
    return tuple(found)


def sentence(found: tuple[Condition, ...]) -> str:
    """What the conditions come to: never that one may, only what is open."""
    against = sum(each.met is False for each in found)
    unknown = sum(each.met is None for each in found)
    if against:
        return (
            f"有 {against} 条不符合，照现在的情况，这条路多半走不通。情况不确定的，向法院问一句。"
        )
    if unknown:
        return f"填过的都符合，还有 {unknown} 条要问。能不能受理，由法院决定。"
    return "按你填的，条件都对得上。能不能受理，由法院决定。"


def total_owed(case: Case, as_of: date) -> Decimal:
    """Yuan: everything still owed on all debts of the case."""
    return sum((left_to_pay(d, progress(case, d.debt_id, as_of)) for d in case.debts), ZERO)


def _lives_there(case: Case, _line: RegionLine, _as_of: date) -> _Found:
    return True, f"收支里填的是{case.household.region}。"


def _insured(case: Case, line: RegionLine, as_of: date) -> _Found:
    months, needed = case.household.ties.insured_months, line.number(as_of)
    if months is None:
        return None, "连续缴了几个月，查社保参保证明，填在下面。"
    if months >= needed:
        return True, f"填的是 {months} 个月。"
    return False, f"填的是 {months} 个月，还差 {needed - months} 个月。"


def _resident(case: Case, line: RegionLine, as_of: date) -> _Found:
    years, needed = case.household.ties.resident_years, line.number(as_of)
    if years is None:
        return None, "连续住了几年，看居住证或居住证明，填在下面。"
    if years >= needed:
        return True, f"填的是 {years} 年。"
    return False, f"填的是 {years} 年，还差 {needed - years} 年。"


def _registered(case: Case, _line: RegionLine, _as_of: date) -> _Found:
    there = case.household.ties.registered_there
    return there, "看户口簿，填在下面。" if there is None else "按你填的。"


def _business(case: Case, _line: RegionLine, _as_of: date) -> _Found:
    some = case.household.ties.business_debts
    if some is None:
        return None, "欠的钱里有没有做生意用的，填在下面。"
    return (
        some,
        "按你填的。"
        if some
        else "只有消费欠下的债，现阶段一般用不上。还没有核实到条例原文，问法院。",
    )


def _enforced(case: Case, _line: RegionLine, _as_of: date) -> _Found:
    under = case.household.ties.under_enforcement
    return under, "在法院的执行信息公开网上查自己，填在下面。" if under is None else "按你填的。"


def _insolvent(case: Case, _line: RegionLine, as_of: date) -> _Found:
    total = total_owed(case, as_of)
    if not total:
        return None, "还没有填欠款的数。先到“债务”填。"
    if not case.budget.incomes:
        return None, "还没有填收入。先到“收支”填收支和财产。"
    available = repayment_capacity(case.budget).available
    months = int(-(-total // available)) if available else None
    carry = (
        f"每月能拿出 {yuan_text(available)} 元，{months} 个月还得完"
        if months
        else "每月拿不出钱还债"
    )
    owned = sum((max(ZERO, a.quick_sale - a.owed_on_it) for a in case.budget.assets), ZERO)
    owned += case.budget.lump_sum
    figures = f"一共欠 {yuan_text(total)} 元，填过的财产值 {yuan_text(owned)} 元，{carry}。"
    if owned >= total:
        return False, figures
    if months is None or months > _LONG:
        return True, f"{figures}按这些数，是还不起。"
    return None, f"{figures}算不算还不起，由法院看。"


def _any_debts(_case: Case, _line: RegionLine, _as_of: date) -> _Found:
    return True, "消费欠下的也算。赌博、恶意欠下的会不会免，问法院。"


def _ask_court(_case: Case, _line: RegionLine, _as_of: date) -> _Found:
    return None, "问法院。"


def _ask_creditors(_case: Case, _line: RegionLine, _as_of: date) -> _Found:
    return None, "一家一家问。金融机构常说没有权限同意减本金。"


_CHECKS: Mapping[str, Callable[[Case, RegionLine, date], _Found]] = {
    "lives_there": _lives_there,
    "insured": _insured,
    "resident": _resident,
    "registered": _registered,
    "business": _business,
    "enforced": _enforced,
    "insolvent": _insolvent,
    "any_debts": _any_debts,
    "ask_court": _ask_court,
    "ask_creditors": _ask_creditors,
}
