"""Rates in the cells of a table, all as a fraction a year: 18%, 日利率万五, 月息1.5%, 0.05%/日.

What could mean two things is asked about. A daily rate is multiplied by 365 and a monthly one by 12, without
compounding, as the debt form asks a person to do.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from core.errors import Problem
from core.figures import percent_text
from core.importers.cell_values import even, is_nothing
from core.importers.table_cells import Cell

_TIMES = {"年": 1, "月": 12, "日": 365}
_PERIODS = (
    (re.compile(r"年化|年利率|年息|每年|/年|年率|p\.?a\.?|apr|irr|^年|年$"), "年"),
    (re.compile(r"月利率|月息|每月|/月|月化|月费率|^月|月$"), "月"),
    (re.compile(r"日利率|日息|每[日天]|/[日天]|^[日天]|[日天]$|天利率"), "日"),
)
_OUT_OF = {"百分之": 100, "千分之": 1000, "万分之": 10000, "万": 10000, "千": 1000}
_UNITS = {"%": 100, "‰": 1000, "‱": 10000}
_DIGITS = "零一二三四五六七八九"
_VALUE = re.compile(
    r"(?P<out_of>百分之|千分之|万分之|万|千)(?P<part>\d+(?:\.\d+)?|[零一二两三四五六七八九十点]+)"
    r"|(?P<number>\d+(?:\.\d*)?|\.\d+)(?P<unit>[%‰‱])?"
)
_POINTS = re.compile(
    r"(?P<fen>[\d.]+|[一二两三四五六七八九])分(?:(?P<li>[\d.]+|[一二两三四五六七八九])厘?)?"
)
_OF_A_POINT = {"年": 100, "月": 1000}
"""One 厘 is 1 % of a year's, 0.1 % of a month's interest; ten 厘 are one 分."""
_FREE = frozenset({"免息", "无息", "免", "0"})
_WORDS = re.compile(
    r"年化|年利率|月利率|日利率|天利率|年息|月息|日息|月化|年率|月费率|每[年月日天]|/[年月日天]|利率|利息|综合|单利"
    r"|约定|合同|固定|irr|apr|p\.?a\.?|^[年月日天]|[年月日天]$|[:为是()]"
)
_LEAST_BARE_PERCENT = {"年": Decimal(1), "月": Decimal("0.1"), "日": Decimal("0.01")}
"""Practice: a bare number under this may be a percent or already a fraction, so it is asked about."""
_LEAST_YEARLY = Decimal("0.002")
"""Practice: nobody lends at under 0.2 % a year, but 0.02–0.1 % is what a day costs."""
_MOST = Decimal(10)
"""1000 % a year: the most that a case keeps."""


@dataclass(frozen=True, slots=True)
class RateHeading:
    """What a column's heading says about its bare numbers: a year, month or day, and whether they are percent."""

    period: str | None = None
    percent: bool = False

    @classmethod
    def of(cls, heading: str) -> "RateHeading":
        """Read 日利率, 月利率(%), 年化利率（%）."""
        word = even(heading)
        return cls(_period(word.replace("%", "")), "%" in word)


def read_rate(
    cell: Cell, field: str = "", heading: RateHeading | None = None
) -> Decimal | Problem | None:
    """A fraction a year, `None` for nothing, or the `Problem` to ask about."""
    told = heading or RateHeading()
    if is_nothing(cell):
        return None
    word = (
        even(cell) if isinstance(cell, str) else f"{cell:f}" if isinstance(cell, Decimal) else ""
    )
    said = _period(word) or told.period
    period = said or "年"
    found = _fraction(_WORDS.sub("", word)) or _points(word, said)
    if found is None:
        return Problem(field, f"“{cell}”看不出是多少利率。请写成 18.25% 这样的年利率。")
    fraction, bare = found
    percent = fraction * 100
    if bare and not told.percent and 0 < percent < _LEAST_BARE_PERCENT[period]:
        return Problem(
            field,
            f"“{cell}”是 {_written(fraction * 100)}，还是 {_written(fraction)}？请带上百分号。",
        )
    year = fraction * _TIMES[period]
    if _period(word) is None and period == "年" and 0 < year < _LEAST_YEARLY:
        day = percent_text(year * 365)
        return Problem(field, f"“{cell}”像日利率。乘 365，一年是 {day}。请写成年利率。")
    if year > _MOST:
        return Problem(field, f"“{cell}”一年超过 1000%。请看一眼是不是多写了几位。")
    return year


def _period(word: str) -> str | None:
    return next((name for pattern, name in _PERIODS if pattern.search(word)), None)


def _fraction(word: str) -> tuple[Decimal, bool] | None:
    """The number as a fraction, and whether it stood alone (then it is taken for percent)."""
    if word in _FREE:
        return Decimal(0), False
    match = _VALUE.fullmatch(word)
    if match is None:
        return None
    if match["out_of"]:
        part = _number(match["part"])
        return None if part is None else (part / _OUT_OF[match["out_of"]], False)
    number = Decimal(match["number"])
    return number / _UNITS[match["unit"] or "%"], match["unit"] is None


def _points(word: str, period: str | None) -> tuple[Decimal, bool] | None:
    """月息一分五 is 1.5 % a month, 年息一分 10 % a year; 一分 alone says neither."""
    match = _POINTS.fullmatch(_WORDS.sub("", word))
    fen, li = (_number(match["fen"]), _number(match["li"] or "0")) if match else (None, None)
    if fen is None or li is None or period not in _OF_A_POINT:
        return None
    return (fen * 10 + li) / _OF_A_POINT[period], False


def _number(written: str) -> Decimal | None:
    if re.fullmatch(r"\d+(?:\.\d+)?", written):
        return Decimal(written)
    match = re.fullmatch(
        r"([一二两三四五六七八九]?)(十?)([零一二两三四五六七八九]?)(?:点([零一二三四五六七八九]+))?",
        written,
    )
    if match is None or not any(match.groups()):
        return None
    tens, ten, ones, decimals = match.groups()
    whole = (
        (_digit(tens or "一") * 10 + _digit(ones or "零")) if ten else _digit(tens or ones or "零")
    )
    return Decimal(f"{whole}.{''.join(str(_digit(each)) for each in decimals or '零')}")


def _digit(written: str) -> int:
    return 2 if written == "两" else _DIGITS.index(written)


def _written(fraction: Decimal) -> str:
    return f"{(fraction * 100).normalize():f}%"
