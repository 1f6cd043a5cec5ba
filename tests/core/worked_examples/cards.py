"""Checks of worked examples: interest of cards, minimum payments, late fees, and where payments go."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from core.calculations.card.bill_interest import (
    BillInterest,
    bill_interest,
    estimated_bill_interest,
)
from core.calculations.card.interest import interest_of_days
from core.calculations.card.late_fee import USUAL_RATIO as LATE_FEE_RATIO
from core.calculations.card.late_fee import late_fee
from core.calculations.card.minimum_payment import USUAL_RATIO as USUAL_MINIMUM
from core.calculations.card.minimum_payment import minimum_payment
from core.calculations.cost.conversion import simple_annual_rate
from core.calculations.interest.day_count import days_between
from core.case.contract import CardInterestOn
from core.law.library import parameter
from tests.core.worked_examples import payments
from tests.core.worked_examples.example import Example, number

DAYS_OF_A_YEAR = 365
STATEMENT = ("next_statement", "until", "interest_until", "statement_until", "end", "as_of")
BASE = ("base", "principal", "unpaid", "balance", "amount", "bill", "instalment")
MINIMUM = ("min_payment", "minimum_payment", "minimum", "minimum_due", "min_due")
PAID_BY_DUE = ("paid_by_due", "paid", "paid_before_due", "payment")
LATE_RATE = ("rate", "late_fee_rate", "ratio", "late_fee_ratio")
COUNTED = re.compile(
    r"算头也算|账单日(当天)?也?(计息|算在内|算进)|both ends|statement day (also )?(counts|counted|is counted)"
)
NOT_COUNTED = re.compile(
    r"算头不算尾|账单日(当天)?不(计息|算)|statement day (is |does |was )?not|without the statement day"
)


def first_of(example: Example, names: tuple[str, ...]) -> Any | None:
    return next((example.inputs[name] for name in names if name in example.inputs), None)


def daily_rate(example: Example) -> Decimal:
    if "annual_rate" in example.inputs:
        return example.number("annual_rate") / number(example.inputs.get("basis", DAYS_OF_A_YEAR))
    given = first_of(example, ("daily_rate", "rate_per_day", "daily"))
    typical = parameter("card.daily_rate.typical").on(date(2026, 1, 1)).value
    return typical if given is None else number(given)


def dated(text: str, after: date) -> date:
    """A day as the file writes it; without a year it is the first such day from `after` on."""
    if re.fullmatch(r"\d{4}-\d\d?-\d\d?", text):
        return date.fromisoformat(text)
    month, day = (int(part) for part in re.split(r"[-/]", text))
    this_year = date(after.year, month, day)
    return this_year if this_year >= after else date(after.year + 1, month, day)


def rows(value: Any) -> list[Any]:
    return [value] if isinstance(value, Mapping) else list(value)


def purchases_of(example: Example) -> list[tuple[date, Decimal]]:
    listed = first_of(example, ("purchases", "transactions"))
    if listed is None:
        posted = first_of(example, ("posted", "posting_date", "posted_on"))
        amount = first_of(example, ("purchase", "amount", "bill"))
        listed = [{"posted": posted, "amount": amount}]
    found = list[tuple[date, Decimal]]()
    for row in listed:
        on = next(row[key] for key in ("posted", "date", "posting_date", "on") if key in row)
        amount = next(row[key] for key in ("amount", "purchase") if key in row)
        found.append((dated(on, found[0][0] if found else date(1970, 1, 1)), number(amount)))
    return found


def payments_of(example: Example, first: date) -> list[tuple[date, Decimal]]:
    listed = first_of(example, ("paid", "payments", "repayments")) or []
    return [
        (dated(row.get("date") or row["on"], first), number(row["amount"])) for row in rows(listed)
    ]


def interest_on(example: Example) -> CardInterestOn:
    said = " ".join(
        str(example.inputs.get(key, ""))
        for key in ("bank_rule", "rule", "interest_on", "method", "mode", "convention")
    )
    unpaid = re.search(r"未还|没还|未偿|未清偿|unpaid", said)
    return CardInterestOn.UNPAID_PART if unpaid else CardInterestOn.WHOLE_BILL


def counts_last_day(example: Example) -> bool | None:
    """Whether the statement day bears interest; `None` where nothing is said about it."""
    for key, value in example.inputs.items():
        if re.search(r"count|includ|both_ends", key):
            yes = str(value).lower() in {"true", "yes", "1"}
            return not yes if re.search(r"exclud|not_", key) else yes
    said = " ".join((*(v for v in example.inputs.values() if isinstance(v, str)), example.note))
    if NOT_COUNTED.search(said):
        return False
    return True if COUNTED.search(said) else None


def bill(example: Example) -> BillInterest:
    bought = purchases_of(example)
    first = min(on for on, _ in bought)
    paid = payments_of(example, first)
    due = first_of(example, ("due", "due_date", "due_day"))
    due_on = dated(due, first) if due else None
    last = max([first, *(on for on, _ in paid), *([due_on] if due_on else [])])
    ends = first_of(example, STATEMENT)
    until = dated(ends, last) if ends else last

    def counted(*, last_day: bool) -> BillInterest:
        return bill_interest(
            bought,
            paid,
            until=until,
            daily_rate=daily_rate(example),
            due=due_on,
            interest_on=interest_on(example),
            count_last_day=last_day,
        )

    said = counts_last_day(example)
    if said is None and example.wants("segments"):
        days = sum(int(segment["days"]) for segment in example.expected["segments"])
        said = sum(segment.days for segment in counted(last_day=True).segments) == days
    return counted(last_day=bool(said))


def card_of_a_bill(example: Example) -> None:
    found = bill(example)
    example.check("interest", found.interest)
    example.check("total_interest", found.interest)
    if example.wants("segments"):
        wanted = [
            {key: value for key, value in segment.items() if key != "note"}
            for segment in example.expected["segments"]
        ]
        actual = [
            {"base": s.base, "days": s.days, "interest": s.interest, "amount": s.interest}
            for s in found.segments
        ]
        example.check("segments", actual, wanted)


def card_estimate(example: Example) -> None:
    found = estimated_bill_interest(
        example.number("bill"),
        number(first_of(example, ("paid", "payment")) or 0),
        days=example.whole("days_purchase_to_next_statement"),
        remaining_days=example.whole("remaining_days"),
        daily_rate=daily_rate(example),
    )
    example.check("interest", found.interest)


def card_by_days(example: Example) -> None:
    if "days" in example.inputs:
        days = example.whole("days")
    else:
        first = example.day("start")
        days = days_between(first, example.day("end"), both_ends=bool(counts_last_day(example)))
    base = number(first_of(example, BASE))
    interest = interest_of_days(base, days, daily_rate(example))
    for key in ("interest", "total_interest"):
        example.check(key, interest)
    for key in ("daily_interest", "interest_per_day"):
        example.check(key, interest_of_days(base, 1, daily_rate(example)))


def card_segments(example: Example) -> None:
    interests = [
        interest_of_days(number(row["base"]), int(row["days"]), daily_rate(example))
        for row in example.inputs["segments"]
    ]
    example.check("interest", sum(interests, Decimal(0)))
    example.check("segments", interests)


def check_late_fee(example: Example) -> None:
    minimum = first_of(example, MINIMUM)
    if minimum is None:
        minimum = a_minimum(example)
    cap = first_of(example, ("cap", "late_fee_cap", "maximum", "max_fee"))
    fee = late_fee(
        number(minimum),
        number(first_of(example, PAID_BY_DUE) or 0),
        ratio=number(first_of(example, LATE_RATE) or LATE_FEE_RATIO),
        floor=number(
            first_of(example, ("floor", "late_fee_floor", "min_fee", "minimum_fee")) or 0
        ),
        cap=None if cap in {None, "", "null", "none"} else number(cap),
    )
    for key in ("late_fee", "fee", "default_damages"):
        example.check(key, fee)


def a_minimum(example: Example, ratio: Decimal | None = None) -> Decimal:
    given = first_of(example, ("min_ratio", "minimum_ratio", "min_payment_ratio", "ratio"))
    share = (USUAL_MINIMUM if given is None else number(given)) if ratio is None else ratio
    spent = number(first_of(example, ("bill", "spending", "purchase", "balance", "principal")))
    fees = sum(
        (number(example.inputs[key]) for key in ("interest", "fees", "interest_and_fees")
         if key in example.inputs),
        Decimal(0),
    )  # fmt: skip
    return minimum_payment(
        spent,
        share,
        over_limit=number(first_of(example, ("over_limit", "overlimit")) or 0),
        interest_and_fees=fees,
        earlier_minimum=number(first_of(example, ("earlier_minimum", "previous_minimum")) or 0),
        floor=number(first_of(example, ("min_floor", "minimum_floor")) or 0),
    )


def check_minimum(example: Example) -> None:
    for key in example.expected:
        if ratio := re.fullmatch(r"min(?:imum)?_payment_(\d+)pct", key):
            example.check(key, a_minimum(example, Decimal(ratio[1]) / 100))
        elif key in MINIMUM:
            example.check(key, a_minimum(example))


def card(example: Example) -> None:
    """Any example of a card, by which inputs and expected keys are there."""
    check_minimum(example)
    if "annual_simple_percent" in example.expected:
        yearly = simple_annual_rate(daily_rate(example), DAYS_OF_A_YEAR)
        example.check("annual_simple_percent", yearly * 100)
    if any(example.wants(key) for key in ("late_fee", "fee", "default_damages")):
        check_late_fee(example)
    if not any(example.wants(key) for key in ("interest", "total_interest", "segments")):
        return
    if "segments" in example.inputs:
        card_segments(example)
    elif "days_purchase_to_next_statement" in example.inputs:
        card_estimate(example)
    elif {"posted", "posting_date", "posted_on", "purchases", "transactions"} & set(
        example.inputs
    ):
        card_of_a_bill(example)
    else:
        card_by_days(example)


TOPICS: dict[str, Callable[[Example], None]] = {
    "card_full_interest": card,
    "card_interest": card,
    "card_late_fee": card,
    "card_minimum_payment": card,
    "payment_allocation": payments.payment_allocation,
}
