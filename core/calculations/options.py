"""The same debt left alone, paid in instalments, or settled at once: money and time side by side."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import accumulate
from typing import NamedTuple

from core.calculations.instalments import waivable
from core.calculations.left_alone import Projection, left_alone
from core.calculations.option_rows import (
    TWO_YEARS,
    OptionKind,
    OptionRow,
    instalment_row,
    leave_row,
    settlement_row,
)
from core.calculations.plan import Plan, plan_for
from core.calculations.terms import instalment_rules
from core.calculations.working import Line
from core.case.case import Case
from core.case.debt import Debt
from core.figures import yuan_text
from core.money import ZERO

__all__ = ["TWO_YEARS", "BalanceAt", "OptionKind", "OptionRow", "Options", "compare_options"]


class BalanceAt(NamedTuple):
    """What is owed after `month` months each way; `None` where that way is not open."""

    month: int
    left_alone_low: Decimal
    left_alone_high: Decimal
    instalments: Decimal | None
    settlement: Decimal


@dataclass(frozen=True)
class Options:
    """The three rows, what is owed month by month for a chart, and how it was made."""

    left_alone: OptionRow
    instalments: OptionRow
    settlement: OptionRow
    series: tuple[BalanceAt, ...]
    projection: Projection
    sentence: str
    working: tuple[Line, ...]
    citations: tuple[str, ...]

    @property
    def rows(self) -> tuple[OptionRow, OptionRow, OptionRow]:
        """The rows in the order they are shown."""
        return self.left_alone, self.instalments, self.settlement


def compare_options(case: Case, debt: Debt, as_of: date) -> Options:
    """Three ways for one debt; the instalments are the offer chosen, or else the first offer."""
    plan = plan_for(case, debt, as_of)
    months = max(TWO_YEARS, len(plan.amounts) if plan else 0)
    projection = left_alone(debt, months, as_of)
    paid = _paid_by_month(plan, months)
    owed = tuple(max(ZERO, plan.base - amount) for amount in paid) if plan else ()
    settlement = debt.balance.less(waivable(debt)).total
    rows = (
        leave_row(projection),
        instalment_row(plan, paid, owed),
        settlement_row(case, settlement),
    )
    series = tuple(
        BalanceAt(
            point.month,
            point.low,
            point.high,
            owed[point.month] if owed else None,
            debt.balance.total if point.month == 0 else ZERO,
        )
        for point in projection.points
    )
    return Options(
        *rows,
        series=series,
        projection=projection,
        sentence=_sentence(projection, plan),
        working=(
            *projection.working,
            Line("分期两年里还", rows[1].paid_in_two_years, "前 24 个月到期的各期相加"),
            Line("一次性结清要", settlement, "现在欠的 − 请求减免的罚息和违约金，由对方决定"),
        ),
        citations=tuple(
            dict.fromkeys((*projection.citations, *instalment_rules(debt), "credit_16", "cc_677"))
        ),
    )


def _paid_by_month(plan: Plan | None, months: int) -> tuple[Decimal, ...]:
    amounts = plan.amounts if plan else ()
    idle = (ZERO,) * (months - len(amounts))
    return tuple(accumulate((*amounts, *idle), initial=ZERO))


def _sentence(projection: Projection, plan: Plan | None) -> str:
    now, then = projection.points[0], projection.points[TWO_YEARS]
    more = f"放着不管，两年后可能多欠 {yuan_text(then.low - now.low)} 到 {yuan_text(then.high - now.high)} 元。"
    if plan is None:
        return more + "分期眼下还拿不出钱，先请求延期。"
    return more + f"分期每月 {yuan_text(plan.monthly)} 元，谈成后这个数不变。"
