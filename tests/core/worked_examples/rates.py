"""Checks of worked examples about rates."""

import re
from collections.abc import Callable
from decimal import Decimal

from core.calculations.cost.conversion import (
    compound_annual_rate,
    effective_rate,
    monthly_rate,
    nominal_rate,
    rate_of_nominal,
    rate_of_period,
    simple_annual_rate,
)
from core.calculations.cost.flat_fee import FeeCollection, FlatFeeCost, flat_fee_cost
from core.calculations.cost.present_value import (
    lump_sum_or_instalments,
    net_present_value,
    present_value_of_instalments,
    reduction,
)
from core.money import round_half_up
from tests.core.worked_examples import rates_of_flows, rates_of_loans
from tests.core.worked_examples.example import Example, number
from tests.core.worked_examples.reading_rates import amount_of, check_rates, first_of

NO_ROUNDING_SHOWS = Decimal(1_000_000)
"""A principal where the example names none."""


def conversion(example: Example) -> None:
    times = int(first_of(example.inputs, "compounding_per_year", "periods_per_year") or 12)
    nominal = amount_of(example, "nominal_rate", "nominal_annual_rate", "annual_rate")
    effective_annual = amount_of(example, "effective_rate", "effective_annual_rate", "ear")
    monthly = amount_of(example, "monthly_rate", "rate_per_month")
    daily = amount_of(example, "daily_rate", "rate_per_day")
    effective_keys = ("effective_rate", "effective_annual_rate", "ear", "ear_percent", "compound")
    if nominal is not None:
        found = dict.fromkeys(effective_keys, effective_rate(nominal, times))
        found |= {
            "monthly_rate": rate_of_nominal(nominal, 12),
            "daily_rate": rate_of_nominal(nominal, 360),
            "daily_rate_360": rate_of_nominal(nominal, 360),
            "daily_rate_365": rate_of_nominal(nominal, 365),
        }
        check_rates(example, found)
    if effective_annual is not None:
        check_rates(
            example,
            dict.fromkeys(
                ("nominal_rate", "nominal_annual_rate"), nominal_rate(effective_annual, times)
            )
            | {
                "monthly_rate": rate_of_period(effective_annual, 12),
                "daily_rate": rate_of_period(effective_annual, 365),
            },
        )
    if monthly is not None:
        simple = simple_annual_rate(monthly, 12)
        keys = (
            "simple_annual",
            "simple_annual_12",
            "simple_annual_x12",
            "apr_simple",
            "nominal_rate",
        )
        found = dict.fromkeys(keys, simple)
        compound = compound_annual_rate(monthly, 12)
        keys = (*effective_keys, "monthly_compounded_12", "compound_annual", "monthly_compounded")
        check_rates(example, found | dict.fromkeys(keys, compound))
    if daily is not None:
        check_rates(example, {key: of_day(daily, key) for key in example.expected})


def of_day(daily: Decimal, key: str) -> Decimal:
    """A daily rate said as the key names it: simple_annual_365, daily_compounded_365, monthly_compounded_30d_x12."""
    if days := re.search(r"monthly_compounded_(\d+)d", key):
        return compound_annual_rate(monthly_rate(daily, int(days[1])), 12)
    if days := re.search(r"(?:simple|nominal).*?(\d+)$", key):
        return simple_annual_rate(daily, int(days[1]))
    if "monthly" in key:
        return monthly_rate(daily)
    days = re.search(r"(\d+)$", key)
    return compound_annual_rate(daily, int(days[1]) if days else 365)


def fee_each_period(example: Example, principal: Decimal) -> Decimal:
    periods = example.whole("periods")
    fee = amount_of(example, "fee_per_period", "interest_per_period")
    if fee is not None:
        return fee
    rate = amount_of(
        example, "fee_rate_per_period", "monthly_fee_rate", "flat_rate_per_month", "fee_rate"
    )
    if rate is not None:
        return principal * rate
    a_year = amount_of(example, "flat_rate_per_year", "flat_annual_rate")
    if a_year is not None:
        return principal * a_year / 12
    total = amount_of(example, "total_fee")
    return (principal * example.number("total_fee_rate") if total is None else total) / periods


def collection_of(text: str) -> FeeCollection:
    if any(word in text for word in ("first", "首期", "第一期")):
        return FeeCollection.WITH_FIRST
    if any(
        word in text for word in ("withheld", "deduct", "upfront", "up front", "advance", "砍")
    ):
        return FeeCollection.WITHHELD
    return FeeCollection.SPREAD


def upfront_of(example: Example, principal: Decimal) -> Decimal:
    received = amount_of(example, "net_received", "net_drawdown")
    if received is not None:
        return principal - received
    fee = amount_of(example, "processing_fee_upfront", "upfront_fee", "withheld_upfront")
    if fee is not None:
        return fee
    return principal * example.number("processing_fee_rate_upfront", Decimal(0))


def flat_fee(example: Example) -> None:
    principal = example.number("principal", NO_ROUNDING_SHOWS)
    fee = fee_each_period(example, principal)
    collection = collection_of(str(example.inputs.get("collection", "")).lower())
    periods, upfront = example.whole("periods"), upfront_of(example, principal)

    def cost(upfront_fee: Decimal, how: FeeCollection = collection) -> FlatFeeCost:
        return flat_fee_cost(principal, periods, fee, collection=how, upfront_fee=upfront_fee)

    found, without = cost(upfront), cost(Decimal(0))
    annual = found.annual
    for key in ("fee_per_period", "interest_per_period"):
        example.check(key, round_half_up(fee))
    for key in ("payment", "first_payment", "monthly_payment"):
        example.check(key, found.payments[0])
    example.check("regular_payment", found.payments[min(1, periods - 1)])
    example.check("last_payment", found.payments[-1])
    for key in ("total_fee", "total_interest"):
        example.check(key, found.total_fee)
    for key in ("total", "total_repaid", "total_payment"):
        example.check(key, sum(found.payments))
    for key in ("net_received", "received"):
        example.check(key, found.received)
    check_rates(
        example,
        {
            "headline_rate_percent": found.headline,
            "rule_of_thumb_percent": found.rule_of_thumb,
            "irr_per_period": rate_of_period(annual.compound, 12),
            "irr_per_period_percent": rate_of_period(annual.compound, 12),
            "apr_simple_without_fee_percent": without.annual.simple,
            "apr_simple_with_upfront_fee_percent": found.annual.simple,
            "ear_without_fee_percent": without.annual.compound,
            "ear_with_upfront_fee_percent": found.annual.compound,
            "apr_simple_spread_percent": cost(upfront, FeeCollection.SPREAD).annual.simple,
            "apr_simple_first_percent": cost(upfront, FeeCollection.WITH_FIRST).annual.simple,
            "apr_simple_with_first_percent": cost(upfront, FeeCollection.WITH_FIRST).annual.simple,
            "apr_simple_withheld_percent": cost(upfront, FeeCollection.WITHHELD).annual.simple,
        }
        | dict.fromkeys(("apr_simple_percent", "apr_simple", "irr_simple_percent"), annual.simple)
        | dict.fromkeys(
            ("ear_percent", "ear", "apr_compound_percent", "irr_compound_percent"), annual.compound
        ),
    )


def npv(example: Example) -> None:
    rate = example.number("rate")
    first = str(first_of(example.inputs, "first_flow", "convention") or "time 0").lower()
    first_at = 0 if re.search(r"\b0\b|zero|today|now", first) else 1
    if "cashflows" in example.inputs:
        value = net_present_value(rate, example.numbers("cashflows"), first_at=first_at)
    else:
        value = present_value_of_instalments(
            rate, instalment_of(example), example.whole("periods")
        )
    for key in ("npv", "pv"):
        example.check(key, value)
    if "cashflows" in example.inputs:
        flows = example.numbers("cashflows")
        example.check("npv_excel", net_present_value(rate, flows, first_at=1))
        example.check("npv_time_0", net_present_value(rate, flows))


def instalment_of(example: Example) -> Decimal:
    instalment = amount_of(example, "instalment", "payment", "monthly")
    assert instalment is not None, f"{example.id}: no instalment"
    return instalment


INSTALMENTS = re.compile(r"(?P<periods>\d+) ?x ?(?P<each>[\d,.]+)(?: at (?P<percent>[\d.]+)%)?")
"""60 x 833.33 at 0% discount rate."""


def settlement(example: Example) -> None:
    lump_sum = amount_of(example, "lump_sum_now", "lump_sum", "settlement", "lump_sum_offer")
    assert lump_sum is not None
    written = INSTALMENTS.match(str(example.inputs.get("option_a", "")))
    if written:
        instalment, periods = number(written["each"]), int(written["periods"])
        rate = number(written["percent"] or "0") / 100
    else:
        instalment, periods = instalment_of(example), example.whole("periods")
        rate = discount_rate(example)
    found = lump_sum_or_instalments(lump_sum, instalment, periods, rate)
    for key in ("pv_of_instalments", "pv_option_a_at_zero_rate", "pv_option_a", "pv_instalments"):
        example.check(key, found.instalments)
    for key in ("saving", "difference"):
        example.check(key, found.saving)
    for key in ("cheaper_for_payer", "cheaper"):
        example.check(key, found.cheaper)
    if "balance" in example.inputs:
        given_up = reduction(example.number("balance"), lump_sum)
        check_rates(
            example, dict.fromkeys(("discount_percent", "reduction_percent", "discount"), given_up)
        )


def discount_rate(example: Example) -> Decimal:
    rate = amount_of(
        example, "rate", "rate_per_period", "monthly_rate", "discount_rate_per_period"
    )
    if rate is not None:
        return rate
    a_year = amount_of(example, "annual_rate", "discount_rate", "annual_discount_rate")
    assert a_year is not None, f"{example.id}: no rate to discount by"
    return rate_of_nominal(a_year, 12)


TOPICS: dict[str, Callable[[Example], None]] = {
    **rates_of_flows.TOPICS,
    **rates_of_loans.TOPICS,
    "rate_conversion": conversion,
    "flat_fee_apr": flat_fee,
    "flat_fee_approx": flat_fee,
    "npv": npv,
    "settlement_npv": settlement,
}
