"""The lines of a situation's answer: what is said, and the marks at the end that say where it comes from.

    - 到期之前可以申请展期 [[cc_678]]            a rule of core/law/citations
    - 常见的第一步是短信 [[timeline:card/4]]       a stage of core/law/timeline, by track and first day
    - 贷款人是这一家 [[lender:ant-jiebei]]        an entry of the directory, or a part of it: lender:ant-jiebei/rates
    - 还没有查到 [[question:bank_card_terms]]     a question nobody has answered yet
    - 先打电话 [[page:contact]]                   where to go
    - 写信 [[letter:deferral_request]]            what to write

`{credit.negative_retention_years}` in a line is the value of that parameter on the day.
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.law.library import parameter
from core.law.value_text import value_text

_MARK = re.compile(r"\[\[(?:([a-z]+):)?([A-Za-z0-9_./-]+)\]\]")
_VALUE = re.compile(r"\{([a-z_]+(?:\.[a-z_0-9]+)+)\}")


class Section(StrEnum):
    """The parts of an answer, in the order they are read. Each stands in every file."""

    ANSWER = "一句话"
    LAW = "法律怎么说"
    PRACTICE = "常见做法"
    UNVERIFIED = "还没核实"
    TODAY = "今天"
    THIS_WEEK = "这周"
    THIS_MONTH = "这个月"
    WHERE = "去哪一页，写哪封信"
    AVOID = "别做"


class MarkKind(StrEnum):
    """What a mark points to."""

    RULE = "rule"
    TIMELINE = "timeline"
    LENDER = "lender"
    QUESTION = "question"
    PAGE = "page"
    LETTER = "letter"

    @property
    def is_source(self) -> bool:
        """Whether it says where a statement comes from, and not where to go."""
        return self not in {MarkKind.PAGE, MarkKind.LETTER}


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark: `ref` is an identifier of its kind."""

    kind: MarkKind
    ref: str


@dataclass(frozen=True, slots=True)
class SituationLine:
    """One statement with its marks; `text` still holds the names of the values it speaks of."""

    text: str
    marks: tuple[Mark, ...]

    @property
    def rules(self) -> tuple[str, ...]:
        """The rules it cites."""
        return self.refs(MarkKind.RULE)

    @property
    def sources(self) -> tuple[Mark, ...]:
        """Everything it rests on."""
        return tuple(mark for mark in self.marks if mark.kind.is_source)

    @property
    def values(self) -> tuple[str, ...]:
        """The parameters it speaks of."""
        return tuple(_VALUE.findall(self.text))

    def refs(self, kind: MarkKind) -> tuple[str, ...]:
        """The identifiers of one kind of mark."""
        return tuple(mark.ref for mark in self.marks if mark.kind is kind)

    def said_on(self, day: date) -> str:
        """The statement with the values of a day put in. Raises `UnknownRule`, `RuleNotInForce`."""

        def value(found: re.Match[str]) -> str:
            rule = parameter(found[1])
            return value_text(rule, rule.on(day).raw)

        return _VALUE.sub(value, self.text)


def read_line(written: str) -> SituationLine:
    """A line as it is written. Raises `ValueError` for a mark of no known kind."""
    marks = tuple(Mark(MarkKind(kind or "rule"), ref) for kind, ref in _MARK.findall(written))
    return SituationLine(_MARK.sub("", written).strip(), marks)


def read_sections(body: str) -> dict[Section, tuple[SituationLine, ...]]:
    """The body's parts. Raises `ValueError` where one is unknown, missing, empty, or stands twice."""
    found: dict[Section, tuple[SituationLine, ...]] = {}
    for block in re.split(r"^# ", body, flags=re.MULTILINE)[1:]:
        heading, _, text = block.partition("\n")
        section = Section(heading.strip())
        lines = (line.strip().removeprefix("- ") for line in text.splitlines())
        read = tuple(read_line(line) for line in lines if line)
        if section in found or not read:
            raise ValueError(f"“{section.value}” stands twice or is empty")
        found[section] = read
    missing = [section.value for section in Section if section not in found]
    if missing:
        raise ValueError(f"missing parts: {'、'.join(missing)}")
    return found
