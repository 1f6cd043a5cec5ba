"""Checks of worked examples, by topic: plans of loans, due dates, and what becomes of a plan."""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from typing import Any

import pytest

from core.calculations.cost.roots import irr_per_period
from core.calculations.interest.day_count import (
    LENDER_BASIS,
    year_fraction,
    year_fraction_actual_actual,
)
from core.calculations.interest.payment import Payment
from core.calculations.schedules.bullet import bullet, bullet_by_days, bullet_interest
from core.calculations.schedules.due_dates import Frequency, due_dates, due_dates_from
from core.calculations.schedules.equal_payment import (
    YearPart,
    equal_payment,
    equal_payment_by_days,
)
from core.calculations.schedules.equal_principal import equal_principal
from core.calculations.schedules.flat_fee import fee_of, flat_fee
from core.calculations.schedules.interest_only import interest_only
from core.calculations.schedules.level_payment import interest_as_advertised, level_payment
from core.calculations.schedules.odd_first_period import odd_first_period, with_odd_first_period
from core.calculations.schedules.overdue import recalculated
from core.calculations.schedules.prepayment import prepayment
from core.calculations.schedules.rows import Schedule, ScheduleRow, dated
from core.calculations.schedules.rows import total_interest as all_interest
from core.calculations.schedules.rows import total_payment as all_payments
from core.calculations.schedules.running_loan import Pricing
from core.case.contract import DayBasis
from core.errors import DeskError
from core.money import ZERO, Rounding
from tests.core.worked_examples import reading
from tests.core.worked_examples.example import STANDARD_FILE, Example, examples, number

Inputs = Mapping[str, Any]
Planner = Callable[..., Schedule]

STORE_DRAWN_ON = date(2024, 1, 1)
"""The undated plans of the store's monthly series are drawn on this day (AMORT-20: due monthly from 2024-02-01)."""

METHODS: dict[str, Planner] = {
    "等额本息": equal_payment,
    "等额本金": equal_principal,
    "先息后本": interest_only,
    "equal principal": equal_principal,
    "equal_principal": equal_principal,
    "interest only": interest_only,
    "interest_only": interest_only,
}


def _rows_of(inputs: Inputs, plan: Planner, rounding: Rounding, count: int = 0) -> Schedule:
    """The plan; a basis of actual days with due dates makes every period bear interest by its days."""
    principal, rate = reading.principal(inputs), reading.annual_rate(inputs)
    periods = reading.periods(inputs) or count
    plan = METHODS.get(str(inputs.get("method", "")), plan)
    due, year_part = _due_of(inputs, periods), _year_part(inputs)
    if plan is equal_payment and due and year_part:
        drawn = reading.day(inputs, *reading.START) or STORE_DRAWN_ON
        return equal_payment_by_days(
            principal, rate, drawn, due, year_part=year_part, rounding=rounding
        )
    a_year = int(inputs.get("periods_per_year", reading.MONTHS))
    return plan(principal, rate, periods, periods_a_year=a_year, rounding=rounding)


def _year_part(inputs: Inputs) -> YearPart | None:
    """How days are counted; None where every period is a month of 30 days."""
    if re.search(r"act(ual)?/act", str(inputs.get("basis", "")).lower()):
        return year_fraction_actual_actual
    basis = reading.basis(inputs, DayBasis.THIRTY_360)
    if basis is DayBasis.THIRTY_360:
        if not _days_apart(inputs):
            return None
        basis = DayBasis.ACTUAL_360
    return partial(year_fraction, basis=basis)


def _days_apart(inputs: Inputs) -> int | None:
    """`period_days: 14`, or "every 14 days" in the words of a rule."""
    if "period_days" in inputs:
        return int(inputs["period_days"])
    every = re.search(r"every (\d+) days?", reading.words(inputs))
    return int(every[1]) if every else None


def _due_of(inputs: Inputs, periods: int) -> tuple[date, ...]:
    """The dates of `due: monthly from 2024-02-01`, or of every so many days; () where nothing is said."""
    named = re.search(r"from (\d{4}-\d\d-\d\d)", str(inputs.get("due", "")))
    apart = _days_apart(inputs)
    if named is None and apart is None:
        return ()
    drawn = reading.day(inputs, *reading.START) or STORE_DRAWN_ON
    if apart is None:
        assert named is not None
        return due_dates_from(date.fromisoformat(named[1]), periods)
    first = date.fromisoformat(named[1]) if named else drawn + timedelta(days=apart)
    return due_dates_from(first, (periods - 1) * apart + 1, Frequency.DAILY)[::apart]


def _figures(rows: Schedule) -> dict[str, object]:
    first, last, paid = rows[0], rows[-1], all_payments(rows)
    figures: dict[str, object] = {
        "payment": first.payment,
        "monthly_payment": first.payment,
        "principal_per_period": first.principal,
        "interest_per_period": first.interest,
        "fee_per_period": first.fee,
        "total_interest": all_interest(rows),
        "interest": all_interest(rows),
    }
    figures |= dict.fromkeys(("total_fee", "total_fees"), sum((row.fee for row in rows), ZERO))
    figures |= dict.fromkeys(("total", "total_payment", "total_paid", "sum"), paid)
    for name, cell in (
        ("payments", "payment"),
        ("principals", "principal"),
        ("balances", "balance"),
    ):
        figures[name] = [getattr(row, cell) for row in rows]
    figures["interest_by_period"] = figures["interests"] = [row.interest for row in rows]
    for place, row in (("first", first), ("second", rows[min(1, len(rows) - 1)]), ("last", last)):
        for cell, value in _cells(row).items():
            figures[f"{place}_{cell}"] = value
    for row in rows:
        figures[f"balance_after_{row.number}"] = row.balance
        for cell, value in _cells(row).items():
            figures[f"{cell}_{row.number}"] = value
    return figures


def _cells(row: ScheduleRow) -> dict[str, object]:
    return {
        "number": row.number,
        "period": row.number,
        "date": row.due_date,
        "due_date": row.due_date,
        "payment": row.payment,
        "interest": row.interest,
        "principal": row.principal,
        "fee": row.fee,
        "balance": row.balance,
    }


def _written_out(values: list[str]) -> list[str]:
    """["1000.00 x 11", "101000.00"] with every payment by itself."""
    out = []
    for value in values:
        amount, _, times = str(value).partition(" x ")
        out += [amount] * int(times or 1)
    return out


def _check_rows(example: Example, posted: Schedule, exact: Schedule) -> None:
    """Figures wanted to the fen are the posted ones; a tolerance of half a fen speaks of the closed form."""
    to_the_fen, closed = _figures(posted), _figures(exact)
    for key in set(example.expected) - example.checked:
        takes_up_rounding = key.startswith("last_") and "last_instalment" in example.inputs
        figures = closed if example.closeness(key) and not takes_up_rounding else to_the_fen
        if key == "payments":
            example.check(key, figures[key], _written_out(example.expected[key]))
        elif key == "rows":
            wanted = len(example.expected[key])
            example.check(key, [_cells(row) for row in posted[:wanted]])
        elif key in figures:
            example.check(key, figures[key])
    if example.wants("irr_per_period"):
        example.check(
            "irr_per_period",
            irr_per_period(
                [posted[0].balance + posted[0].principal, *(-row.payment for row in posted)]
            ),
        )


def _method(plan: Planner) -> Callable[[Example], None]:
    def check(example: Example) -> None:
        inputs, count = example.inputs, len(example.expected.get("rows", ()))
        posted = _rows_of(inputs, plan, reading.rounding(inputs), count)
        exact = _rows_of(inputs, plan, Rounding.NONE, count)
        if plan is equal_payment:
            _closed_forms(example, posted)
        _check_rows(example, posted, exact)

    return check


def _closed_forms(example: Example, posted: Schedule) -> None:
    inputs = example.inputs
    principal, rate = reading.principal(inputs), reading.annual_rate(inputs)
    at_start = re.search(r"begin|annuity[- ]due|at start|期初", reading.words(inputs)) is not None
    payment = level_payment(principal, rate, len(posted), at_start=at_start)
    example.check("payment_unrounded", payment)
    if at_start:
        example.check("payment", payment)
    months = len(posted)
    advertised = interest_as_advertised(principal, posted[0].payment, months)
    example.check("total_interest_12x", advertised)
    for key, compounded in (
        ("single_repayment_compounded_monthly_interest", True),
        ("single_repayment_simple_interest", False),
    ):
        interest = bullet_interest(principal, rate, months, compounded_monthly=compounded)
        example.check(key, interest)


def _flat_fee(example: Example) -> None:
    inputs = example.inputs
    principal, periods = reading.principal(inputs), reading.periods(inputs)
    rate = reading.first_of(inputs, "fee_rate_per_period", "monthly_fee_rate", "fee_rate")
    fee = fee_of(principal, number(rate)) if rate else example.number("fee_per_period")
    with_first = re.search(r"(once|all|full).*first|with.first|一次性", reading.words(inputs))
    rows = flat_fee(principal, periods or 0, fee, all_with_first=with_first is not None)
    _check_rows(example, rows, rows)


def _bullet(example: Example) -> None:
    inputs = example.inputs
    principal, rate = reading.principal(inputs), reading.annual_rate(inputs)
    ends = reading.span(inputs)
    if ends is not None:
        rows = bullet_by_days(principal, rate, *ends, reading.basis(inputs, LENDER_BASIS))
    else:
        compounded = "compound" in str(inputs.get("interest", inputs.get("rule", "")))
        months = reading.periods(inputs)
        assert months is not None
        rows = bullet(principal, rate, months, compounded_monthly=compounded)
    _check_rows(example, rows, rows)


def _odd_first(example: Example) -> None:
    inputs = example.inputs
    principal, rate = reading.principal(inputs), reading.annual_rate(inputs)
    drawn, due = reading.day(inputs, *reading.START), reading.day(inputs, "first_due", "end")
    assert drawn is not None
    assert due is not None
    first = odd_first_period(principal, rate, drawn, due, reading.basis(inputs, LENDER_BASIS))
    month = interest_only(principal, rate, 1)[0].interest
    reading.check_all(
        example,
        {"days": first.days, "first_interest": first.interest, "regular_month_interest": month},
    )
    if reading.periods(inputs):
        rows = _rows_of(inputs, equal_payment, Rounding.HALF_UP)
        rows = with_odd_first_period(rows, first.interest)
        _check_rows(example, rows, rows)


def _frequency(inputs: Inputs) -> Frequency:
    text = reading.words(inputs)
    if re.search(r"semi-?monthly|twice a month", text):
        return Frequency.SEMIMONTHLY
    if re.search(r"bi-?weekly|fortnight|every (14 days|two weeks)", text):
        return Frequency.FORTNIGHTLY
    if re.search(r"weekly|every (7 days|week)", text):
        return Frequency.WEEKLY
    return Frequency.QUARTERLY if "quarter" in text else Frequency.MONTHLY


def _due_dates(example: Example) -> None:
    inputs, frequency = example.inputs, _frequency(example.inputs)
    month_end = re.search(r"end ?of ?(the )?(current )?month|last day", reading.words(inputs))
    first = reading.day(inputs, "first_payment", "first_due", "first")
    count = reading.periods({k: v for k, v in inputs.items() if isinstance(v, str)})
    if first is not None:
        days = due_dates_from(first, count or 0, frequency, at_month_end=month_end is not None)
    else:
        anchor = reading.day(inputs, "anchor", *reading.START)
        assert anchor is not None, f"no first day among {sorted(inputs)}"
        listed = inputs.get("months")
        if isinstance(listed, list):
            days = due_dates(anchor, [int(month) for month in listed])
        else:
            days = due_dates_from(
                anchor, (count or 0) + 1, frequency, at_month_end=month_end is not None
            )[1:]
            if frequency is Frequency.MONTHLY and month_end is None:
                assert days == due_dates(anchor, count or 0)
    reading.check_all(
        example,
        {
            "dates": list(days),
            "first": days[0],
            "second": days[min(1, len(days) - 1)],
            "last": days[-1],
            "count": len(days),
        },
    )


def _plan_referred_to(inputs: Inputs) -> tuple[Schedule, Pricing, date]:
    """The plan of the case that `schedule` names, or of the inputs themselves, dated; and how time costs on it."""
    source = inputs
    if isinstance(inputs.get("schedule"), str):
        known = (*examples(), *examples(STANDARD_FILE))
        found = next(one for one in known if one.id == inputs["schedule"])
        source = {**found.inputs, "rows": found.expected.get("rows", ())}
    rows = _rows_of(source, equal_payment, Rounding.HALF_UP, len(source.get("rows", ())))
    drawn = reading.day({**source, **inputs}, "disbursed", "drawn_on", "start") or STORE_DRAWN_ON
    due = _due_of(source, len(rows)) or due_dates(drawn, len(rows))
    words = str(reading.first_of(inputs, "interest", "basis") or "")
    part = reading.basis({"basis": words}, LENDER_BASIS) if re.search(r"36[05]", words) else None
    return dated(rows, due), Pricing(reading.annual_rate(source), part), drawn


def _payments(inputs: Inputs) -> list[Payment]:
    paid = reading.first_of(inputs, "paid", "payments") or []
    return [Payment(date.fromisoformat(one["date"]), number(one["amount"])) for one in paid]


def _prepayment(example: Example) -> None:
    inputs = example.inputs
    rows, pricing, drawn = _plan_referred_to(inputs)
    on = reading.day(inputs, "payoff_date", "on", "as_of")
    assert on is not None
    whole = re.search(r"(whole|full) (period|month)", reading.words(inputs)) is not None
    fee = example.number("fee", ZERO)
    made = prepayment(rows, pricing, drawn, _payments(inputs), on=on, whole_period=whole, fee=fee)
    reading.check_all(
        example,
        {
            "payoff_amount": made.total,
            "interest_part": made.interest,
            "principal_part": made.principal,
            "fee_part": made.fee,
        },
    )


def _overdue(example: Example) -> None:
    rows, pricing, drawn = _plan_referred_to(example.inputs)
    now = recalculated(rows, pricing, drawn, _payments(example.inputs), as_of=example.day("as_of"))
    _check_rows(example, now.rows, now.rows)
    reading.check_all(
        example,
        {
            "unpaid_principal": now.principal,
            "due_principal": now.due_principal,
            "unpaid_interest": now.due_interest,
            "interest_since_last_due": now.open_interest,
        },
    )


def _refused(example: Example) -> None:
    """Each set of inputs is refused, as text that is no number is too."""
    for inputs in example.inputs.get("inputs_each_invalid", [example.inputs]):
        with pytest.raises((ValueError, ArithmeticError, DeskError)):
            equal_payment(
                Decimal(inputs.get("principal", "1000.00")),
                Decimal(inputs.get("annual_rate", "0.1")),
                int(inputs.get("periods", "12")),
            )
    example.check("outcome", "error")


TOPICS: dict[str, Callable[[Example], None]] = {
    "amortization_equal_payment": _method(equal_payment),
    "amortization_rounded_schedule": _method(equal_payment),
    "amortization_equal_principal": _method(equal_principal),
    "amortization_interest_only": _method(interest_only),
    "amortization_bullet": _bullet,
    "amortization_odd_first_period": _odd_first,
    "flat_fee_schedule": _flat_fee,
    "due_dates": _due_dates,
    "prepayment_mid_cycle": _prepayment,
    "overdue_interest_recalculation": _overdue,
    "input_validation": _refused,
}
