"""Spending in all beside what people of the place spend: the place's figure, else that of towns, and says so."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache

from core.calculations.reference.places import place_of
from core.data_files import entries
from core.dates import MONTHS_OF_A_YEAR, months_between
from core.law.model import Confidence
from core.money import round_half_up

NATIONWIDE = "全国城镇"
STALE_AFTER = 18
"""Months after which a consumption figure is called old."""


@dataclass(frozen=True, slots=True)
class TotalLine:
    """One place's yearly spending a person; `fallback` says that it stands in for another place."""

    place: str
    year: int
    a_year: Decimal
    published: date
    title: str
    url: str
    confidence: Confidence
    fallback: bool = False

    def a_month(self, people: int) -> Decimal:
        """Yuan a month for so many people, half up to the fen."""
        return round_half_up(self.a_year * people / MONTHS_OF_A_YEAR)

    def source_text(self, as_of: date) -> str:
        """Place, year and source; that it stands in, or is old, where it does."""
        instead = "当地的数还没有收录，用全国城镇的代替。" if self.fallback else ""
        old = "这个数已经旧了。" if months_between(self.published, as_of) > STALE_AFTER else ""
        return (
            f"{instead}{self.year} 年{self.place}居民人均消费支出。{self.title}，"
            f"{self.published.isoformat()} 公布。{old}确认程度：{self.confidence.label}。"
        )


def total_line(region: str, as_of: date) -> TotalLine | None:
    """The latest for the place a region lies in, else nationwide for towns; `None` before any was published."""
    known = [line for line in _lines() if line.published <= as_of]
    place = place_of(region, [line.place for line in known]) or NATIONWIDE
    there = [line for line in known if line.place == place]
    if not there:
        return None
    latest = max(there, key=lambda line: line.year)
    fallback = place == NATIONWIDE
    return replace(latest, fallback=fallback)


@cache
def _lines() -> tuple[TotalLine, ...]:
    return tuple(
        TotalLine(
            place=found["place"],
            year=found["year"],
            a_year=Decimal(found["a_year"]),
            published=found["published"],
            title=found["title"],
            url=found["url"],
            confidence=Confidence(found["confidence"]),
        )
        for found in entries("core.calculations.reference", "totals.yaml")
    )
