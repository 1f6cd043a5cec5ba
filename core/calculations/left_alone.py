"""What a debt may grow to if nothing is done: a band, its assumptions, and where 可请求调减 begins."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from core.calculations.default_rates import default_rates
from core.calculations.working import Line
from core.case.debt import Debt
from core.figures import percent_text, yuan_text
from core.law.library import parameter
from core.money import round_half_up

MONTHS_OF_A_YEAR = 12


class Point(NamedTuple):
    """What may be owed after `month` months, in yuan."""

    month: int
    low: Decimal
    high: Decimal


@dataclass(frozen=True)
class Projection:
    """`points` from month 0 on; `ceiling` is, month by month, where 可请求调减 begins."""

    points: tuple[Point, ...]
    ceiling: tuple[Decimal, ...]
    assumptions: tuple[str, ...]
    working: tuple[Line, ...]
    citations: tuple[str, ...]
    sentence: str


def left_alone(debt: Debt, months: int, as_of: date) -> Projection:
    """The band of what may be owed over `months` months without a payment.

    Low: simple interest on principal. High: unpaid interest joins the balance every month (按月计收复利).
    """
    rates = default_rates(debt, as_of)
    cap = parameter("finance.all_in_cap").on(as_of).value
    points, ceiling = [], []
    high = debt.balance.total
    for month in range(months + 1):
        if month:
            high *= 1 + rates.high / MONTHS_OF_A_YEAR
        points.append(Point(month, _simple(debt, rates.low, month), round_half_up(high)))
        ceiling.append(_simple(debt, cap, month))
    last = points[-1]
    return Projection(
        points=tuple(points),
        ceiling=tuple(ceiling),
        assumptions=(
            rates.assumption,
            "假设这段时间一分没还，对方也没有减免；没有算律师费和诉讼费。",
            "低的一头只按本金算利息；高的一头把没还的利息每月并进去再计息。",
        ),
        working=(
            Line("现在欠的", debt.balance.total, debt.figure_source.label),
            *rates.working,
            Line(f"{months} 个月后最低", last.low, "本金 × 年利率 ÷ 12 × 月数 + 现在欠的"),
            Line(f"{months} 个月后最高", last.high, "每月把利息并进欠款再计息"),
            Line(
                "可请求调减的线", ceiling[-1], f"本金按年 {percent_text(cap)} 算的息费 + 现在欠的"
            ),
        ),
        citations=(*rates.citations, "fin_24"),
        sentence=_sentence(debt.balance.total, last, months),
    )


def _simple(debt: Debt, rate: Decimal, month: int) -> Decimal:
    interest = debt.balance.principal * rate * month / MONTHS_OF_A_YEAR
    return debt.balance.total + round_half_up(interest)


def _sentence(now: Decimal, last: Point, months: int) -> str:
    low, high = last.low - now, last.high - now
    span = (
        f"大约 {yuan_text(high)} 元"
        if low == high
        else f"大约 {yuan_text(low)} 到 {yuan_text(high)} 元"
    )
    return f"放着不管，{months} 个月后可能多欠{span}，这是估算。"
