"""Checks of worked examples: the rate of flows of money, and days."""

import re
from collections.abc import Callable

from core.calculations.cost.conversion import (
    compound_annual_rate,
    simple_annual_rate,
)
from core.calculations.cost.roots import (
    irr_per_period,
    rates_per_period,
    rates_per_year,
    xirr,
)
from core.calculations.interest.day_count import (
    days_between,
    days_of_thirty,
    interest,
    interest_for_days,
    year_fraction,
)
from core.case.contract import DayBasis
from core.errors import NoRate, SeveralRates
from tests.core.worked_examples.example import Example
from tests.core.worked_examples.reading_rates import (
    amount_of,
    amounts_of,
    basis_of,
    check_rates,
    dated_flows,
    first_of,
    is_dated,
    years_by,
)


def irr(example: Example) -> None:
    amounts = amounts_of(example)
    try:
        rate = irr_per_period(amounts)
    except SeveralRates as several:
        rate = several.nearest_to_zero
    simple, compound = simple_annual_rate(rate, 12), compound_annual_rate(rate, 12)
    check_rates(
        example,
        dict.fromkeys(("irr_per_period", "irr", "irr_percent", "monthly_irr", "rate"), rate)
        | dict.fromkeys(
            ("irr_x12", "apr_simple", "apr_simple_percent", "irr_annual_simple"), simple
        )
        | dict.fromkeys(("ear", "ear_percent", "irr_annual_compound"), compound),
    )


def irr_multiple(example: Example) -> None:
    dated = is_dated(example)
    rates = (
        rates_per_year(dated_flows(example)) if dated else rates_per_period(amounts_of(example))
    )
    example.check("outcome", "ambiguous" if len(rates) > 1 else "unique" if rates else "error")
    for key in ("all_roots", "roots", "rates"):
        example.check(key, rates)
    example.check("number_of_roots", len(rates))


def irr_nonexistent(example: Example) -> None:
    try:
        rate = (
            xirr(dated_flows(example))
            if is_dated(example)
            else irr_per_period(amounts_of(example))
        )
    except NoRate as none:
        example.check("outcome", "error")
        example.check("reason", none.reason.value)
    else:
        example.check("outcome", f"a rate of {rate}")


def xirr_of_dates(example: Example) -> None:
    rate = xirr(dated_flows(example), years=years_by(basis_of(example)))
    check_rates(example, dict.fromkeys(("xirr", "xirr_percent", "rate", "irr"), rate))


DAY_BASES = {
    "actual_360": DayBasis.ACTUAL_360,
    "actual_365": DayBasis.ACTUAL_365,
    "thirty_360": DayBasis.THIRTY_360,
}


def day_basis(text: str) -> DayBasis:
    if text.replace("thirty", "30").startswith("30"):
        return DayBasis.THIRTY_360
    return DayBasis.ACTUAL_360 if "360" in text else DayBasis.ACTUAL_365


def day_count(example: Example) -> None:
    if is_dated(example):
        xirr_of_dates(example)
        return
    principal = amount_of(example, "principal", "amount")
    both_ends = str(first_of(example.inputs, "both_ends", "count_both_ends")).lower() == "true"
    chosen = {name: name for name in example.expected}
    chosen |= dict.fromkeys(("interest", "year_fraction", "fraction"), basis_of(example))
    for key, basis in chosen.items():
        if not re.search("36[05]", basis):
            continue
        if "start" not in example.inputs:
            rate = example.number("annual_rate" if "annual_rate" in example.inputs else "rate")
            assert principal is not None
            days = example.whole("days")
            example.check(key, interest_for_days(principal, rate, days, day_basis(basis)))
            continue
        start, end = example.day("start"), example.day("end")
        if principal is None:
            fraction = year_fraction(start, end, day_basis(basis), both_ends=both_ends)
            example.check(key, fraction)
            continue
        rate = example.number("annual_rate" if "annual_rate" in example.inputs else "rate")
        earned = interest(principal, rate, start, end, day_basis(basis), both_ends=both_ends)
        example.check(key, earned)
    if "start" in example.inputs:
        start, end = example.day("start"), example.day("end")
        for key in ("days", "actual_days"):
            example.check(key, days_between(start, end, both_ends=both_ends))
        example.check("days_30_360", days_of_thirty(start, end))


TOPICS: dict[str, Callable[[Example], None]] = {
    "irr": irr,
    "irr_multiple": irr_multiple,
    "irr_nonexistent": irr_nonexistent,
    "xirr": xirr_of_dates,
    "day_count": day_count,
}
