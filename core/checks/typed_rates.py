"""Rates and shares as people type them: 18.25, 0.05%, 万分之五, 1.5 倍; what could mean two things is asked about."""

import re
import unicodedata
from decimal import Decimal
from typing import NamedTuple

from core.errors import Problem
from core.figures import percent_text

MOST_ANNUAL = Decimal(10)
"""1000 % a year: the most that a case keeps."""
MOST_DAILY = Decimal("0.05")
"""5 % a day: the most that a case keeps."""
MOST_SHARE = Decimal(10)
LEAST_BARE_PERCENT = Decimal(1)
"""Practice: a bare number under 1 may be a percent or a fraction (0.18), so it is asked about."""
LEAST_BARE_DAILY_PERCENT = Decimal("0.01")
"""Practice: cards and loans take 0.02–0.1 % a day; a bare 0.0005 is rather a fraction."""
LEAST_ANNUAL = Decimal("0.002")
"""Practice: nobody lends at under 0.2 % a year, but 0.02–0.1 % is what a day costs."""
DAYS_OF_A_YEAR = 365

_UNITS = {"%": Decimal(100), "‰": Decimal(1000), "‱": Decimal(10000)}
_OUT_OF = {
    "百分之": Decimal(100),
    "千分之": Decimal(1000),
    "万分之": Decimal(10000),
    "万": Decimal(10000),
}
_DIGITS = "零一二三四五六七八九"
_RATE = re.compile(
    r"(?:(?P<out_of>百分之|千分之|万分之|万)(?P<part>[\d.]+|[零一二两三四五六七八九十点半]+)"
    r"|(?P<number>\d+(?:\.\d*)?|\.\d+)(?P<unit>[%‰‱])?)"
)
_TIMES = re.compile(r"(?P<times>\d+(?:\.\d+)?)倍")
_WORDS = re.compile(
    r"^(?:合同)?(?:按)?(?:年化|年|日|天|每天|每日)?(?:利率|利息|息)?(?:是|为|加收|[::])?"
)


class _Typed(NamedTuple):
    fraction: Decimal
    bare: bool


def read_annual_rate(text: str, field: str = "") -> Decimal | Problem | None:
    """A yearly rate as a fraction, `None` for an empty field; 18, 18.25 and 18.25% are all percent."""
    plain = _plain(text)
    if not plain:
        return None
    typed = _read(plain)
    if typed is None:
        return Problem(
            field, "这里填一年的利率，比如 18 或 18.25。合同写日利率的乘 365，写月利率的乘 12。"
        )
    if typed.bare and 0 < typed.fraction * 100 < LEAST_BARE_PERCENT:
        return _which(field, typed.fraction)
    if plain.startswith(("日", "天", "每")) or 0 < typed.fraction < LEAST_ANNUAL:
        year = percent_text(typed.fraction * DAYS_OF_A_YEAR)
        return Problem(field, f"这像日利率。乘 365，一年是 {year}；合同按 360 天算的，乘 360。")
    if typed.fraction > MOST_ANNUAL:
        return Problem(field, "一年超过 1000% 了。请看一眼合同，是不是多写了几位。")
    return typed.fraction


def read_daily_rate(text: str, field: str = "") -> Decimal | Problem | None:
    """A daily rate as a fraction, `None` for an empty field: 0.05, 0.05%, 0.5‰, 万分之五, 万5."""
    plain = _plain(text)
    if not plain:
        return None
    typed = _read(plain)
    if typed is None:
        return Problem(field, "这里填一天的利率，比如 0.05% 或 万分之五。")
    if typed.bare and 0 < typed.fraction * 100 < LEAST_BARE_DAILY_PERCENT:
        return _which(field, typed.fraction)
    if plain.startswith("年") or typed.fraction > MOST_DAILY:
        day = _percent(typed.fraction / DAYS_OF_A_YEAR)
        return Problem(field, f"这像年利率。除以 365，一天约 {day}；这里填合同写的日利率。")
    return typed.fraction


def read_share(text: str, field: str = "", *, times: bool = False) -> Decimal | Problem | None:
    """A part of a whole as a fraction, `None` for an empty field: 10, 10%, 百分之十.

    With `times`, 1.5 倍 is understood as what comes on top: a half.
    """
    plain = _plain(text)
    if not plain:
        return None
    match = _TIMES.search(plain) if times else None
    if match:
        on_top = Decimal(match["times"]) - 1
        if on_top < 0:
            return Problem(field, "不到 1 倍就没有加收。请看一眼合同，再填一次。")
        return min(on_top, MOST_SHARE)
    typed = _read(plain)
    if typed is None:
        return Problem(field, "这里填百分之几，比如 5% 或 10%。")
    if typed.bare and 0 < typed.fraction * 100 < LEAST_BARE_PERCENT:
        return _which(field, typed.fraction)
    if typed.fraction > MOST_SHARE:
        return Problem(field, "这个数太大了。请看一眼合同，是不是多写了几位。")
    return typed.fraction


def rate_text(rate: Decimal | None) -> str:
    """A fraction as an exact percent for a field: 0.05%, 18.25%; empty for `None`."""
    return "" if rate is None else _percent(rate, exact=True)


def _plain(text: str) -> str:
    return re.sub(r"[\s,]", "", unicodedata.normalize("NFKC", text))


def _read(plain: str) -> _Typed | None:
    match = _RATE.fullmatch(_WORDS.sub("", plain, count=1))
    if match is None:
        return None
    if match["out_of"]:
        part = _number(match["part"])
        return None if part is None else _Typed(part / _OUT_OF[match["out_of"]], bare=False)
    number = Decimal(match["number"])
    return _Typed(number / _UNITS[match["unit"] or "%"], bare=match["unit"] is None)


def _number(written: str) -> Decimal | None:
    """零点五, 五, 十八, 二十四点三, 五半; `None` for what is no number."""
    if re.fullmatch(r"\d+(\.\d+)?", written):
        return Decimal(written)
    if written == "半":
        return Decimal("0.5")
    match = re.fullmatch(
        r"(?:([一二两三四五六七八九])?(十))?([零一二两三四五六七八九])?(?:点([零一二三四五六七八九]+)|(半))?",
        written,
    )
    if match is None:
        return None
    tens, ten, ones, decimals, half = match.groups()
    whole = (10 * (_digit(tens) if tens else 1) if ten else 0) + (_digit(ones) if ones else 0)
    if decimals:
        return Decimal(f"{whole}.{''.join(str(_digit(each)) for each in decimals)}")
    return Decimal(whole) + (Decimal("0.5") if half else 0)


def _digit(written: str) -> int:
    return 2 if written == "两" else _DIGITS.index(written)


def _which(field: str, fraction: Decimal) -> Problem:
    """A bare small number: percent, or already a fraction."""
    small, large = _percent(fraction, exact=True), _percent(fraction * 100, exact=True)
    return Problem(field, f"是 {large}，还是 {small}？请带上百分号再填一次。")


def _percent(rate: Decimal, *, exact: bool = False) -> str:
    percent = rate * 100
    if not exact:
        percent = percent.quantize(Decimal("0.0001"))
    return f"{percent.normalize():f}%"
