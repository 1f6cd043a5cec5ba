"""Income and essential spending a month, in yuan, and what is left for debts."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator

from core.case.assets import Asset
from core.case.model import Fact
from core.case.pay import Pay
from core.dates import add_months
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
    MAINTENANCE = "maintenance"
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
    SpendingCategory.MAINTENANCE: ("抚养费", SpendingPart.FIXED),
    SpendingCategory.FOOD: ("吃饭", SpendingPart.FLEXIBLE),
    SpendingCategory.TRANSPORT: ("交通", SpendingPart.FLEXIBLE),
    SpendingCategory.COMMUNICATIONS: ("电话、网络", SpendingPart.FLEXIBLE),
    SpendingCategory.CLOTHING: ("衣物", SpendingPart.FLEXIBLE),
    SpendingCategory.HOUSEHOLD_GOODS: ("日用品", SpendingPart.FLEXIBLE),
    SpendingCategory.OTHER: ("其他", SpendingPart.FLEXIBLE),
}


REVIEW_AFTER = 3
"""Months after which a budget is looked at again, unless a day is set. Practice, not law."""

DayOfMonth = Annotated[int, Field(ge=1, le=31)]


class IncomeSource(StrEnum):
    """Whose money it is; what others bring in is told apart, for a lender counts it otherwise."""

    EARNED = "earned"
    BENEFIT = "benefit"
    SHARED = "shared"
    MAINTENANCE = "maintenance"

    @property
    def label(self) -> str:
        """The Chinese words for the screen and the sheet."""
        return {
            IncomeSource.EARNED: "自己挣的",
            IncomeSource.BENEFIT: "补助、养老金",
            IncomeSource.SHARED: "同住人分担",
            IncomeSource.MAINTENANCE: "收到的抚养费",
        }[self]


class Income(Fact):
    """One income after tax and social insurance; `monthly` is what is counted for a month.

    Without `pay` the same sum comes each month on `pay_day`, 1–31, clamped in short months.
    """

    label: Annotated[str, Field(min_length=1, max_length=20)]
    monthly: NonNegativeYuan
    pay_day: DayOfMonth | None = None
    source: IncomeSource = IncomeSource.EARNED
    pay: Pay | None = None

    @property
    def words(self) -> str:
        """When and how it comes, for the sheet."""
        if self.pay:
            return self.pay.words
        return f"每月 {self.pay_day} 日" if self.pay_day else "每月"

    @model_validator(mode="after")
    def _counted_as_paid(self) -> Self:
        if self.pay and self.monthly != self.pay.counted:
            raise ValueError("what is counted for a month follows from how the income is paid")
        return self


class Spending(Fact):
    """One category of essential spending, a month; `reason` says why it is high where it is.

    `due_day` is the day of the month it is paid on, where it is paid on one.
    """

    category: SpendingCategory
    monthly: NonNegativeYuan
    reason: Annotated[str, Field(max_length=100)] = ""
    due_day: DayOfMonth | None = None


class Budget(Fact):
    """收支 of one month. `buffer` is kept back for what nobody foresees; `lump_sum` could be paid at once.

    `made_on` is the day from which these figures hold; `cash_in_hand` what is on the account that day or later.
    """

    incomes: tuple[Income, ...] = ()
    spending: tuple[Spending, ...] = ()
    buffer: NonNegativeYuan = ZERO
    lump_sum: NonNegativeYuan = ZERO
    lump_sum_source: Annotated[str, Field(max_length=60)] = ""
    assets: tuple[Asset, ...] = ()
    cash_in_hand: NonNegativeYuan | None = None
    made_on: date | None = None
    review_on: date | None = None

    @property
    def next_review(self) -> date | None:
        """When to look at it again: the day set, else three months after it was made."""
        return self.review_on or (add_months(self.made_on, REVIEW_AFTER) if self.made_on else None)

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
