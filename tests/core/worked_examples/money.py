"""Checks of worked examples, by topic: rounding, 大写, and interest by days."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from core.calculations.interest.day_count import (
    COURT_BASIS,
    interest,
    interest_at_daily_rate,
    interest_for_days,
)
from core.calculations.interest.delayed_performance import delayed_performance
from core.calculations.interest.payment import Payment
from core.calculations.interest.penalty_interest import (
    penalty_for_days,
    penalty_interest,
    penalty_rate,
)
from core.calculations.interest.simple_interest import RateSpan, simple_interest
from core.calculations.schedules.bullet import bullet_interest
from core.figures import capital_text
from core.money import Rounding, round_money
from tests.core.worked_examples import reading
from tests.core.worked_examples.example import Example, number


def _rounding(example: Example) -> None:
    value, places = example.number("value"), example.whole("places", Decimal(2))
    half_up = round_money(value, places=places)
    half_even = round_money(value, Rounding.HALF_EVEN, places=places)
    result = round_money(value, reading.rounding(example.inputs), places=places)
    reading.check_all(
        example,
        {
            "result": result,
            "half_up": half_up,
            "half_even": half_even,
            "bankers": half_even,
        },
    )
    if example.wants("rmb"):
        example.check("rmb", capital_text(result))


def _capital(example: Example) -> None:
    """An amount in 大写; one below zero is refused, which the file allows beside 负…."""
    amount = example.number("amount")
    if amount < 0 or example.expected.get("outcome") == "error":
        with pytest.raises(ValueError, match=r"negative|fen"):
            capital_text(amount)
        example.checked |= {"accept", "outcome"}
        return
    text = capital_text(amount)
    if "accept" in example.expected:
        assert text in example.expected["accept"]
        example.checked.add("accept")
    reading.check_all(example, {"result": text, "rmb": text, "text": text})


def _interest(example: Example) -> None:
    """Interest on a sum: by days or dates, by months, at a daily rate, or over spans of several rates."""
    inputs = example.inputs
    spans = reading.first_of(inputs, "segments", "spans", "periods")
    if isinstance(spans, list):
        made = simple_interest(
            reading.principal(inputs),
            [_span(one) for one in spans],
            reading.basis(inputs, COURT_BASIS),
            both_ends=reading.both_ends(inputs),
        )
        reading.check_all(example, {"interest": made.amount, "days": made.days})
        return
    if "payments" in inputs:
        _delayed(example)
        return
    amount = reading.principal(inputs)
    due = _simple(example, amount)
    names = ("interest", "amount", "penalty", "doubled_interest", "doubled_part", "late_interest")
    reading.check_all(example, dict.fromkeys(names, due))
    reading.check_all(
        example, dict.fromkeys(("total", "principal_and_interest", "sum"), amount + due)
    )


def _span(one: dict[str, str]) -> RateSpan:
    ends = reading.span(one)
    assert ends, f"no days in {one}"
    return RateSpan(*ends, reading.annual_rate(one))


def _simple(example: Example, amount: Decimal) -> Decimal:
    inputs, basis = example.inputs, reading.basis(example.inputs, COURT_BASIS)
    how, both = reading.rounding(inputs), reading.both_ends(inputs)
    ends = reading.span(inputs)
    if "daily_rate" in inputs:
        days = _days(example)
        return interest_at_daily_rate(amount, number(inputs["daily_rate"]), days, rounding=how)
    rate = reading.annual_rate(inputs)
    if ends is not None and "days" not in inputs:
        start, end = ends
        example.check("days", _days(example))
        return interest(amount, rate, start, end, basis, both_ends=both, rounding=how)
    if "days" in inputs:
        return interest_for_days(amount, rate, int(inputs["days"]), basis, rounding=how)
    months = reading.periods(inputs)
    assert months is not None, f"no time among {sorted(inputs)}"
    return bullet_interest(amount, rate, months, rounding=how)


def _days(example: Example) -> int:
    if "days" in example.inputs:
        return int(example.inputs["days"])
    ends = reading.span(example.inputs)
    assert ends, f"no days among {sorted(example.inputs)}"
    one = simple_interest(
        Decimal(1),
        [RateSpan(*ends, Decimal(0))],
        reading.basis(example.inputs, COURT_BASIS),
        both_ends=reading.both_ends(example.inputs),
    )
    return one.days


def _delayed(example: Example) -> None:
    inputs = example.inputs
    ends = reading.span(inputs)
    assert ends, f"no days among {sorted(inputs)}"
    made = delayed_performance(
        reading.principal(inputs),
        *ends,
        payments=[
            Payment(date.fromisoformat(one["date"]), number(one["amount"]))
            for one in inputs["payments"]
        ],
    )
    reading.check_all(
        example,
        {
            "interest": made.accrued,
            "doubled_interest": made.accrued,
            "unpaid": made.judgment,
            "total": made.total,
        },
    )


def _penalty(example: Example) -> None:
    """罚息. An uplift of 1 or more is written as the factor on the contract rate (1.5), below as the part added."""
    inputs = example.inputs
    amount, rate = reading.principal(inputs), reading.annual_rate(inputs)
    basis, both = reading.basis(inputs, COURT_BASIS), reading.both_ends(inputs)
    written = number(reading.first_of(inputs, "uplift", "multiplier", "factor") or "1")
    uplift = written - 1 if written >= 1 else written
    if (ends := reading.span(inputs)) and "days" not in inputs:
        first, until = ends
        made = penalty_interest(
            amount, rate, first, until, uplift=uplift, basis=basis, both_ends=both
        )
        example.check("days", made.days)
        due = made.amount
    else:
        due = penalty_for_days(amount, rate, example.whole("days"), uplift=uplift, basis=basis)
    names = ("penalty", "penalty_interest", "interest", "amount")
    reading.check_all(example, dict.fromkeys(names, due))
    for name in ("penalty_rate", "overdue_rate", "annual_penalty_rate"):
        example.check(name, penalty_rate(rate, uplift))
    for name in ("daily", "daily_penalty", "per_day"):
        example.check(name, penalty_for_days(amount, rate, 1, uplift=uplift, basis=basis))


TOPICS: dict[str, Callable[[Example], None]] = {
    "rounding": _rounding,
    "rmb_capital": _capital,
    "simple_interest": _interest,
    "court_interest": _interest,
    "penalty_interest": _penalty,
}
