"""What a loan costs a year, all in: from dated flows or equal periods, simple and compound side by side.

Dated flows: r is the daily rate at which they balance; simple is r × 365, compound (1+r)^365 − 1. Equal periods: the
rate of a period times the periods of a year, and (1+r)^periods − 1. All that was paid counts against what really
arrived and is still in use (中国人民银行公告〔2021〕第3号).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from core.calculations.cost.flow_lines import dated_lines, period_lines
from core.calculations.cost.power_sum import EXACT
from core.calculations.cost.roots import DAYS_OF_A_YEAR, CashFlow, irr_per_period, rounded, xirr
from core.calculations.working import Line
from core.dates import MONTHS_OF_A_YEAR
from core.figures import percent_text
from core.law.library import citation

RULES = ("pboc_apr_2021", "disclosure_2026_2")
"""Lenders show the yearly cost with all fees: the central bank's notice, and the table of costs from 2026."""

_MOST_SAID = Decimal(1000)
"""The highest yearly rate that is written out."""


@dataclass(frozen=True, slots=True)
class AnnualCost:
    """Two ways of naming one cost, as fractions a year.

    `simple` is the rate of a period times the periods of a year (单利); it is what a ceiling is compared
    with. `compound` is (1 + rate of a period) ^ periods − 1.
    """

    simple: Decimal
    compound: Decimal
    working: tuple[Line, ...]
    citations: tuple[str, ...]
    sentence: str


def annual_cost(flows: Sequence[CashFlow], *, ceiling: Decimal | None = None) -> AnnualCost:
    """The yearly cost of dated flows in any order, received positive and paid negative, in yuan.

    `ceiling` is a fraction a year, from the law's parameter: the sentence says on which side both figures
    lie. Cites the rules in force on the day of the first flow. Raises `NoRate` and `SeveralRates`.
    """
    daily = EXACT.power(1 + xirr(flows), Decimal(1) / DAYS_OF_A_YEAR) - 1
    first = min(flow.on for flow in flows)
    return _cost(_Period(daily, DAYS_OF_A_YEAR, "每天"), dated_lines(flows), first, ceiling)


def periodic_annual_cost(
    amounts: Sequence[Decimal],
    periods_a_year: int = MONTHS_OF_A_YEAR,
    *,
    on: date | None = None,
    ceiling: Decimal | None = None,
) -> AnnualCost:
    """The yearly cost of amounts one period apart, the first at once, received positive and paid negative.

    `on` is the day of the contract: rules not in force then are not cited. Raises as `annual_cost`.
    """
    name = "每月" if periods_a_year == MONTHS_OF_A_YEAR else "每期"
    period = _Period(irr_per_period(amounts), periods_a_year, name)
    return _cost(period, period_lines(amounts), on, ceiling)


class _Period(NamedTuple):
    rate: Decimal
    a_year: int
    name: str


def _cost(
    period: _Period, flows: tuple[Line, ...], on: date | None, ceiling: Decimal | None
) -> AnnualCost:
    simple = rounded(EXACT.multiply(period.rate, Decimal(period.a_year)))
    compound = rounded(EXACT.power(1 + period.rate, period.a_year) - 1)
    rate = f"{period.rate * 100:.6f}%"
    return AnnualCost(
        simple,
        compound,
        (
            *flows,
            Line(f"{period.name}的利率", rate, "按它把每笔钱折回第一天，收到的和付出的相等"),
            Line(
                "年化（单利）", percent_text(simple), f"{rate} × {period.a_year}，和上限比的是它"
            ),
            Line(
                "年化（复利）",
                _compound_text(compound),
                f"（1 + {rate}）的 {period.a_year} 次方 − 1",
            ),
        ),
        tuple(rule for rule in RULES if on is None or citation(rule).in_force_on(on)),
        _sentence(simple, compound, ceiling),
    )


def _compound_text(compound: Decimal) -> str:
    """A fee of a fifth for one day is 10^31 % a year: nobody reads its digits."""
    return percent_text(compound) if compound <= _MOST_SAID else f"超过 {percent_text(_MOST_SAID)}"


def _sentence(simple: Decimal, compound: Decimal, ceiling: Decimal | None) -> str:
    said = f"所有费用算进去，一年的成本是单利 {percent_text(simple)}，复利 {_compound_text(compound)}。"
    if ceiling is None:
        return f"{said}和上限比的是单利。"
    line = percent_text(ceiling)
    if simple <= ceiling < compound:
        return f"{said}两个数落在 {line} 的两边。和上限比的是单利，没有超过。"
    return f"{said}和 {line} 比的是单利，{'超过了' if simple > ceiling else '没有超过'}。"
