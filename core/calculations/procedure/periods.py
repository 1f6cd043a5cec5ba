"""Counting one period of days or months from a day, in words that can be read aloud.

Sources: Civil Procedure Law article 85 (the first day is not counted, a last day off moves), Civil Code
articles 201–203.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from core.calculations.limits.statutory_period import next_working_day
from core.calculations.working import Line
from core.dates import add_months, weekday_text
from core.figures import date_text
from core.law.holidays import known_holidays
from core.law.library import parameter
from core.law.parameter import Unit, Value

_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Period:
    """The last day of a period, how it was counted, its rule, and what may still move it."""

    last: date
    sentence: str
    working: tuple[Line, ...]
    citations: tuple[str, ...]
    doubt: str = ""


def value_on(name: str, day: date) -> Value:
    """A dated value on a day; before its first day the first value, which the older law had too."""
    rule = parameter(name)
    return rule.on(max(day, rule.values[0].in_force_from))


def period(name: str, start: date, since: str = "收到") -> Period:
    """The last day of the period called `name`, counted from the day after `start`."""
    found = value_on(name, start)
    if found.parameter.unit is Unit.MONTHS:
        raw = add_months(start, found.whole)
        how = f"往后数 {found.whole} 个月"
        counted = f"从{since}（{date_text(start)}）往后数 {found.whole} 个月，到 {_day(raw)}"
    else:
        raw = start + timedelta(days=found.whole)
        how = f"从第二天起数 {found.whole} 天"
        counted = (
            f"从{since}的第二天（{date_text(start + timedelta(days=1))}）起数 {found.whole} 天，"
            f"最后一天是 {_day(raw)}"
        )
    known = known_holidays()
    last = next_working_day(raw, known.days, known.workdays)
    line = Line("最后一天", date_text(last), how + ("，遇休息日顺延" if last != raw else ""))
    return Period(
        last=last,
        sentence=f"{counted}{moved(raw, last)}",
        working=(line,),
        citations=(found.citation.id, "cpl_85"),
        doubt=_doubt(found, start, raw, last),
    )


def moved(raw: date, last: date) -> str:
    """，放假，顺延到 …。: why a last day is not the one counted to; 。 where it is."""
    if raw == last:
        worked = raw.weekday() >= _SATURDAY
        return "，调休上班，不顺延。" if worked else "。"
    off = "放假" if raw in known_holidays().days else "休息日"
    return f"，{off}，顺延到 {_day(last)}。"


def working_day_before(day: date) -> date:
    """The last working day before a day: for what must be in before a hearing opens."""
    known = known_holidays()
    day -= timedelta(days=1)
    while known.is_day_off(day):
        day -= timedelta(days=1)
    return day


def holidays_doubt(*days: date) -> str:
    """What to say of a day in a year whose holidays are not here; nothing where they are."""
    known = known_holidays()
    years = sorted({day.year for day in days if not known.covers(day)})
    if not years:
        return ""
    named = "、".join(f"{year} 年" for year in years)
    return f"{named}的放假安排没有收录，只按周末算，遇法定节假日还会顺延。"


def _doubt(found: Value, start: date, raw: date, last: date) -> str:
    early = start < found.parameter.values[0].in_force_from
    older = "那时的旧法没有收录，按现在的天数算。" if early else ""
    unsure = "" if found.verified else "这个期限还没有核实到原文。"
    return f"{older}{unsure}{holidays_doubt(raw, last)}"


def _day(day: date) -> str:
    return f"{date_text(day)}{weekday_text(day)}"
