"""What a debt may grow to if nothing is done: by its contract, and under the line of what may be reduced."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from core.calculations.default_rates import default_rates
from core.calculations.limits.ceiling import Ceiling
from core.calculations.limits.ceilings import ceiling, is_facilitated
from core.calculations.working import Line
from core.case.debt import Debt
from core.dates import MONTHS_OF_A_YEAR
from core.figures import percent_text, yuan_text
from core.lenders.record_kind import kind_of_record
from core.money import round_half_up

LONGEST = 36
"""Months ahead that are worth a guess; beyond them a debt is sued for, sold or settled."""


class Point(NamedTuple):
    """What may be owed after `month` months, in yuan."""

    month: int
    low: Decimal
    high: Decimal


@dataclass(frozen=True)
class Projection:
    """`points` by the contract, `capped` with what accrues held under the ceiling; both from month 0 on.

    `line` is, month by month, where the ceiling lies; empty where no fixed line stands over this debt.
    """

    points: tuple[Point, ...]
    capped: tuple[Point, ...]
    line: tuple[Decimal, ...]
    ceiling: Ceiling
    assumptions: tuple[str, ...]
    working: tuple[Line, ...]
    citations: tuple[str, ...]
    sentence: str


def left_alone(debt: Debt, months: int, as_of: date) -> Projection:
    """The bands of what may be owed over `months` months without a payment.

    Low: simple interest on principal. High: unpaid interest joins the balance every month (按月计收复利).
    """
    rates = default_rates(debt, as_of)
    over = ceiling(
        kind_of_record(debt), formed_on=debt.drawn_on, on=as_of, facilitated=is_facilitated(debt)
    )
    points = []
    high = debt.balance.total
    for month in range(months + 1):
        if month:
            high *= 1 + rates.high / MONTHS_OF_A_YEAR
        points.append(Point(month, _simple(debt, rates.low, month), round_half_up(high)))
    cap = over.annual_rate
    line = () if cap is None else tuple(_simple(debt, cap, point.month) for point in points)
    capped = tuple(
        Point(point.month, min(point.low, most), min(point.high, most))
        for point, most in zip(points, line or [point.high for point in points], strict=True)
    )
    return Projection(
        points=tuple(points),
        capped=capped,
        line=line,
        ceiling=over,
        assumptions=(
            rates.assumption,
            "假设这段时间一分没还，对方也没有减免；没有算律师费和诉讼费。",
            "低的一头只按本金算利息；高的一头把没还的利息每月并进去再计息。",
            over.sentence,
        ),
        working=(
            Line("现在欠的", debt.balance.total, debt.figure_source.label),
            *rates.working,
            Line(f"{months} 个月后最低", points[-1].low, "本金 × 年利率 ÷ 12 × 月数 + 现在欠的"),
            Line(f"{months} 个月后最高", points[-1].high, "每月把利息并进欠款再计息"),
            *_line_working(line, cap, months),
        ),
        citations=tuple(dict.fromkeys((*rates.citations, *over.citations))),
        sentence=_sentence(debt.balance.total, points[-1], capped[-1], over),
    )


def _line_working(line: tuple[Decimal, ...], cap: Decimal | None, months: int) -> tuple[Line, ...]:
    if cap is None:
        return ()
    how = f"现在欠的 + 本金 × {percent_text(cap)} ÷ 12 × {months} 个月"
    return (Line("可请求调减的线", line[-1], how),)


def _simple(debt: Debt, rate: Decimal, month: int) -> Decimal:
    interest = debt.balance.principal * rate * month / MONTHS_OF_A_YEAR
    return debt.balance.total + round_half_up(interest)


def _sentence(now: Decimal, then: Point, capped: Point, over: Ceiling) -> str:
    low, high = then.low - now, then.high - now
    span = (
        f"大约 {yuan_text(high)} 元"
        if low == high
        else f"大约 {yuan_text(low)} 到 {yuan_text(high)} 元"
    )
    said = f"放着不管，{then.month} 个月后可能多欠{span}，这是估算。"
    above = then.high - capped.high
    if above > 0:
        said += f"其中最多 {yuan_text(above)} 元在线上面：{over.nature.label}。"
    return said
