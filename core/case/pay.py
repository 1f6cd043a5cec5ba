"""How an income really arrives, and the careful month that is counted for it."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, field_validator

from core.case.model import Fact
from core.dates import MONTHS_OF_A_YEAR, WEEKDAYS, WEEKS_OF_A_YEAR
from core.figures import yuan_text
from core.money import ZERO, NonNegativeYuan, round_down

Month = Annotated[int, Field(ge=1, le=12)]


class WeeklyPay(Fact):
    """Paid every week, or every two: a year's pay spread over its months. `weekday` is 1 for Monday."""

    kind: Literal["weekly"] = "weekly"
    each: NonNegativeYuan
    weeks: Annotated[int, Field(ge=1, le=2)] = 1
    weekday: Annotated[int, Field(ge=1, le=7)] = 5

    @property
    def words(self) -> str:
        """每周五 900.00 元."""
        rhythm = f"每周{WEEKDAYS[self.weekday - 1]}" if self.weeks == 1 else "每两周"
        return f"{rhythm} {yuan_text(self.each)} 元，按一年 52 周摊到每月"

    @property
    def counted(self) -> Decimal:
        """Yuan a month: 52 weeks over 12 months, cut to the fen, as the Standard Financial Statement spreads it."""
        return round_down(self.each * WEEKS_OF_A_YEAR / (self.weeks * MONTHS_OF_A_YEAR))


class IrregularPay(Fact):
    """Different each month: what came in lately, oldest first. `last_untypical` leaves the newest month out."""

    kind: Literal["irregular"] = "irregular"
    received: Annotated[tuple[NonNegativeYuan, ...], Field(min_length=2, max_length=12)]
    last_untypical: bool = False

    @property
    def typical(self) -> tuple[Decimal, ...]:
        """The months that count."""
        return self.received[:-1] if self.last_untypical else self.received

    @property
    def words(self) -> str:
        """Which months, and how they are counted."""
        out = "，最近一个月不算" if self.last_untypical else ""
        return f"不固定，最近 {len(self.received)} 个月里较少的一半取平均{out}"

    @property
    def counted(self) -> Decimal:
        """Yuan a month: the average of the lower half of the months that count, cut to the fen.

        Ours, not a rule: half of the months bring at least that much, so that a promise holds in a poor one.
        """
        lower = sorted(self.typical)[: -(-len(self.typical) // 2)]
        return round_down(sum(lower, ZERO) / len(lower))


class SeasonalPay(Fact):
    """Paid in some months of the year only, `each` a month: spread over twelve, so that the rest are fed too."""

    kind: Literal["seasonal"] = "seasonal"
    each: NonNegativeYuan
    in_months: Annotated[tuple[Month, ...], Field(min_length=1, max_length=12)]

    @field_validator("in_months")
    @classmethod
    def _once_and_in_order(cls, months: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(sorted(set(months)))

    @property
    def words(self) -> str:
        """有活的是 3、4、9 月."""
        months = "、".join(map(str, self.in_months))
        return f"只有 {months} 月有，每月 {yuan_text(self.each)} 元，摊到全年"

    @property
    def counted(self) -> Decimal:
        """Yuan a month over the whole year, cut to the fen."""
        return round_down(self.each * len(self.in_months) / MONTHS_OF_A_YEAR)


Pay = Annotated[WeeklyPay | IrregularPay | SeasonalPay, Field(discriminator="kind")]
"""Any way of being paid other than the same sum each month."""
