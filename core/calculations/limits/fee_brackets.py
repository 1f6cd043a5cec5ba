"""Fees by brackets: a fixed amount up to the first bound, then a share of each slice above."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.calculations.working import Line
from core.figures import percent_text, whole_yuan_text, yuan_text
from core.law.library import parameter
from core.money import ZERO, round_half_up


@dataclass(frozen=True, slots=True)
class Fee:
    """A fee in yuan, to the fen, with its sum and its rules."""

    amount: Decimal
    working: tuple[Line, ...]
    citations: tuple[str, ...]


def bracket_fee(name: str, what: str, amount: Decimal, on: date) -> Fee:
    """The fee that the table `name` gives for an amount of yuan on a day, called `what` in the working.

    Raises `ValueError` for a negative amount and `RuleNotInForce` before the table's first day.
    """
    if amount < 0:
        raise ValueError("no fee is taken on a negative amount")
    table = parameter(name).on(on)
    lines = _slices(table.brackets, amount)
    total = round_half_up(sum((fee for _, fee, _ in lines), Decimal(0)))
    return Fee(
        amount=total,
        working=(
            *(Line(label, round_half_up(fee), how) for label, fee, how in lines),
            Line(what, total, "各段相加，到分"),
        ),
        citations=(table.citation.id,),
    )


def _slices(brackets: Sequence[Sequence[str]], amount: Decimal) -> list[tuple[str, Decimal, str]]:
    found, floor = [], ZERO
    for bound, value, sort in brackets:
        top = min(amount, Decimal(bound)) if bound else amount
        if sort == "fixed":
            found.append((f"不超过 {whole_yuan_text(Decimal(bound))} 元", Decimal(value), "每件"))
        elif top > floor:
            rate = Decimal(value)
            label = f"超过 {whole_yuan_text(floor)} 元的部分"
            label += f"，到 {whole_yuan_text(Decimal(bound))} 元" if bound else ""
            found.append(
                (label, (top - floor) * rate, f"{yuan_text(top - floor)} × {percent_text(rate)}")
            )
        floor = Decimal(bound) if bound else floor
    return found
