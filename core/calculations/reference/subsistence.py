"""低保: the national average only, and that it is not the place's own standard."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.case.budget import Budget
from core.data_files import mapping
from core.figures import yuan_text
from core.law.model import Confidence
from core.money import round_down

ASK_LOCALLY = "能不能办，问街道、乡镇的民政窗口，或打 12345。"


@dataclass(frozen=True, slots=True)
class Subsistence:
    """Yuan a person and month at the end of `year_end`, over the whole country."""

    year_end: int
    urban: Decimal
    rural: Decimal
    title: str
    url: str
    confidence: Confidence

    @property
    def sentence(self) -> str:
        """The figure, and that it is not the place's own."""
        return (
            f"低保：{self.year_end} 年末全国平均，城市每人每月 {yuan_text(self.urban)} 元，"
            f"农村 {yuan_text(self.rural)} 元。这不是你所在地的标准，各地自己定。"
            f"确认程度：{self.confidence.label}。"
        )


def subsistence(as_of: date) -> Subsistence | None:
    """What was published by a day; `None` before."""
    found = mapping("core.calculations.reference", "subsistence.yaml")
    if found["published"] > as_of:
        return None
    return Subsistence(
        year_end=found["year_end"],
        urban=Decimal(found["urban"]),
        rural=Decimal(found["rural"]),
        title=found["title"],
        url=found["url"],
        confidence=Confidence(found["confidence"]),
    )


def may_ask_for_it(budget: Budget, people: int, line: Subsistence) -> bool:
    """Whether a person's share of the income lies below the average: reason enough to ask, never an entitlement."""
    return bool(budget.incomes) and round_down(budget.income / people) < line.urban
