"""Checks of worked examples: where a payment goes, inside one debt and among several."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from core.calculations.allocation.interest_first import (
    AccruedPayment,
    DailyRounding,
    pay_interest_then_principal,
)
from core.calculations.allocation.one_debt import COSTS, INTEREST_AND_FEES, Allocation, allocate
from core.calculations.allocation.payment_order import (
    CHARGES,
    PRINCIPAL_FIRST,
    STATUTORY,
    card_order,
)
from core.calculations.allocation.several_debts import OpenDebt, share_among_debts
from core.calculations.interest.day_count import days_between
from core.money import ZERO
from tests.core.worked_examples.example import Example, number

BUCKETS = {
    "costs": COSTS,
    "cost": COSTS,
    "cost_of_enforcement": COSTS,
    "enforcement_costs": COSTS,
    "interest_and_fees": INTEREST_AND_FEES,
    "charges": INTEREST_AND_FEES,
    "interest": "interest",
    "penalty_interest": "penalty_interest",
    "default_interest": "penalty_interest",
    "penalty": "penalty_interest",
    "late_fee": "late_fee",
    "late_fees": "late_fee",
    "fees": "other_fees",
    "fee": "other_fees",
    "other_fees": "other_fees",
    "principal": "principal",
}
"""Name of a bucket in the file → the project's own."""

WORDS = (
    (
        INTEREST_AND_FEES,
        r"利息(?:和|或|及|、|/)(?:各项)?费用?|息费|interest ?(?:/|and|or|&) ?fees?|charges",
    ),
    ("penalty_interest", r"罚息|penalty interest|default interest|penalty"),
    ("late_fee", r"违约金|late fees?"),
    (COSTS, r"实现债权的(?:有关)?费用|costs?"),
    ("interest", r"利息|(?<!penalty )(?<!default )interest"),
    ("principal", r"本金|主债务|principal"),
    ("other_fees", r"费用|fees?"),
)
ORDER_KEYS = (
    "agreed_order",
    "agreed",
    "agreement",
    "named_order",
    "named",
    "named_by_payer",
    "designated",
    "designation",
    "order",
)
DESCRIPTIVE = re.compile(r"[(（].*?[)）]|interest[- ]bearing")
ON = date(2026, 1, 1)
"""A day on which the rules are in force, for examples that name none."""


def buckets_of(example: Example) -> dict[str, str]:
    """Name in the file → yuan, in the order of the file."""
    for key in ("buckets", "balances", "owed", "components", "balance"):
        if isinstance(example.inputs.get(key), Mapping):
            return dict(example.inputs[key])
    return {name: value for name, value in example.inputs.items() if name in BUCKETS}


def spoken_order(text: str, names: Mapping[str, str]) -> tuple[str, ...]:
    """The buckets as a sentence names them, first named first."""
    plain = DESCRIPTIVE.sub("", text.lower())
    places = dict[str, int]()
    for bucket, pattern in WORDS:
        if match := re.search(pattern, plain):
            places.setdefault(bucket, match.start())
            plain = re.sub(pattern, lambda found: "·" * len(found[0]), plain)
    order = sorted(places, key=lambda bucket: places[bucket])
    if "other_fees" in order and "costs" in names:
        order = [COSTS if bucket == "other_fees" else bucket for bucket in order]
    return tuple(order)


def fitted(order: Sequence[str], owed: Mapping[str, str]) -> tuple[str, ...]:
    """The order in the words of the buckets that are there: 息费 for interest and fees, costs for fees."""
    there = {BUCKETS.get(name, name) for name in owed}
    found = list[str]()
    for bucket in order:
        if bucket in there:
            found.append(bucket)
        elif bucket == INTEREST_AND_FEES:
            found.extend(CHARGES)
        elif bucket == COSTS:
            found.append("other_fees")
        elif bucket in CHARGES:
            found.append(INTEREST_AND_FEES)
    return tuple(found)


def order_of(
    example: Example, names: Mapping[str, str], on: date, days: int | None
) -> tuple[str, ...]:
    """What was agreed or named goes before the card rule, and that before the Civil Code."""
    for key in ORDER_KEYS:
        said = example.inputs.get(key, "")
        if not isinstance(said, str):
            return fitted([BUCKETS.get(name, name) for name in said], names)
        if re.search(r"先本|本金优先", said):
            return PRINCIPAL_FIRST
        if order := spoken_order(said, names):
            return PRINCIPAL_FIRST if order == ("principal",) else fitted(order, names)
    product = f"{example.inputs.get('product', '')}{example.inputs.get('debt', '')}".lower()
    if days is not None and re.search(r"card|信用卡|^$", product):
        found = card_order(on, days)
        assert found is not None
        return found.order
    return STATUTORY


def payment_rows(example: Example) -> list[Mapping[str, Any]]:
    listed = next(
        (example.inputs[key] for key in ("payments", "paid") if key in example.inputs), None
    )
    if listed is None:
        listed = [example.inputs[next(k for k in ("payment", "amount") if k in example.inputs)]]
    given = [listed] if isinstance(listed, str | Mapping) else list(listed)
    return [row if isinstance(row, Mapping) else {"amount": row} for row in given]


def reported(names: Mapping[str, str], allocation: Allocation) -> dict[str, object]:
    """Every way in which the file may name a part of the answer."""
    found: dict[str, object] = {
        "remaining": {name: allocation.remaining[BUCKETS.get(name, name)] for name in names},
        "to": {name: allocation.to[BUCKETS.get(name, name)] for name in names},
        "allocation": {name: allocation.to[BUCKETS.get(name, name)] for name in names},
    }
    for name in names:
        bucket = BUCKETS.get(name, name)
        found[f"to_{name}"] = allocation.to[bucket]
        for key in (f"remaining_{name}", f"{name}_remaining", f"{name}_after", f"new_{name}"):
            found[key] = allocation.remaining[bucket]
    for key in ("overpayment_returned", "overpayment", "overpaid", "refund", "credit", "excess"):
        found[key] = allocation.overpayment
    return found


def together(steps: Sequence[Allocation]) -> Allocation:
    """Several payments as one answer: what went where in all, what is left at the end."""
    return Allocation(
        to={name: sum((step.to[name] for step in steps), ZERO) for name in steps[0].to},
        remaining=steps[-1].remaining,
        overpayment=sum((step.overpayment for step in steps), ZERO),
        working=(),
    )


def check_all(example: Example, found: Mapping[str, object]) -> None:
    for key, actual in found.items():
        example.check(key, actual)


def in_one_debt(example: Example) -> None:
    names = buckets_of(example)
    owed = {BUCKETS.get(name, name): number(value) for name, value in names.items()}
    steps, reports = list[Allocation](), list[dict[str, object]]()
    for row in payment_rows(example):
        days = row.get("days_overdue", example.inputs.get("days_overdue"))
        on = date.fromisoformat(row.get("date") or row.get("on") or ON.isoformat())
        if days is None and "due" in example.inputs and ("date" in row or "on" in row):
            days = days_between(example.day("due"), on)
        order = order_of(example, names, on, None if days is None else int(days))
        step = allocate(number(row["amount"]), owed, order)
        steps.append(step)
        reports.append(reported(names, step))
        owed = {name: step.remaining[name] for name in owed}
    check_all(example, reported(names, together(steps)))
    check_steps(example, reports)


def check_steps(example: Example, reports: Sequence[dict[str, object]]) -> None:
    for key in ("payments", "allocations", "steps", "each", "per_payment"):
        example.check(key, reports)
    for key, report in zip(("first", "second", "third"), reports, strict=False):
        example.check(key, report)
        example.check(f"after_{key}", report)


def accruing(example: Example) -> None:
    principal = example.number("principal")
    unpaid = ZERO
    last = example.day("start") if "start" in example.inputs else None
    reports = list[dict[str, object]]()
    for row in payment_rows(example):
        ends = row.get("date") or row.get("on") or example.inputs.get("end")
        if last is None:
            days = int(row.get("days", example.inputs.get("days", "0")))
        else:
            until = date.fromisoformat(ends)
            days, last = days_between(last, until), until
        by_rounding = {
            way: pay_interest_then_principal(
                principal,
                example.number("annual_rate"),
                days,
                number(row["amount"]),
                days_of_a_year=basis_days(example),
                unpaid_interest=unpaid,
                rounding=way,
            )
            for way in DailyRounding
        }
        exact = by_rounding[DailyRounding.SUM]
        reports.append(accrual_report(exact))
        example.check(
            "published_with_rounded_daily_rate", accrual_report(by_rounding[DailyRounding.DAILY])
        )
        principal = exact.allocation.remaining["principal"]
        unpaid = exact.allocation.remaining["interest"]
    check_all(example, reports[-1])
    check_steps(example, reports)


def basis_days(example: Example) -> int:
    return int(re.sub(r"\D", "", example.inputs.get("basis", "365")) or "365")


def accrual_report(found: AccruedPayment) -> dict[str, object]:
    names = {"interest": "", "principal": ""}
    return {
        **reported(names, found.allocation),
        "accrued_interest": found.accrued,
        "accrued": found.accrued,
        "daily": found.daily,
        "daily_interest": found.daily,
        "new_daily": found.new_daily,
        "unpaid_interest": found.allocation.remaining["interest"],
    }


def first_in(row: Mapping[str, Any], *keys: str) -> Any | None:
    return next((row[key] for key in keys if key in row), None)


def open_debt(row: Mapping[str, Any], on: date) -> OpenDebt:
    due = first_in(row, "due", "due_on", "due_date", "matured", "maturity")
    if due is None or str(due).lower() in {"true", "yes"}:
        due_on = on
    elif str(due).lower() in {"false", "no"}:
        due_on = on + timedelta(days=1)
    else:
        due_on = date.fromisoformat(due)
    owed = number(first_in(row, "owed", "balance", "amount", "principal"))
    secured = str(
        first_in(row, "secured_for", "secured_amount", "secured", "security") or "0"
    ).lower()
    yes = secured in {"true", "yes", "full", "mortgage", "抵押", "有"}
    no = secured in {"false", "no", "none", "无"}
    return OpenDebt(
        debt_id=str(first_in(row, "id", "name", "debt", "debt_id")),
        owed=owed,
        due_on=due_on,
        secured_for=owed if yes else ZERO if no else number(secured),
        burden=number(first_in(row, "burden", "rate", "annual_rate", "interest_rate") or 0),
    )


def among_debts(example: Example) -> None:
    given = example.inputs["debts"]
    rows = (
        [{"id": name, **row} if isinstance(row, Mapping) else {"id": name, "owed": row}
         for name, row in given.items()]
        if isinstance(given, Mapping)
        else list(given)
    )  # fmt: skip
    on = first_in(example.inputs, "on", "date", "payment_date", "paid_on", "as_of")
    day = date.fromisoformat(on) if on else ON
    named = first_in(
        example.inputs, "named", "designated", "specified", "debtor_choice", "chosen", "designates"
    )
    chosen = (
        [] if named in {None, "", "none", "null"} else [named] if isinstance(named, str) else named
    )
    shared = share_among_debts(
        number(first_in(example.inputs, "payment", "amount")),
        [open_debt(row, day) for row in rows],
        day,
        named=list(chosen),
    )
    found: dict[str, object] = {
        "to": shared.to,
        "allocation": shared.to,
        "remaining": shared.remaining,
        "order": list(shared.to),
    }
    for name in shared.to:
        for spelling in (name, name.lower()):
            found[f"to_{spelling}"] = shared.to[name]
            found[f"remaining_{spelling}"] = shared.remaining[name]
            found[f"{spelling}_remaining"] = shared.remaining[name]
            found[spelling] = shared.to[name]
    for key in ("overpayment_returned", "overpayment", "overpaid", "refund", "excess"):
        found[key] = shared.overpayment
    check_all(example, found)


def payment_allocation(example: Example) -> None:
    if "debts" in example.inputs:
        among_debts(example)
    elif "annual_rate" in example.inputs and "interest" not in example.inputs:
        accruing(example)
    else:
        in_one_debt(example)
