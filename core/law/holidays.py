"""Which days a legal period may not end on: weekends, public holidays, less the weekend days worked instead."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Annotated, Self

from pydantic import Field, model_validator

from core.law.citation import Citation
from core.law.data_files import registered
from core.law.library import citation
from core.law.model import Confidence, Datum, Standing

_SATURDAY = 5


class AnnouncedYear(Datum):
    """One year's list as it is written: stretches of days off, both ends counted, and weekend days worked."""

    year: int
    days_off: Annotated[tuple[tuple[date, date], ...], Field(min_length=1)]
    workdays: tuple[date, ...]
    citation: str
    checked_on: date
    confidence: Confidence
    source: Annotated[str, Field(min_length=1)]

    @model_validator(mode="after")
    def _makes_a_calendar(self) -> Self:
        if any(last < first for first, last in self.days_off):
            raise ValueError(f"{self.year}: a holiday ends before it begins")
        if any(day.weekday() < _SATURDAY for day in self.workdays):
            raise ValueError(f"{self.year}: only a weekend day is worked instead")
        if any(first <= day <= last for first, last in self.days_off for day in self.workdays):
            raise ValueError(f"{self.year}: a day is both off and worked")
        return self


@dataclass(frozen=True, slots=True)
class Holidays:
    """One year: `days` off by announcement, weekend days among them; `workdays` are weekend days worked instead."""

    year: int
    days: frozenset[date]
    workdays: frozenset[date]
    citation: Citation
    verified: bool


@dataclass(frozen=True, slots=True)
class KnownHolidays:
    """All announced years together, as arithmetic takes them; outside `years` only weekends are known."""

    days: frozenset[date]
    workdays: frozenset[date]
    years: frozenset[int]

    def covers(self, day: date) -> bool:
        """Whether the holidays of this day's year were announced and are here."""
        return day.year in self.years

    def is_day_off(self, day: date) -> bool:
        """Whether a period cannot end on this day (Civil Code article 203), as far as is known."""
        return day not in self.workdays and (day in self.days or day.weekday() >= _SATURDAY)


@lru_cache(maxsize=1)
def announced() -> tuple[Holidays, ...]:
    """Every year whose list is here, earliest first."""
    years = (
        AnnouncedYear.model_validate(entry)
        for _, entries in registered("holidays")
        for entry in entries
    )
    return tuple(sorted((_holidays(year) for year in years), key=lambda one: one.year))


def _holidays(year: AnnouncedYear) -> Holidays:
    rule = citation(year.citation)
    return Holidays(
        year=year.year,
        days=frozenset(
            first + timedelta(days=number)
            for first, last in year.days_off
            for number in range((last - first).days + 1)
        ),
        workdays=frozenset(year.workdays),
        citation=rule,
        verified=year.confidence.is_checked and rule.standing is not Standing.UNVERIFIED,
    )


def days_off(year: int) -> Holidays | None:
    """The holidays of one year; `None` where the list was not announced or is not here."""
    return next((one for one in announced() if one.year == year), None)


@lru_cache(maxsize=1)
def known_holidays() -> KnownHolidays:
    """What `last_day` wants: the days off and the days worked of all years that are here."""
    years = announced()
    return KnownHolidays(
        days=frozenset().union(*(one.days for one in years)),
        workdays=frozenset().union(*(one.workdays for one in years)),
        years=frozenset(one.year for one in years),
    )
