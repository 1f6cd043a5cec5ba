"""A dated value in Chinese words: 24%, 15 天, 22:00 到 08:00, the parts of a sum, rows of brackets."""

import re
from datetime import date
from decimal import Decimal

from core.figures import date_text, percent_text, whole_yuan_text
from core.law.parameter import DatedValue, Parameter, Raw, Unit

_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_COUNTED = {
    Unit.DAYS: "天",
    Unit.WORKDAYS: "个工作日",
    Unit.MONTHS: "个月",
    Unit.YEARS: "年",
}
_RATES = (Unit.ANNUAL_RATE, Unit.DAILY_RATE, Unit.RATIO)
_BASIS_POINT = Decimal("0.0001")
NAMES = {
    "amount_actually_received": "实际拿到的金额",
    "collection_stops": "应当停止",
    "compound_interest": "复利",
    "cost_of_enforcement": "实现债权的费用",
    "credit_enhancement_fee": "其他增信费",
    "day_after_three_failed_calls": "连续三次打不通的第二天",
    "debtor_dead_or_incapable": "债务人去世或没有行为能力",
    "debtor_unreachable": "联系不上债务人本人",
    "end_of_the_default": "还清之日",
    "four_times_lpr_one_year": "一年期 LPR 的四倍",
    "four_times_lpr_one_year_at_contract": "合同成立时一年期 LPR 的四倍",
    "four_times_lpr_one_year_at_filing": "起诉时一年期 LPR 的四倍",
    "guarantee_fee": "担保费",
    "interest": "利息",
    "late_fee": "违约金",
    "local_minimum_living_standard": "当地最低生活保障标准",
    "no_further_contact": "不应再联系",
    "lpr_one_year": "一年期 LPR",
    "number_invalid": "号码无效",
    "other_fees": "其他费用",
    "penalty_interest": "罚息",
    "principal": "本金",
    "probably_closed": "多半还不能",
    "unpaid_principal": "还没还的本金",
    "unreachable_for_three_days": "连续三天联系不上",
}
"""What names in the data stand for; a house test asks that none is missing."""


def value_text(rule: Parameter, raw: Raw) -> str:
    """One value of a parameter as a person reads it."""
    if isinstance(raw, str):
        return _one(rule.unit, raw)
    rows = [row for row in raw if isinstance(row, tuple)]
    if rows:
        return "；".join(_row(row) for row in rows)
    parts = [_one(rule.unit, part) for part in raw if isinstance(part, str)]
    return " 到 ".join(parts) if _is_range(rule, parts) else "、".join(parts)


def dated_text(rule: Parameter, dated: DatedValue) -> str:
    """What a value says from its day on; where the rule ended, that it did."""
    return "不再适用" if dated.value is None else value_text(rule, dated.value)


def _is_range(rule: Parameter, parts: list[str]) -> bool:
    return rule.unit is not Unit.NAMES and len(parts) == len(("from", "to"))


def _one(unit: Unit, raw: str) -> str:
    if not _NUMBER.fullmatch(raw):
        return date_text(date.fromisoformat(raw)) if unit is Unit.DATE else NAMES.get(raw, raw)
    number = Decimal(raw)
    if unit in _RATES:
        return _rate(number)
    if unit is Unit.YUAN:
        return f"{whole_yuan_text(number)} 元"
    return f"{raw} {_COUNTED[unit]}" if unit in _COUNTED else raw


def _rate(number: Decimal) -> str:
    """percent_text keeps two places; a daily rate needs more."""
    if number % _BASIS_POINT == 0:
        return percent_text(number)
    return f"{(number * 100).normalize():f}%"


def _row(row: tuple[str, ...]) -> str:
    """A bracket of a fee (up to, amount or rate, which), or a code and what it stands for."""
    if row[-1] not in ("fixed", "rate"):
        return " ".join(row)
    limit, amount, kind = row
    upto = f"到 {whole_yuan_text(Decimal(limit))} 元" if limit else "再往上"
    share = f"{amount} 元" if kind == "fixed" else _rate(Decimal(amount))
    return f"{upto}：{share}"
