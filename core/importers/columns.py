"""What each column of a table is: the header row found below a preamble, its headings told by their synonyms.

Generic over a set of targets, so bill lists and statements share it. What could be two things stays open
for the person to say.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from core.importers.table_cells import Cell, Table

_LOOK_AT = 40
"""Practice: titles, names of accounts and export times take fewer rows than this."""
_LEAST_HEADINGS = 2
_SHORTEST_WITHIN = 2
_BRACKETS = re.compile(r"[(\[【](.*?)[)\]】]")
_NOISE = re.compile(r"[\s:：*#_\-/、.。]+")
_OF_THE_PERSON = re.compile(
    "姓名|身份证|证件|手机|电话|住址|地址|(?<![账商])户名|债务人|借款人|客户|持卡人|申请人|邮箱|微信"
)
"""Headings of what is never taken over."""
_UNITS = {"万元": Decimal(10000), "千元": Decimal(1000), "元": Decimal(1)}
_UNIT_LINE = re.compile(r"(?:货币|金额)?单位[::]?(?:人民币)?(万元|千元|元)")


@dataclass(frozen=True, slots=True)
class Target:
    """One thing that a column can hold.

    `label` is the heading that we write ourselves, `synonyms` are other headings for just this, `hints` are
    headings that may mean this or something else. With `many`, several columns may hold it, to be added up.
    """

    field: str
    label: str
    synonyms: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    many: bool = False


@dataclass(frozen=True, slots=True)
class Columns:
    """How a table is to be read. All tuples have one place per column.

    `header` is the place of the header row, counted from 0, or None; `fields` are what the columns hold
    (None: not used); `open_to` the fields a column may hold where that has to be asked; `units` what an amount of
    the column is to be multiplied by to be yuan.
    """

    header: int | None
    headings: tuple[str, ...]
    fields: tuple[str | None, ...]
    open_to: tuple[tuple[str, ...], ...]
    units: tuple[Decimal, ...]

    def place(self, field: str) -> int | None:
        """The first column that holds this."""
        return next((at for at, known in enumerate(self.fields) if known == field), None)

    def places(self, field: str) -> tuple[int, ...]:
        """All columns that hold this."""
        return tuple(at for at, known in enumerate(self.fields) if known == field)

    def with_fields(self, chosen: Mapping[int, str | None]) -> "Columns":
        """As the person says: column → field, or None for a column that is not used."""
        fields = tuple(chosen.get(at, known) for at, known in enumerate(self.fields))
        open_to = tuple(() if at in chosen else may for at, may in enumerate(self.open_to))
        return replace(self, fields=fields, open_to=open_to)

    def twice(self, targets: Sequence[Target]) -> tuple[str, ...]:
        """Fields that more than one column claims to be, and that cannot be added up."""
        single = [target.field for target in targets if not target.many]
        return tuple(field for field in single if self.fields.count(field) > 1)


def guess_columns(table: Table, targets: Sequence[Target]) -> Columns:
    """The header row, and what the columns below it are."""
    return columns_under(table, targets, find_header(table, targets))


def columns_under(table: Table, targets: Sequence[Target], header: int | None) -> Columns:
    """What the columns are under this header row; None for a table without one, where all stays open."""
    headings = _headings(table, targets, header)
    found = [_meaning(heading, targets) for heading in headings]
    exact = [_is_known(heading, targets) for heading in headings]
    fields, open_to = _one_column_each(found, exact, targets)
    return Columns(header, headings, fields, open_to, _units(table, header, headings))


def find_header(table: Table, targets: Sequence[Target]) -> int | None:
    """The row among the first whose cells most often are headings; None where none has two."""
    scores = [_score(row, targets) for row in table.rows[:_LOOK_AT]]
    best = max(scores, default=0)
    return scores.index(best) if best >= _LEAST_HEADINGS * _EXACT else None


def plain_heading(text: str) -> str:
    """A heading without brackets, white space and marks, in one width and case."""
    return _NOISE.sub("", _BRACKETS.sub("", _even(text))) or _NOISE.sub("", _even(text))


_EXACT, _WITHIN = 2, 1


def _even(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def _score(row: Sequence[Cell], targets: Sequence[Target]) -> int:
    """Two for a heading that is known, one for a cell that contains one; different headings only."""
    if any(cell is not None and not isinstance(cell, str) for cell in row):
        return 0
    found: dict[str, int] = {}
    for cell in row:
        if isinstance(cell, str):
            sure, may = _meaning(cell, targets)
            name = sure or (may[0] if may else None)
            exact = any(plain_heading(cell) in _names(target) for target in targets)
            if name:
                found[plain_heading(cell)] = _EXACT if exact else _WITHIN
    return sum(found.values())


def _headings(table: Table, targets: Sequence[Target], header: int | None) -> tuple[str, ...]:
    """The texts of the header row; under a heading merged over two rows, that of the row above."""
    if header is None:
        return ("",) * table.width
    above: Sequence[Cell] = table.rows[header - 1] if header else (None,) * table.width
    return tuple(
        str(own)
        if own is not None
        else (higher if isinstance(higher, str) and _meaning(higher, targets)[0] else "")
        for own, higher in zip(table.rows[header], above, strict=True)
    )


def _names(target: Target) -> frozenset[str]:
    return frozenset(map(plain_heading, (target.label, *target.synonyms, *target.hints)))


def _meaning(heading: str, targets: Sequence[Target]) -> tuple[str | None, tuple[str, ...]]:
    """The field a heading surely is, or those it may be: by the whole heading first, then by the longest within."""
    word = plain_heading(heading)
    if not word or _OF_THE_PERSON.search(word):
        return None, ()
    for names in (_own, _hints):
        named = [target.field for target in targets if word in names(target)]
        if len(named) == 1 and names is _own:
            return named[0], ()
        if named:
            return None, tuple(named)
    within = [
        (len(name), target.field)
        for target in targets
        for name in _own(target)
        if len(name) >= _SHORTEST_WITHIN and name in word
    ]
    longest = max((length for length, _ in within), default=0)
    likely = tuple(dict.fromkeys(field for length, field in within if length == longest))
    return (likely[0], ()) if len(likely) == 1 else (None, likely)


def _own(target: Target) -> tuple[str, ...]:
    return tuple(map(plain_heading, (target.label, *target.synonyms)))


def _hints(target: Target) -> tuple[str, ...]:
    return tuple(map(plain_heading, target.hints))


def _is_known(heading: str, targets: Sequence[Target]) -> bool:
    """Whether a heading is one of ours or a synonym, whole; otherwise it only contains one."""
    return any(plain_heading(heading) in _own(target) for target in targets)


def _one_column_each(
    found: Sequence[tuple[str | None, tuple[str, ...]]],
    exact: Sequence[bool],
    targets: Sequence[Target],
) -> tuple[tuple[str | None, ...], tuple[tuple[str, ...], ...]]:
    """Where two columns would hold the same, the one whole heading wins; else all of them are asked about."""
    many = {target.field for target in targets if target.many}
    held = Counter(field for field, _ in found)
    known = Counter(field for (field, _), whole in zip(found, exact, strict=True) if whole)
    fields: list[str | None] = []
    open_to: list[tuple[str, ...]] = []
    for (field, maybe), whole in zip(found, exact, strict=True):
        alone = field in many or held[field] == 1 or (whole and known[field] == 1)
        fields.append(field if alone else None)
        open_to.append(maybe if alone or field is None else (field,))
    return tuple(fields), tuple(open_to)


def _units(table: Table, header: int | None, headings: Sequence[str]) -> tuple[Decimal, ...]:
    """元 unless the heading's brackets say 万元, or a line of the preamble says 单位：万元 for all."""
    everywhere = Decimal(1)
    for row in table.rows[: header or 0]:
        for cell in row:
            said = _UNIT_LINE.search(_even(cell)) if isinstance(cell, str) else None
            if said:
                everywhere = _UNITS[said[1]]
    return tuple(_unit(heading) or everywhere for heading in headings)


def _unit(heading: str) -> Decimal | None:
    said = _BRACKETS.search(_even(heading))
    word = said[1].removeprefix("人民币").removeprefix("单位").strip(": ") if said else ""
    return _UNITS.get(f"{word}元" if word in {"万", "千"} else word)
