"""A budget beside the averages: where it lies above, a lender will ask, and a reason answers."""

from dataclasses import dataclass
from decimal import Decimal

from core.calculations.reference.lines import OFFICIAL, Average
from core.case.budget import Budget, SpendingCategory
from core.figures import yuan_text
from core.money import ZERO

NO_RULE = "参考线，不是法院或银行必须遵守的标准。"


@dataclass(frozen=True, slots=True)
class Compared:
    """One of the bureau's categories: what is spent a month, and the average of as many people."""

    official: str
    categories: tuple[SpendingCategory, ...]
    spent: Decimal
    average: Decimal
    explained: bool

    @property
    def above(self) -> bool:
        """Whether more is spent than the average."""
        return self.spent > self.average

    @property
    def asks(self) -> bool:
        """Whether a reason is wanted and not given."""
        return self.above and not self.explained

    @property
    def sentence(self) -> str:
        """What is higher, by how much, and what to do."""
        named = "、".join(category.label for category in self.categories)
        return (
            f"{named}每月 {yuan_text(self.spent)} 元，平均是 {yuan_text(self.average)} 元。"
            "对方可能会问，写一句为什么。"
        )


def compare_with(budget: Budget, average: Average, people: int) -> tuple[Compared, ...]:
    """Each category in which something is spent, in the bureau's order.

    A reason counts that stands with the greatest of the category's lines. Raises `ValueError` for nobody.
    """
    if people < 1:
        raise ValueError("a household has at least one person")
    found = []
    for official, categories in OFFICIAL.items():
        lines = [line for line in budget.spending if line.category in categories]
        spent = sum((line.monthly for line in lines), ZERO)
        if spent > ZERO:
            greatest = max(lines, key=lambda line: line.monthly)
            found.append(
                Compared(
                    official,
                    tuple(line.category for line in lines),
                    spent,
                    average.a_month(official, people),
                    bool(greatest.reason),
                )
            )
    return tuple(found)
