"""A number the law sets, dated: it begins on a day, and the next value ends it."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, model_validator

from core.case.lender import LenderKind
from core.errors import RuleNotInForce
from core.figures import date_text
from core.law.citation import Citation
from core.law.model import Confidence, Datum, Standing

_NUMBER = re.compile(r"-?\d+(\.\d+)?")

Raw = str | tuple[str, ...] | tuple[tuple[str, ...], ...]
"""A value as it is written: quoted text, a row of it, or rows of it."""


class Unit(StrEnum):
    """What a value counts. Rates and ratios are fractions: "0.24" is 24 %."""

    DAYS = "days"
    WORKDAYS = "workdays"
    MONTHS = "months"
    YEARS = "years"
    YUAN = "yuan"
    TIMES = "times"
    ANNUAL_RATE = "annual_rate"
    DAILY_RATE = "daily_rate"
    RATIO = "ratio"
    TIME_OF_DAY = "time_of_day"
    DATE = "date"
    NAMES = "names"
    BRACKETS = "brackets"


class Duty(StrEnum):
    """How strongly a limit is put in its text: forbidden, ought not, had better not."""

    FORBIDDEN = "forbidden"
    OUGHT_NOT = "ought_not"
    BETTER_NOT = "better_not"

    @property
    def label(self) -> str:
        """The word of the text; nothing stronger is said of it."""
        return {
            Duty.FORBIDDEN: "不得",
            Duty.OUGHT_NOT: "不应",
            Duty.BETTER_NOT: "不宜",
        }[self]


def _quoted(value: object) -> object:
    """A bare number in YAML has already been through a float: refuse it."""
    if isinstance(value, list | tuple):
        return tuple(_quoted(item) for item in value)
    if value is None or isinstance(value, str):
        return value
    raise ValueError(f"numbers are quoted: {value!r}")


class DatedValue(Datum):
    """One value and the day it begins. `value` None means the rule ended that day.

    The rule cited was in force when the value began, or ended the day before; where it was not,
    `outside_citation` says why it is cited all the same.
    """

    in_force_from: date
    published_on: date | None = None
    value: Annotated[Raw | None, BeforeValidator(_quoted)]
    citation: Citation
    note: str = ""
    value_confidence: Confidence = Confidence.TEXT
    date_confidence: Confidence = Confidence.TEXT
    outside_citation: str = ""

    @model_validator(mode="after")
    def _cited_in_force(self) -> Self:
        rule, start = self.citation, self.in_force_from
        ended = self.value is None and rule.in_force_to == start - timedelta(days=1)
        if not (rule.in_force_on(start) or ended or self.outside_citation):
            raise ValueError(f"{rule.id} was not in force on {start}")
        if rule.in_force_on(start) and self.outside_citation:
            raise ValueError(f"{rule.id} was in force on {start}: no excuse is needed")
        return self

    @property
    def is_checked(self) -> bool:
        """Whether value, day and rule were all seen in a text."""
        return (
            self.value_confidence.is_checked
            and self.date_confidence.is_checked
            and self.citation.standing is not Standing.UNVERIFIED
        )


@dataclass(frozen=True, slots=True)
class Value:
    """What a parameter says on a day, with the rule behind it."""

    raw: Raw
    citation: Citation
    parameter: "Parameter"
    in_force_from: date
    note: str
    verified: bool

    @property
    def value(self) -> Decimal:
        """The number. Raises `TypeError` where the value is a name or a list."""
        if not isinstance(self.raw, str) or not _NUMBER.fullmatch(self.raw):
            raise TypeError(f"{self.parameter.id} is no single number: {self.raw!r}")
        return Decimal(self.raw)

    @property
    def whole(self) -> int:
        """The number as an int, for days, months and times."""
        return int(self.value)

    @property
    def text(self) -> str:
        """The value as it is written: a number, a date, or the name of a formula."""
        if not isinstance(self.raw, str):
            raise TypeError(f"{self.parameter.id} is a list: {self.raw!r}")
        return self.raw

    @property
    def names(self) -> tuple[str, ...]:
        """A flat list of names or numbers."""
        return tuple(item for item in self.raw if isinstance(item, str))

    @property
    def brackets(self) -> tuple[tuple[str, ...], ...]:
        """Rows of a table of brackets, as text."""
        return tuple(item for item in self.raw if isinstance(item, tuple))


class Parameter(Datum):
    """One value of the law through time; starts only, no ends. `duty` is how strongly a limit is put."""

    id: Annotated[str, Field(pattern=r"^[a-z_]+(\.[a-z_0-9]+)+$")]
    description: Annotated[str, Field(min_length=1)]
    unit: Unit
    lender_kinds: tuple[LenderKind, ...] = ()
    duty: Duty | None = None
    values: Annotated[tuple[DatedValue, ...], Field(min_length=1)]
    checked_on: date
    confidence: Confidence
    source: Annotated[str, Field(min_length=1)]
    note: str = ""
    unknown_from: date | None = None
    usable_in_calculation: bool = True

    @model_validator(mode="after")
    def _values_in_order(self) -> Self:
        for earlier, later in pairwise(self.values):
            if later.in_force_from <= earlier.in_force_from:
                raise ValueError(f"{self.id}: dates go upwards, {later.in_force_from} does not")
        return self

    def applies_to(self, kind: LenderKind) -> bool:
        """Whether the value is set for this kind of lender."""
        return not self.lender_kinds or kind in self.lender_kinds

    def holds_on(self, as_of: date) -> bool:
        """Whether there is a value on a day."""
        known = [dated for dated in self.values if dated.in_force_from <= as_of]
        return bool(known) and known[-1].value is not None

    def is_unknown_on(self, as_of: date) -> bool:
        """Whether a later value than the last one here is known to exist on a day, and was not found."""
        return self.unknown_from is not None and self.unknown_from <= as_of

    def on(self, as_of: date) -> Value:
        """The value on a day. Raises `RuleNotInForce` before the first day and after the rule ended."""
        known = [dated for dated in self.values if dated.in_force_from <= as_of]
        if not known:
            raise RuleNotInForce(
                f"“{self.description}”从 {date_text(self.values[0].in_force_from)}起才有，"
                f"{date_text(as_of)}还没有。请换一个日期。"
            )
        dated = known[-1]
        if dated.value is None:
            raise RuleNotInForce(
                f"“{self.description}”到 {date_text(dated.in_force_from)}为止，"
                f"{date_text(as_of)}已经不适用。请看这一天在用的规则。"
            )
        outdated = self.is_unknown_on(as_of)
        return Value(
            raw=dated.value,
            citation=dated.citation,
            parameter=self,
            in_force_from=dated.in_force_from,
            note=self._unknown_note() if outdated else dated.note or self.note,
            verified=not outdated and self.confidence.is_checked and dated.is_checked,
        )

    def history(self) -> tuple[Value, ...]:
        """Every value there has been, earliest first; days on which the rule ended are left out."""
        return tuple(
            self.on(dated.in_force_from) for dated in self.values if dated.value is not None
        )

    def _unknown_note(self) -> str:
        day = self.unknown_from
        return f"{date_text(day)}起的值没有查到，这里用的是之前最近一期。" if day else ""
