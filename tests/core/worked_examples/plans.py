"""Checks of worked examples, by topic: plans of a person's own."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

import pytest

from core.calculations.plans.payoff_order import OpenDebt, PayoffOrder, Strategy, payoff_order
from core.calculations.plans.payoff_time import payoff_periods, payoff_time
from core.calculations.plans.personalised_plan import personalised_plan
from core.calculations.plans.plan_survival import (
    months_until_first_miss,
    plan_survival,
    plan_survival_chain,
    plan_survival_in_a_row,
)
from core.calculations.plans.pro_rata import pro_rata, pro_rata_of_debt
from core.errors import NeverPaidOff
from tests.core.worked_examples import reading
from tests.core.worked_examples.example import Example, number

AFTER_KEPT = (
    "p_miss_after_ok",
    "miss_after_ok",
    "p_miss_after_kept",
    "p_ok_to_miss",
    "p_miss_given_ok",
)
AFTER_MISSED = ("p_miss_after_miss", "miss_after_miss", "p_miss_to_miss", "p_miss_given_miss")
ONE_CHANCE = ("monthly_miss_probability", "miss_probability", "p_miss", "p")


def _personalised(example: Example) -> None:
    inputs = example.inputs
    months = reading.periods(inputs)
    assert months is not None
    rate = reading.annual_rate({"rate": "0", **inputs})
    total = number(reading.first_of(inputs, "total", "balance", "principal"))
    plan = personalised_plan(total, months, rate)
    reading.check_all(
        example,
        {
            "payment": plan.payment,
            "first_payment": plan.payment,
            "last_payment": plan.last_payment,
            "sum": plan.total,
            "total": plan.total,
            "payments": [row.payment for row in plan.rows],
        },
    )


def _payoff_time(example: Example) -> None:
    inputs = example.inputs
    balance = number(reading.first_of(inputs, "balance", "principal"))
    rate = reading.annual_rate(inputs)
    one = reading.first_of(inputs, "payment", "monthly_payment")
    payments = [number(value) for value in inputs.get("payment_cases", [one])]
    if example.expected.get("outcome") == "error":
        for payment in payments:
            with pytest.raises(NeverPaidOff):
                payoff_time(balance, rate, payment)
        example.checked |= {"outcome", "reason"}
        return
    made = [payoff_time(balance, rate, payment) for payment in payments]
    exact = [payoff_periods(balance, rate, payment) for payment in payments]
    several = "payment_cases" in inputs
    figures: dict[str, list[Any]] = {
        "months": [time.months for time in made],
        "periods": [time.months for time in made],
        "last_payment": [time.last_payment for time in made],
        "total_interest": [time.total_interest for time in made],
        "months_exact": exact,
        "exact_months": exact,
        "nper": exact,
    }
    reading.check_all(
        example, {key: value if several else value[0] for key, value in figures.items()}
    )


def _debts(example: Example) -> list[OpenDebt]:
    return [
        OpenDebt(
            debt.get("name", str(place)),
            number(debt["balance"]),
            reading.annual_rate(debt),
            number(reading.first_of(debt, "minimum", "min", "minimum_payment")),
        )
        for place, debt in enumerate(example.inputs["debts"])
    ]


def _payoff_order(example: Example) -> None:
    debts, extra = _debts(example), example.number("extra", Decimal(0))
    if example.expected.get("outcome") == "error":
        with pytest.raises(NeverPaidOff):
            payoff_order(debts, extra)
        example.checked |= {"outcome", "reason"}
        return
    asked = Strategy(example.inputs.get("strategy", "avalanche"))
    plans = {strategy: payoff_order(debts, extra, strategy) for strategy in Strategy}
    _check_order(example, plans[asked], "")
    example.check("published_total_interest", plans[asked].total_interest)
    for strategy, plan in plans.items():
        _check_order(example, plan, f"{strategy}_")


def _check_order(example: Example, plan: PayoffOrder, prefix: str) -> None:
    reading.check_all(
        example,
        {
            f"{prefix}months": plan.months,
            f"{prefix}order": list(plan.order),
            f"{prefix}total_interest": plan.total_interest,
            f"{prefix}interest": plan.total_interest,
            f"{prefix}interest_by_debt": plan.interest_by_debt,
            f"{prefix}balances": list(plan.balances),
        },
    )
    for key in example.expected:
        if several := re.fullmatch(prefix + r"balances_after_months_(\d+)_to_(\d+)", key):
            first, last = int(several[1]), int(several[2])
            example.check(key, list(plan.balances[first - 1 : last]))
        elif single := re.fullmatch(prefix + r"balances?_after_months?_(\d+)", key):
            example.check(key, plan.balances[int(single[1]) - 1])


def _survival(example: Example) -> None:
    inputs = example.inputs
    months, allowed = example.whole("months"), example.whole("misses_allowed", Decimal(0))
    kept = reading.first_of(inputs, *AFTER_KEPT)
    if kept is not None:
        missed = reading.first_of(inputs, *AFTER_MISSED)
        chance = plan_survival_chain(
            number(kept), number(missed), months, allowed, first_month=_first_month(inputs)
        )
    else:
        miss = number(reading.first_of(inputs, *ONE_CHANCE))
        in_a_row = reading.first_of(inputs, "misses_in_a_row", "consecutive_misses")
        chance = (
            plan_survival(miss, months, allowed)
            if in_a_row is None
            else plan_survival_in_a_row(miss, months, int(in_a_row))
        )
        for key in ("expected_months_to_first_miss", "mean_months_to_first_miss"):
            if example.wants(key):
                example.check(key, months_until_first_miss(miss))
    reading.check_all(example, dict.fromkeys(("survival", "probability"), chance))


def _first_month(inputs: Mapping[str, Any]) -> Decimal | None:
    value = reading.first_of(inputs, "first_month_miss_probability", "p_miss_first_month")
    return None if value is None else number(value)


def _pro_rata(example: Example) -> None:
    inputs = example.inputs
    balances = [
        number(one["balance"] if isinstance(one, Mapping) else one)
        for one in reading.first_of(inputs, "balances", "debts")
    ]
    share = reading.first_of(
        inputs, "lump_sum_share_of_total_debt", "share_of_total_debt", "share"
    )
    shares = (
        pro_rata(
            number(reading.first_of(inputs, "available", "lump_sum", "amount", "surplus")),
            balances,
        )
        if share is None
        else pro_rata_of_debt(number(share), balances)
    )
    offers = list(shares.shares)
    reading.check_all(
        example,
        {
            "offers": offers,
            "shares": offers,
            "sum": shares.total,
            "total": shares.total,
            "left_over": shares.left_over,
            "unused": shares.left_over,
            "surplus": shares.left_over,
            "remainder": shares.left_over,
        },
    )


TOPICS: dict[str, Callable[[Example], None]] = {
    "personalised_plan": _personalised,
    "payoff_time": _payoff_time,
    "payoff_order": _payoff_order,
    "plan_survival": _survival,
    "pro_rata": _pro_rata,
    "pro_rata_lump_sum": _pro_rata,
}
