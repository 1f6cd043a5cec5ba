"""Reading the terms out of an agreement's text: what it states twice and differently, none.

Nothing is worked out that a person could not point at in the text. Two different sums for the same thing are no sum.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal

from core.checks.agreement.clauses import pattern
from core.checks.agreement.splitting import Clause, phrases
from core.checks.agreement.terms import Stated, T, TermsRead
from core.dates import add_months, last_day_of_month
from core.money import yuan

_NOT_SURE = re.compile(r"约(?=[\d人¥])|左右|预计|为准|连续|累计|任[何一意]|[+=]")
_INTEREST_BESIDE = re.compile(r"并(?:另|支付|付)[^;]{0,24}息")
_NOT_SETTLED = re.compile(
    r"(?<!无需)(?<!无需另行)(?<!无需再次)(?<!无须)(?:申请|审批|审核)|不(?:予|同意)"
)
_INTEREST = re.compile(r"(?<!逾期)利息|息费|计息|停息|免息|利率")
_MONTHS = re.compile(
    r"分(?:为|成)?(\d{1,3})(?:期|个月|笔)|(?:共|期数:?|计)(\d{1,3})(?:期|个月)|(?:^[-•·*]?|,)(\d{1,3})期"
)
_MONTHLY = pattern(
    r"(?:每(?:期|个?月|笔)|按月还款)(?:(?!利息|手续费|末期|最后)[^,;。]){0,14}?({money})"
)
_LAST = pattern(
    r"(?:末期|尾期|最后[一1](?:期|个月|笔))[^,]{0,6}?({money})|第(\d{1,3})(?:期|个月)[^,]{0,4}?({money})"
)
_FIRST = re.compile(
    r"(?:首期|首次|首笔|第[一1][期笔]|起始)(?:(?!入账|付息|账单)[^,;]){0,12}?(\d{4})[年/.-](\d{1,2})[月/.-](\d{1,2})"
    r"|(\d{4})[年/.-](\d{1,2})[月/.-](\d{1,2})日?为?(?:首期|首次|第[一1]期)"
)
_FROM_MONTH = re.compile(r"(?:自|从)?(\d{4})年(\d{1,2})月(?:起|开始)")
_DUE_DAY = re.compile(
    r"(?:每|逐)(?:个|自然)?月(?:的)?(?:(\d{1,2})[日号]|(?:最后[一1]?[日天]|月?底|末日))"
)
_ROW = pattern(
    r"(?:第?(\d{1,3})期?[ ,:]{0,2})?(?<!\d)(\d{4})[年/.-](\d{1,2})[月/.-](\d{1,2})日?[前 ,:还付应]{0,5}({money})"
)
_AT_ONCE = pattern(
    r"(\d{4})[年/.-](\d{1,2})[月/.-](\d{1,2})日?(?:\([^)]*\)|之|以)?前[^,]{0,14}(?:支付|偿还|归还|还|付)[^,]{0,6}?({money})"
)
_CUT = "减免|免除|豁免|免收|免掉|免去"
_COMPONENTS = {
    "principal": "本金",
    "interest": "(?<!逾期)利息|欠息",
    "penalty_interest": "罚息",
    "late_fee": "违约金|滞纳金",
    "other_fees": "手续费|服务费|其他费用",
}
_KEPT_TO_ITS_PHRASE = r"(?:(?!利息|罚息|违约金|本金|滞纳金|费|合计|共)[^,;。]){0,8}?"


def read_terms(parts: Sequence[Clause], suspended: Clause | None) -> TermsRead:
    """The terms that these clauses state. `suspended` is the clause by which interest stops, if one does.

    Where only penalty interest stops, interest is not said to.
    """
    if suspended and not _INTEREST.search(suspended.plain):
        suspended = None
    waived = tuple(
        (name, found) for name in _COMPONENTS if (found := _only(_waived(parts, name))) is not None
    )
    rows = _rows(parts)
    if len(rows) > 1:
        return _of_rows(rows, suspended, waived)
    months = _only(_months(parts))
    monthly = _only(_amounts(parts, _MONTHLY))
    at_once = _only(_at_once(parts)) if months is None and monthly is None else None
    if at_once:
        day, amount = at_once.value
        return TermsRead(
            Stated(1, at_once.where),
            Stated(amount, at_once.where),
            None,
            Stated(day, at_once.where),
            suspended,
            waived,
        )
    last = _only(_last(parts, months.value if months else 0))
    first = _only(_first_days(parts)) or _from_month(parts)
    if rows and monthly and rows[0].value[1] != monthly.value:
        # A day with another sum of its own: the last instalment where it falls on its day, else unclear.
        day, amount = rows[0].value
        ends = months and first and day == add_months(first.value, months.value - 1)
        last, monthly = (Stated(amount, rows[0].where), monthly) if ends else (last, None)
    return TermsRead(months, monthly, last, first, suspended, waived)


def _of_rows(
    rows: tuple[Stated[tuple[date, Decimal]], ...],
    suspended: Clause | None,
    waived: tuple[tuple[str, Stated[Decimal]], ...],
) -> TermsRead:
    first, last = rows[0], rows[-1]
    regular = {row.value[1] for row in rows[:-1]}
    monthly = Stated(first.value[1], first.where) if len(regular) == 1 else None
    return TermsRead(
        Stated(len(rows), first.where) if monthly else None,
        monthly,
        Stated(last.value[1], last.where) if monthly and last.value[1] not in regular else None,
        Stated(first.value[0], first.where),
        suspended,
        waived,
        rows,
    )


def _rows(parts: Sequence[Clause]) -> tuple[Stated[tuple[date, Decimal]], ...]:
    found = []
    for part in parts:
        for row in _ROW.finditer(part.plain):
            day = _day(row[2], row[3], row[4])
            if day:
                found.append(Stated((day, amount_of(row[5])), part))
    days = [row.value[0] for row in found]
    return tuple(found) if days == sorted(set(days)) else ()


def _months(parts: Sequence[Clause]) -> Iterator[Stated[int]]:
    for part in parts:
        for found in _MONTHS.finditer(part.plain):
            if not _NOT_SURE.search(phrases(part.plain, found)):
                yield Stated(int(found[1] or found[2] or found[3]), part)


def _amounts(parts: Sequence[Clause], wanted: re.Pattern[str]) -> Iterator[Stated[Decimal]]:
    for part in parts:
        for found in wanted.finditer(part.plain):
            unsure = _NOT_SURE.search(phrases(part.plain, found))
            if not unsure and not _INTEREST_BESIDE.search(part.plain):
                yield Stated(amount_of(found[1]), part)


def _last(parts: Sequence[Clause], months: int) -> Iterator[Stated[Decimal]]:
    for part in parts:
        for found in _LAST.finditer(part.plain):
            if found[1]:
                yield Stated(amount_of(found[1]), part)
            elif int(found[2]) == months:
                yield Stated(amount_of(found[3]), part)


def _first_days(parts: Sequence[Clause]) -> Iterator[Stated[date]]:
    for part in parts:
        for found in _FIRST.finditer(part.plain):
            day = _day(*(found.groups()[:3] if found[1] else found.groups()[3:]))
            if day:
                yield Stated(day, part)


def _from_month(parts: Sequence[Clause]) -> Stated[date] | None:
    """自2026年12月起 and 每月10日, where each is said once."""
    month = _only(
        Stated((int(found[1]), int(found[2])), part)
        for part in parts
        for found in _FROM_MONTH.finditer(part.plain)
    )
    due = _only(
        Stated(found[1], part) for part in parts for found in _DUE_DAY.finditer(part.plain)
    )
    if month is None or due is None:
        return None
    year, number = month.value
    start = _day(str(year), str(number), "1")
    if start is None:
        return None
    day = _day(str(year), str(number), due.value) if due.value else last_day_of_month(start)
    return Stated(day, due.where) if day else None


def _at_once(parts: Sequence[Clause]) -> Iterator[Stated[tuple[date, Decimal]]]:
    for part in parts:
        for found in _AT_ONCE.finditer(part.plain):
            day = _day(found[1], found[2], found[3])
            if day:
                yield Stated((day, amount_of(found[4])), part)


def _waived(parts: Sequence[Clause], name: str) -> Iterator[Stated[Decimal]]:
    label = _COMPONENTS[name]
    before = pattern(
        rf"(?:{_CUT})(?:[^,;。]{{0,24}}元[、及和])?{_KEPT_TO_ITS_PHRASE}(?:{label}){_KEPT_TO_ITS_PHRASE}({{money}})"
    )
    after = pattern(
        rf"(?:{label}){_KEPT_TO_ITS_PHRASE}({{money}})(?:(?!本金|利息|罚息|违约金|待|须|需)[^,;。]){{0,6}}(?:{_CUT}|不收|不再收|全免)"
    )
    for part in parts:
        for wanted in (before, after):
            for found in wanted.finditer(part.plain):
                if not _NOT_SETTLED.search(part.plain[found.start() :]):
                    yield Stated(amount_of(found[1]), part)


def _only(found: Iterable[Stated[T]]) -> Stated[T] | None:
    """The first of them where all say the same."""
    everything = list(found)
    return everything[0] if len({each.value for each in everything}) == 1 else None


def amount_of(text: str) -> Decimal:
    """The yuan of a matched amount."""
    return yuan(text.removeprefix("人民币").lstrip("¥").rstrip("元块"))


def _day(year: str | None, month: str | None, day: str | None) -> date | None:
    try:
        return date(int(year or 0), int(month or 0), int(day or 0))
    except ValueError:
        return None
