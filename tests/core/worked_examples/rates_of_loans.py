"""Checks of worked examples: yearly rates as laws abroad define them."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from core.calculations.cost.actuarial import TimedAmount, apr_actuarial, payment_group
from core.calculations.cost.roots import (
    CashFlow,
    irr_over_times,
    xirr,
)
from core.calculations.cost.unit_periods import (
    Elapsed,
    Unit,
    UnitPeriod,
    unit_period_of_single_payment,
)
from tests.core.worked_examples.example import Example, number
from tests.core.worked_examples.reading_rates import (
    amount_of,
    basis_of,
    check_rates,
    first_of,
    years_by,
)

UNITS = {
    "day": UnitPeriod(Unit.DAY),
    "daily": UnitPeriod(Unit.DAY),
    "weekly": UnitPeriod(Unit.WEEK),
    "week": UnitPeriod(Unit.WEEK),
    "fortnightly": UnitPeriod(Unit.WEEK, 2),
    "biweekly": UnitPeriod(Unit.WEEK, 2),
    "semimonthly": UnitPeriod(Unit.SEMIMONTH),
    "semimonth": UnitPeriod(Unit.SEMIMONTH),
    "monthly": UnitPeriod(Unit.MONTH),
    "month": UnitPeriod(Unit.MONTH),
    "bimonthly": UnitPeriod(Unit.MONTH, 2),
    "quarterly": UnitPeriod(Unit.MONTH, 3),
    "quarter": UnitPeriod(Unit.MONTH, 3),
    "semiannual": UnitPeriod(Unit.MONTH, 6),
    "semiannually": UnitPeriod(Unit.MONTH, 6),
    "yearly": UnitPeriod(Unit.YEAR),
    "annual": UnitPeriod(Unit.YEAR),
    "annually": UnitPeriod(Unit.YEAR),
    "year": UnitPeriod(Unit.YEAR),
}
COUNTS = {"two": "2", "three": "3", "four": "4", "six": "6"}


def unit_period(example: Example, start: date | None, end: date | None) -> UnitPeriod | None:
    """The unit-period the example names, or that of a single payment."""
    text = str(first_of(example.inputs, "unit_period", "frequency", "payment_frequency") or "")
    text = re.sub("|".join(COUNTS), lambda found: COUNTS[found[0]], text.lower())
    several = re.search(r"(\d+)[ -]*(day|week|month|year)", text)
    if several:
        unit = UNITS[several[2]]
        return UnitPeriod(unit.unit, int(several[1]))
    term = re.search(r"term in days \((\d+)\)", text)
    if term:
        return UnitPeriod(Unit.DAY, int(term[1]))
    plain = text.replace("-", "").replace(" ", "").removeprefix("every")
    if plain in UNITS:
        return UNITS[plain]
    return unit_period_of_single_payment(start, end) if start and end else None


def elapsed_of(given: Mapping[str, Any]) -> Elapsed | None:
    """A time given in unit-periods: whole ones, and a fraction such as 0.5 or 19/30."""
    whole = first_of(
        given, "whole_unit_periods", "whole", "full_unit_periods", "t", "q", "unit_periods"
    )
    if whole is None:
        return None
    return Elapsed(int(whole), Fraction(str(first_of(given, "fraction", "f", "e") or 0)))


def actuarial(example: Example) -> None:
    inputs = example.inputs
    advances = first_of(inputs, "advances") or [
        {
            "amount": first_of(inputs, "advance", "amount_financed", "principal"),
            "date": first_of(inputs, "advance_date", "date"),
        }
    ]
    payments: Sequence[Mapping[str, Any]] = first_of(inputs, "payments", "repayments")
    dates = [date.fromisoformat(one["date"]) for one in advances if one.get("date")]
    start = min(dates, default=None)
    last = payments[-1].get("date")
    unit = unit_period(example, start, date.fromisoformat(last) if last else None)

    def at(given: Mapping[str, Any]) -> Elapsed | None:
        day = first_of(given, "date", "first_date", "first_payment_date", "start", "from")
        if not day or start is None or unit is None:
            return elapsed_of(given)
        return elapsed_of(given) or unit.elapsed(start, date.fromisoformat(day))

    after = elapsed_of(inputs.get("first_period", {})) or at(
        {"date": first_of(inputs, "first_payment_date")}
    )
    flows: list[TimedAmount] = []
    for group in payments:
        own = at(group)
        begin = own if own is not None else after
        assert begin is not None, f"{example.id}: nothing says when {group} is paid"
        count = int(group.get("count", 1))
        flows += payment_group(number(group["amount"]), count, begin)
        after = Elapsed(begin.whole + count, begin.fraction)
    a_year = first_of(inputs, "unit_periods_per_year", "unit_periods_a_year")
    assert a_year is not None or unit is not None
    lent = [TimedAmount(number(one["amount"]), at(one) or Elapsed(0)) for one in advances]
    times = Fraction(a_year) if a_year is not None else unit.a_year if unit else Fraction(12)
    rate = apr_actuarial(lent, flows, times)
    check_rates(example, dict.fromkeys(("apr_percent", "apr", "apr_percent_2dp"), rate))


def effective(example: Example) -> None:
    inputs = example.inputs
    received = amount_of(
        example, "net_drawdown", "net_received", "drawdown", "advance", "principal"
    )
    if received is None:
        received = example.number("face") - example.number("withheld_upfront", Decimal(0))
    repayments = first_of(inputs, "repayments", "payments")
    first = first_of(inputs, "date", "drawdown_date", "advance_date")
    if all("date" in one for one in repayments):
        flows = [
            CashFlow(date.fromisoformat(first), received),
            *(
                CashFlow(date.fromisoformat(one["date"]), -number(one["amount"]))
                for one in repayments
            ),
        ]
        rate = xirr(flows, years=years_by(basis_of(example)))
    else:
        rate = irr_over_times(
            [received, *(-number(one["amount"]) for one in repayments)],
            [Fraction(0), *(years_of(one) for one in repayments)],
        )
    check_rates(
        example,
        dict.fromkeys(
            ("apr_percent_2dp", "apr_percent_1dp", "apr_percent", "apr", "effective_rate"), rate
        ),
    )


def years_of(given: Mapping[str, Any]) -> Fraction:
    if years := first_of(given, "years", "at_years", "after_years", "time_years"):
        return Fraction(years)
    if months := first_of(given, "months", "month", "after_months"):
        return Fraction(months) / 12
    return Fraction(first_of(given, "days", "after_days")) / 365


TOPICS: dict[str, Callable[[Example], None]] = {
    "apr_actuarial": actuarial,
    "apr_effective": effective,
}
