"""Average spending of a household of so many people, by year and scope, with its source."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

from core.case.budget import SpendingCategory
from core.data_files import entries
from core.dates import MONTHS_OF_A_YEAR
from core.law.model import Confidence
from core.money import round_half_up

OFFICIAL = {
    "食品烟酒": (SpendingCategory.FOOD,),
    "衣着": (SpendingCategory.CLOTHING,),
    "居住": (SpendingCategory.HOUSING, SpendingCategory.UTILITIES),
    "生活用品及服务": (SpendingCategory.HOUSEHOLD_GOODS,),
    "交通通信": (SpendingCategory.TRANSPORT, SpendingCategory.COMMUNICATIONS),
    "教育文化娱乐": (SpendingCategory.EDUCATION,),
    "医疗保健": (SpendingCategory.MEDICAL,),
    "其他用品及服务": (SpendingCategory.OTHER,),
}
"""The bureau's eight categories, each with ours that fall under it. Three of ours are none of them."""


SCOPE = "城镇"
"""The higher of the two that are known by category, so that nobody is asked for a reason without need."""


@dataclass(frozen=True, slots=True)
class Average:
    """One year's averages; `a_year` is yuan for one person by the bureau's category."""

    year: int
    scope: str
    published: date
    title: str
    url: str
    confidence: Confidence
    a_year: dict[str, Decimal]

    def a_month(self, official: str, people: int) -> Decimal:
        """Yuan a month for so many people, half up to the fen. Large households need less than this for each."""
        return round_half_up(self.a_year[official] * people / MONTHS_OF_A_YEAR)

    @property
    def source_text(self) -> str:
        """Year, scope and source, and how sure it is."""
        return (
            f"{self.year} 年{self.scope}居民人均消费支出。{self.title}，{self.published.isoformat()} 公布。"
            f"确认程度：{self.confidence.label}。"
        )


@cache
def averages() -> tuple[Average, ...]:
    """All that are known, as the file has them."""
    return tuple(
        Average(
            year=found["year"],
            scope=found["scope"],
            published=found["published"],
            title=found["title"],
            url=found["url"],
            confidence=Confidence(found["confidence"]),
            a_year={name: Decimal(sum_) for name, sum_ in found["categories"].items()},
        )
        for found in entries("core.calculations.reference", "consumption.yaml")
    )


def average_known(as_of: date, scope: str) -> Average | None:
    """The latest of this scope (全国, 城镇) that had been published on a day."""
    known = [each for each in averages() if each.scope == scope and each.published <= as_of]
    return max(known, key=lambda each: each.year, default=None)
