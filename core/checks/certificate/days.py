"""Days in a certificate: when it was paid off, when it was issued; in figures or in Chinese numerals."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_DIGITS = {each: number for number, each in enumerate("〇一二三四五六七八九")} | {
    "零": 0, "○": 0, "Ｏ": 0, "O": 0, "0": 0,
}  # fmt: skip
_FIGURES = re.compile(r"(?<!\d)(\d{4})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?(?![\d.])")
_RUN = re.compile(r"(?<!\d)(20\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)")
_CHINESE = re.compile(
    r"([二〇零○ＯO0一三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日"
)
_SETTLING = re.compile(
    r"(?<!未)(?<!未全部)(?<!没有)(?:结清|还清|清偿|偿清|归还完毕|偿还完毕|终止)(?!证明|确认)"
)
_BEGINNING = re.compile(
    r"借款日|放款|发放|借出|开户|开卡|签订|签署|生效|订立|申请|起息|借了|贷款日期|借款期限|期限|出生|办理"
)
_BEFORE, _AFTER = 12, 34
"""Characters around a day in which it is said what the day is."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day and where it stands in the text; `until` when it is "as of" that day."""

    on: date
    start: int
    end: int
    until: bool = False


def days_in(plain: str) -> tuple[Day, ...]:
    """Every day in a text without white space, in order; what is no day of the calendar is left out."""
    return tuple(sorted(_days(plain), key=lambda day: day.start))


def payoff_days(plain: str, issued: Day | None) -> tuple[Day, ...]:
    """The days that are said to be those of the payoff; the day of issue is none of them."""
    days = [day for day in days_in(plain) if issued is None or day.start != issued.start]
    return tuple(day for day in days if _is_payoff(plain, day))


def other_days(plain: str, issued: Day | None) -> tuple[Day, ...]:
    """Days that are neither the day of issue nor said to be those of the loan's beginning, as in a table."""
    return tuple(
        day
        for day in days_in(plain)
        if not (issued and day.start == issued.start) and not _is_beginning(plain, day)
    )


def _is_beginning(plain: str, day: Day) -> bool:
    label = re.split(r"[。；;，,、)）]", plain[max(0, day.start - _BEFORE) : day.start])[-1]
    after = re.split(r"[。；;，,]", plain[day.end : day.end + _AFTER])[0]
    return bool(_BEGINNING.search(label) or _BEGINNING.search(after))


def _is_payoff(plain: str, day: Day) -> bool:
    before = plain[max(0, day.start - _BEFORE) : day.start]
    after = re.split(r"[。；;]", plain[day.end : day.end + _AFTER])[0]
    label = re.split(r"[。；;，,、)）]", before)[-1]
    if _SETTLING.search(label):
        return True
    if _is_beginning(plain, day):
        return False
    return _SETTLING.search(after) is not None and not _another_day_first(after)


def _another_day_first(after: str) -> bool:
    """Whether another day stands between this one and the word that settles."""
    settles = _SETTLING.search(after)
    nearer = next(iter(days_in(after)), None)
    return bool(settles and nearer and nearer.start < settles.start())


def _days(plain: str) -> Iterator[Day]:
    for form in (_FIGURES, _RUN):
        for match in form.finditer(plain):
            yield from _day(plain, match, *(int(part) for part in match.groups()))
    for match in _CHINESE.finditer(plain):
        year = int("".join(str(_DIGITS.get(each, 0)) for each in match[1]))
        yield from _day(plain, match, year, _number(match[2]), _number(match[3]))


def _day(plain: str, match: re.Match[str], year: int, month: int, number: int) -> Iterator[Day]:
    until = plain[: match.start()].endswith(("截至", "截止", "截止到", "截至到", "至"))
    try:
        yield Day(date(year, month, number), match.start(), match.end(), until)
    except ValueError:
        return


def _number(text: str) -> int:
    """十二 → 12, 二十 → 20, 三十一 → 31."""
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return _DIGITS.get(text, 0)
    return _DIGITS.get(tens or "一", 0) * 10 + _DIGITS.get(ones, 0)
