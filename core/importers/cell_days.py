"""Days in the cells of a table: a date however it is written, a day of the month, a number of days."""

import re
from datetime import date, timedelta
from decimal import Decimal

from core.errors import Problem
from core.importers.cell_values import even, is_nothing
from core.importers.table_cells import Cell

_FIRST_OF_SERIALS = date(1899, 12, 30)
"""Day 0 of a spreadsheet's serial dates from March 1900 on (ECMA-376 Part 1, 18.17.4.1, 1900 base)."""
_SERIALS = (Decimal(25_569), Decimal(73_050))
"""1970 to 2099: a number outside is no date of ours."""
_YEARS = (1970, 2099)
_WHOLE = re.compile(
    r"(?:公元)?(\d{4})(?:年|[-/.,])(\d{1,2})(?:月|[-/.,])(\d{1,2})[日号]?"
    r"(?:t?\d{1,2}[:时]\d{1,2}.*|星期.|周.|\((?:星期|周).\))?"
)
_PACKED = re.compile(r"(\d{4})(\d{2})(\d{2})(?:\d{6})?")
_MONTH = re.compile(r"(\d{4})(?:年|[-/.])(\d{1,2})月?(?:份)?")
_DAY = re.compile(r"(?:每个?月|每期|次月|当月|月)?(?:的)?(\d{1,2})(?:日|号)?(?:前|还款|到期)?")
_LAST_DAY = re.compile(r"(?:每月)?(?:月末|月底|最后一[天日])")
_COUNT = re.compile(r"(?:已?逾期|拖欠)?(\d{1,5})(?:天|日)?")
_ADVICE = "请写成 2026-01-05 这样。"


def read_day(cell: Cell, field: str = "") -> date | Problem | None:
    """A day; `None` for nothing. 2026-1-5, 2026/01/05, 2026年1月5日, 20260105, a serial date, with or without a time.

    A month alone, a year of two digits and 1/5/2026 are asked about, not guessed.
    """
    if is_nothing(cell):
        return None
    if isinstance(cell, date):
        return _in_our_years(cell, field)
    word = even(cell) if isinstance(cell, str) else f"{cell:f}"
    match = _WHOLE.fullmatch(word) or _PACKED.fullmatch(word)
    if match:
        return _made(*map(int, match.groups()[:3]), word=word, field=field)
    if _MONTH.fullmatch(word):
        return Problem(field, f"“{word}”只有月份，不知道是哪一天。{_ADVICE}")
    if re.fullmatch(r"\d{5}(?:\.\d+)?", word):
        serial = Decimal(word)
        if _SERIALS[0] <= serial <= _SERIALS[1]:
            return _FIRST_OF_SERIALS + timedelta(days=int(serial))
    return Problem(field, f"“{word}”看不出是哪一天。{_ADVICE}")


def read_day_of_month(cell: Cell, field: str = "") -> int | Problem | None:
    """1 to 31 of 每月15日, 15号, 15; 31 for 月末; the day of a whole date; `None` for nothing."""
    if is_nothing(cell):
        return None
    if isinstance(cell, date):
        return cell.day
    word = even(cell) if isinstance(cell, str) else f"{cell:f}"
    if _LAST_DAY.fullmatch(word):
        return 31
    match = _DAY.fullmatch(word)
    if match and 1 <= int(match[1]) <= 31:  # noqa: PLR2004 the days of a month
        return int(match[1])
    whole = read_day(cell)
    if isinstance(whole, date):
        return whole.day
    return Problem(field, f"“{word}”看不出是每月几号。请写 1 到 31 的数。")


def read_count_of_days(cell: Cell, field: str = "") -> int | Problem | None:
    """Whole days of 93, 93天, 逾期93天; `None` for nothing. 3期 or M3 are no days and are asked about."""
    if is_nothing(cell):
        return None
    word = (
        even(cell) if isinstance(cell, str) else f"{cell:f}" if isinstance(cell, Decimal) else ""
    )
    match = _COUNT.fullmatch(word.removesuffix(".0"))
    if match is None:
        return Problem(
            field, "这里要填天数，比如 93。只写了几期（M1、M3）的，算不出是哪天开始的。"
        )
    return int(match[1])


def _made(year: int, month: int, day: int, *, word: str, field: str) -> date | Problem:
    try:
        return _in_our_years(date(year, month, day), field)
    except ValueError:
        return Problem(field, f"“{word}”不是一个日子。{_ADVICE}")


def _in_our_years(day: date, field: str) -> date | Problem:
    if not _YEARS[0] <= day.year <= _YEARS[1]:
        return Problem(field, f"{day.isoformat()} 太早或太晚了。{_ADVICE}")
    return day
