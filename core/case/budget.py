"""Income and essential spending a month, in yuan, and what is left for debts."""

from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from core.case.model import Fact
from core.money import ZERO, NonNegativeYuan


class SpendingPart(StrEnum):
    """固定 costs are hard to change this month; 弹性 ones can be steered."""

    FIXED = "fixed"
    FLEXIBLE = "flexible"

    @property
    def label(self) -> str:
        """The Chinese word for the screen."""
        return "固定" if self is SpendingPart.FIXED else "弹性"


class SpendingCategory(StrEnum):
    """Our categories of essential spending, in the two parts of the Standard Financial Statement."""

    HOUSING = "housing"
    UTILITIES = "utilities"
    MEDICAL = "medical"
    EDUCATION = "education"
    ELDER_SUPPORT = "elder_support"
    INSURANCE = "insurance"
    PRIORITY_LOANS = "priority_loans"
    FOOD = "food"
    TRANSPORT = "transport"
    COMMUNICATIONS = "communications"
    CLOTHING = "clothing"
    HOUSEHOLD_GOODS = "household_goods"
    OTHER = "other"

    @property
    def label(self) -> str:
        """The Chinese word for the screen and the letter."""
        return _CATEGORIES[self][0]

    @property
    def part(self) -> SpendingPart:
        """固定 or 弹性."""
        return _CATEGORIES[self][1]


_CATEGORIES = {
    SpendingCategory.HOUSING: ("房租、物业", SpendingPart.FIXED),
    SpendingCategory.UTILITIES: ("水电燃气", SpendingPart.FIXED),
    SpendingCategory.MEDICAL: ("看病吃药", SpendingPart.FIXED),
    SpendingCategory.EDUCATION: ("孩子上学", SpendingPart.FIXED),
    SpendingCategory.ELDER_SUPPORT: ("赡养老人", SpendingPart.FIXED),
    SpendingCategory.INSURANCE: ("社保、医保", SpendingPart.FIXED),
    SpendingCategory.PRIORITY_LOANS: ("房贷、车贷", SpendingPart.FIXED),
    SpendingCategory.FOOD: ("吃饭", SpendingPart.FLEXIBLE),
    SpendingCategory.TRANSPORT: ("交通", SpendingPart.FLEXIBLE),
    SpendingCategory.COMMUNICATIONS: ("电话、网络", SpendingPart.FLEXIBLE),
    SpendingCategory.CLOTHING: ("衣物", SpendingPart.FLEXIBLE),
    SpendingCategory.HOUSEHOLD_GOODS: ("日用品", SpendingPart.FLEXIBLE),
    SpendingCategory.OTHER: ("其他", SpendingPart.FLEXIBLE),
}


class Income(Fact):
    """One income after tax and social insurance, a month. `pay_day` is 1–31, clamped in short months."""

    label: Annotated[str, Field(min_length=1, max_length=20)]
    monthly: NonNegativeYuan
    pay_day: Annotated[int, Field(ge=1, le=31)] | None = None


class Spending(Fact):
    """One category of essential spending, a month; `reason` says why it is high where it is."""

    category: SpendingCategory
    monthly: NonNegativeYuan
    reason: Annotated[str, Field(max_length=100)] = ""


class Budget(Fact):
    """收支 of one month. `buffer` is kept back for what nobody foresees; `lump_sum` could be paid at once."""

    incomes: tuple[Income, ...] = ()
    spending: tuple[Spending, ...] = ()
    buffer: NonNegativeYuan = ZERO
    lump_sum: NonNegativeYuan = ZERO
    lump_sum_source: Annotated[str, Field(max_length=60)] = ""

    @property
    def income(self) -> Decimal:
        """All incomes together."""
        return sum((income.monthly for income in self.incomes), ZERO)

    @property
    def essential_expenses(self) -> Decimal:
        """All essential spending together."""
        return sum((line.monthly for line in self.spending), ZERO)

    @property
    def surplus(self) -> Decimal:
        """Income less essential spending; negative when the month does not reach."""
        return self.income - self.essential_expenses

    @property
    def available_for_debts(self) -> Decimal:
        """What is left after spending and buffer, never below zero."""
        return max(ZERO, self.surplus - self.buffer)
