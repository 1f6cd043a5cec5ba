"""The flows that entered a cost, as lines of working: equal ones in a row are written once."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import groupby

from core.calculations.cost.roots import CashFlow
from core.calculations.working import Line
from core.figures import date_text, yuan_text


def dated_lines(flows: Sequence[CashFlow]) -> tuple[Line, ...]:
    """Dated flows by day, netted within a day; runs of one amount as a sum with their dates."""
    by_day = {
        day: sum((flow.amount for flow in of_day), Decimal(0))
        for day, of_day in groupby(sorted(flows, key=_day), key=_day)
    }
    return _lines([(date_text(day), amount) for day, amount in by_day.items() if amount])


def period_lines(amounts: Sequence[Decimal]) -> tuple[Line, ...]:
    """Flows one period apart; the first moves at once."""
    named = [
        (f"第 {number} 期" if number else "开始时", amount)
        for number, amount in enumerate(amounts)
    ]
    return _lines([(name, amount) for name, amount in named if amount])


def _day(flow: CashFlow) -> date:
    return flow.on


def _lines(flows: list[tuple[str, Decimal]]) -> tuple[Line, ...]:
    lines = []
    for amount, alike in groupby(flows, key=lambda flow: flow[1]):
        names = [name for name, _ in alike]
        label = "到账" if amount > 0 else "还款"
        each = yuan_text(abs(amount))
        if len(names) == 1:
            lines.append(Line(f"{names[0]}{label}", abs(amount)))
            continue
        total = abs(amount) * len(names)
        how = f"从{names[0]}到{names[-1]}，{len(names)} 笔，每笔 {each}"
        lines.append(Line(f"{label} {len(names)} 笔", total, how))
    received = sum((amount for _, amount in flows if amount > 0), Decimal(0))
    paid = -sum((amount for _, amount in flows if amount < 0), Decimal(0))
    how = f"还款合计 {yuan_text(paid)} − 到账合计 {yuan_text(received)}"
    return (*lines, Line("一共多付", paid - received, how))
