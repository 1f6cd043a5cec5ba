"""The minimum wage of a place, with the day it speaks of and how sure it is."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

from core.calculations.reference.places import place_of
from core.data_files import Entry, mapping
from core.dates import MONTHS_OF_A_YEAR, months_between
from core.figures import date_text, yuan_text
from core.law.model import Confidence

CHECK_LOCALLY = "以当地最新公布为准。"


@dataclass(frozen=True, slots=True)
class MinimumWage:
    """Yuan a month; `lowest` is `None` where only the highest tier is known."""

    place: str
    highest: Decimal
    lowest: Decimal | None
    known_on: date
    confirmed: bool
    title: str
    url: str
    confidence: Confidence

    def sentence(self, as_of: date) -> str:
        """The figure with its day; older than a year, or not confirmed, it says so."""
        if self.lowest is None:
            sums = f"最高一档 {yuan_text(self.highest)} 元，其他档没有查到"
        elif self.lowest == self.highest:
            sums = f"{yuan_text(self.highest)} 元"
        else:
            sums = f"{yuan_text(self.lowest)} 到 {yuan_text(self.highest)} 元，各区县不同"
        old = months_between(self.known_on, as_of) >= MONTHS_OF_A_YEAR
        doubt = "" if self.confirmed else "之后有没有调整，没有查到。"
        age = "已经过了一年。" if old else ""
        return (
            f"{self.place}每月最低工资：{sums}（截至 {date_text(self.known_on)}）。{age}{doubt}"
            f"{CHECK_LOCALLY}确认程度：{self.confidence.label}。"
        )


def minimum_wage(region: str, as_of: date) -> MinimumWage | None:
    """That of the place a region lies in; `None` where none may be shown or the source is younger than `as_of`."""
    known = {each.place: each for each in minimum_wages()}
    found = known.get(place_of(region, known))
    return found if found and found.known_on <= as_of else None


@cache
def minimum_wages() -> tuple[MinimumWage, ...]:
    """All that may be shown."""
    shelf = mapping("core.calculations.reference", "minimum_wage.yaml")
    sources: dict[str, dict[str, str]] = shelf["sources"]
    rows: list[Entry] = shelf["places"]
    return tuple(
        MinimumWage(
            place=row["place"],
            highest=Decimal(row["highest"]),
            lowest=None if row["lowest"] is None else Decimal(row["lowest"]),
            known_on=row["known_on"],
            confirmed=row["confirmed"],
            title=sources[row["source"]]["title"],
            url=sources[row["source"]]["url"],
            confidence=Confidence(shelf["confidence"]),
        )
        for row in rows
    )
