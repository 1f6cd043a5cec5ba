"""Checks of worked examples: ceilings of rates, court fees, statutory periods."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from decimal import Decimal

from core.calculations.limits.cost_of_losing import cost_of_losing
from core.calculations.limits.court_fees import (
    acceptance_fee,
    enforcement_fee,
    payment_order_fee,
    preservation_fee,
)
from core.calculations.limits.statutory_period import last_day, last_day_of_months
from core.law.holidays import known_holidays
from tests.core.worked_examples.example import Example
from tests.core.worked_examples.rate_ceilings import (
    ON,
    a_day,
    a_number,
    answer,
    is_set,
    rate_ceiling,
    words,
)

FEES_SINCE = date(2007, 4, 1)
CLAIMS = ("claim", "claim_amount", "amount", "enforcement_amount", "property", "principal")
FEES: Mapping[tuple[str, ...], Callable[[Decimal, date], Decimal]] = {
    ("enforce", "执行"): lambda claim, on: enforcement_fee(claim, on).amount,
    ("preserv", "保全"): lambda claim, on: preservation_fee(claim, on).amount,
    ("payment_order", "payment order", "支付令"): lambda claim, on: (
        payment_order_fee(claim, on).amount
    ),
}


def court_fee(example: Example) -> None:
    claim = a_number(example, CLAIMS)
    assert claim is not None, f"{example.id}: no claim is given"
    on = a_day(example, (*ON, "filed_on")) or FEES_SINCE
    said = words(example)
    asked = next((fee for names, fee in FEES.items() if any(name in said for name in names)), None)
    summary = any(
        word in said
        for word in ("summary", "simplified", "small_claim", "简易", "小额", "16条", "十六条")
    )
    settled = any(
        word in said for word in ("mediat", "settle", "withdraw", "调解", "撤诉", "15条", "十五条")
    )
    whole, half = acceptance_fee(claim, on).amount, acceptance_fee(claim, on, summary=True).amount
    fee = acceptance_fee(
        claim, on, summary=summary, settled=settled, halves_add_up=is_set(example, "halve_twice")
    ).amount
    answer(
        example,
        {
            "fee": asked(claim, on) if asked else fee,
            **dict.fromkeys(("acceptance_fee", "full_fee"), whole),
            **dict.fromkeys(("summary_fee", "half_fee", "halved", "halved_fee"), half),
            **dict.fromkeys(
                ("mediation_fee", "mediated_fee", "settled_fee"),
                acceptance_fee(claim, on, settled=True).amount,
            ),
            "payment_order_fee": payment_order_fee(claim, on).amount,
            "enforcement_fee": enforcement_fee(claim, on).amount,
            "preservation_fee": preservation_fee(claim, on).amount,
            "cost_of_losing": cost_of_losing(claim, on).high,
        },
    )


def days_of(value: object) -> frozenset[date]:
    """A list of days, one day, or a range: 2024-05-01..2024-05-05, both counted."""
    if isinstance(value, list):
        return frozenset[date]().union(*(days_of(part) for part in value))
    first, _, last = str(value).partition("..")
    start, end = date.fromisoformat(first.strip()), date.fromisoformat((last or first).strip())
    return frozenset(start + timedelta(days=n) for n in range((end - start).days + 1))


STARTS = ("start_excluded", "start", "served_on", "served", "received_on", "from", "date")
WORKED = ("workdays", "make_up_workdays", "adjusted_workdays", "working_weekends")


def statutory_period(example: Example) -> None:
    start = a_day(example, STARTS)
    if start is None:
        start = example.day("start_included") - timedelta(days=1)
    known, given = known_holidays(), "holidays" in example.inputs
    holidays = days_of(example.inputs["holidays"]) if given else known.days
    named = next((name for name in WORKED if name in example.inputs), None)
    other = frozenset[date]() if given else known.workdays
    workdays = days_of(example.inputs[named]) if named else other
    months = example.whole("months", 0) + 12 * example.whole("years", 0)
    end = (
        last_day_of_months(start, months, holidays, workdays)
        if months
        else last_day(start, example.whole("days"), holidays, workdays)
    )
    answer(example, dict.fromkeys(("last_day", "end", "deadline", "expires_on"), end))


TOPICS: dict[str, Callable[[Example], None]] = {
    "rate_ceiling": rate_ceiling,
    "court_fee": court_fee,
    "statutory_period": statutory_period,
}
