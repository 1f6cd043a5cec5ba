"""What an example gives, under the names that examples use for it."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any

from core.calculations.cost.roots import (
    CashFlow,
    Years,
)
from core.calculations.interest.day_count import (
    ThirtyDays,
    days_between,
    days_of_thirty,
    year_fraction_actual_actual,
)
from tests.core.worked_examples.example import Example, number


def first_of(inputs: Mapping[str, Any], *names: str) -> Any:
    """The first of several names for one thing that is there, else nothing."""
    return next((inputs[name] for name in names if name in inputs), None)


def amount_of(example: Example, *names: str) -> Decimal | None:
    found = first_of(example.inputs, *names)
    return None if found is None else number(found)


def as_written(example: Example, key: str, rate: Decimal) -> Decimal:
    """A fraction, or per cent where the example writes per cent; to the places the key names."""
    text = str(example.expected[key])
    scaled = rate * 100 if "percent" in key or text.endswith("%") else rate
    places = re.search(r"_(\d)dp$", key)
    return scaled.quantize(Decimal(1).scaleb(-int(places[1])), ROUND_HALF_UP) if places else scaled


def check_rates(example: Example, rates: Mapping[str, Decimal]) -> None:
    for key, rate in rates.items():
        if example.wants(key):
            example.check(key, as_written(example, key, rate))


def amounts_of(example: Example) -> list[Decimal]:
    flows = first_of(example.inputs, "cashflows", "cash_flows", "amounts", "values")
    if flows is not None:
        return [number(flow) for flow in flows]
    payment = example.number("payment" if "payment" in example.inputs else "instalment")
    return [-example.number("principal"), *[payment] * example.whole("periods")]


def dated_flows(example: Example) -> list[CashFlow]:
    flows = first_of(example.inputs, "flows", "cashflows")
    if "dates" in example.inputs:
        amounts = [str(amount) for amount in amounts_of(example)]
        flows = [
            {"date": on, "amount": amount}
            for on, amount in zip(example.inputs["dates"], amounts, strict=True)
        ]
    return [CashFlow(date.fromisoformat(flow["date"]), number(flow["amount"])) for flow in flows]


def is_dated(example: Example) -> bool:
    return "flows" in example.inputs or "dates" in example.inputs


def years_by(basis: str) -> Years:
    """How a basis counts the years between two days: actual/365, act/360, 30/360, 30E/360, act/act …"""
    text = basis.lower().replace("actual", "act").replace("fixed", "").replace(" ", "")
    if text.startswith(("30", "thirty")):
        kind = ThirtyDays.EUROPEAN if "e" in text.split("/")[0][2:] else ThirtyDays.BOND
        return lambda start, end: Fraction(days_of_thirty(start, end, kind=kind), 360)
    if text in {"act/act", "act/actisda", "act/act(isda)"}:
        return lambda start, end: Fraction(
            year_fraction_actual_actual(start, end)
        ).limit_denominator(365 * 366)
    year = re.search(r"36\d(?:\.\d+)?", text)
    assert year, f"no count of days is called {basis!r}"
    return lambda start, end: Fraction(days_between(start, end)) / Fraction(year[0])


def basis_of(example: Example) -> str:
    return str(
        first_of(example.inputs, "basis", "day_count", "days_of_a_year", "year_days") or 365
    )
