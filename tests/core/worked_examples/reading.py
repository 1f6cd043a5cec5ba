"""How inputs of examples about plans and interest are read: several names for one thing, conventions in words."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from core.case.contract import DayBasis
from core.money import Rounding
from tests.core.worked_examples.example import Example, number

PRINCIPAL = ("principal", "amount", "loan", "overdue_amount", "overdue", "judgment", "unpaid")
RATE = ("annual_rate", "contract_rate", "nominal_rate", "rate", "apr")
PERIODS = ("periods", "months", "n", "term", "term_months", "instalments")
START = ("start", "from", "disbursed", "drawn_on", "disbursement_date", "start_date")
END = ("end", "to", "until", "end_date", "paid_on", "as_of")
MONTHS = 12


def first_of(inputs: Mapping[str, Any], *names: str) -> Any:
    """The first of these inputs that is there, or None."""
    return next((inputs[name] for name in names if name in inputs), None)


def principal(inputs: Mapping[str, Any]) -> Decimal:
    value = first_of(inputs, *PRINCIPAL)
    assert value is not None, f"no amount among {sorted(inputs)}"
    return number(value)


def annual_rate(inputs: Mapping[str, Any]) -> Decimal:
    """A yearly rate; a monthly one is named as such."""
    value = first_of(inputs, *RATE)
    if value is not None:
        percent = str(value).endswith("%")
        return number(value) / (100 if percent else 1)
    for name, factor in (("annual_rate_percent", "0.01"), ("apr_percent", "0.01")):
        if name in inputs:
            return number(inputs[name]) * Decimal(factor)
    assert "monthly_rate" in inputs, f"no rate among {sorted(inputs)}"
    return number(inputs["monthly_rate"]) * MONTHS


def periods(inputs: Mapping[str, Any]) -> int | None:
    value = first_of(inputs, *PERIODS)
    if value is not None:
        return int(value)
    return int(inputs["years"]) * MONTHS if "years" in inputs else None


def words(inputs: Mapping[str, Any]) -> str:
    """All inputs in one line of text, for conventions written in words."""
    return " ".join(f"{name}: {value}" for name, value in inputs.items()).lower()


def basis(inputs: Mapping[str, Any], default: DayBasis) -> DayBasis:
    """The day count: from `basis` or its other names, else from the words of a rule."""
    text = str(
        first_of(inputs, "basis", "day_count", "day_basis", "days_of_year", "year_days", "rule")
        or ""
    ).lower()
    if "30/360" in text or "30e/360" in text:
        return DayBasis.THIRTY_360
    if "365" in text:
        return DayBasis.ACTUAL_365
    return DayBasis.ACTUAL_360 if "360" in text else default


def both_ends(inputs: Mapping[str, Any]) -> bool:
    """Whether first and last day both count: said as a flag, or in words."""
    for name, value in inputs.items():
        if "both" in name or "inclusive" in name:
            return str(value).lower() in {"true", "yes", "both", "1"}
        if isinstance(value, str) and re.search(
            r"both (ends|days)|inclusive|头尾都", value.lower()
        ):
            return not value.lower().startswith("not ")
    return False


def rounding(inputs: Mapping[str, Any]) -> Rounding:
    text = str(first_of(inputs, "rounding", "mode") or "").lower()
    even = re.match(r"half[-_ ]?even|banker", text)
    return Rounding.HALF_EVEN if even else Rounding.HALF_UP


def day(inputs: Mapping[str, Any], *names: str) -> date | None:
    value = first_of(inputs, *names)
    return None if value is None else date.fromisoformat(value)


def span(inputs: Mapping[str, Any]) -> tuple[date, date] | None:
    """First and last day where both are given."""
    start, end = day(inputs, *START), day(inputs, *END)
    return (start, end) if start and end else None


def check_all(example: Example, figures: Mapping[str, object]) -> None:
    for key, value in figures.items():
        example.check(key, value)
