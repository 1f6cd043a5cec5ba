"""Interest by days at one rate or several, with lines that can be redone."""

from datetime import date
from decimal import Decimal

import pytest

from core.calculations.interest.simple_interest import RateSpan, simple_interest
from core.case.contract import DayBasis
from core.money import yuan

JUNE, JULY, AUGUST = date(2025, 6, 1), date(2025, 7, 1), date(2025, 8, 1)


def test_one_rate_gives_one_line_that_can_be_redone_by_hand() -> None:
    made = simple_interest(yuan(2000), [RateSpan(JUNE, JULY, Decimal("0.06"))])
    assert made.amount == Decimal("9.86")
    assert made.days == 30
    (line,) = made.working
    assert line.how == "2,000.00 × 6% × 30 天 ÷ 365"


def test_several_rates_are_added_exactly_and_rounded_once() -> None:
    spans = [RateSpan(JUNE, JULY, Decimal("0.06")), RateSpan(JULY, AUGUST, Decimal("0.031"))]
    made = simple_interest(yuan(1000), spans)
    assert made.amount == Decimal("7.56")
    assert [line.value for line in made.working] == [
        Decimal("4.93"),
        Decimal("2.63"),
        Decimal("7.56"),
    ]
    assert made.days == 61


def test_both_ends_count_one_day_more_in_all_not_one_a_span() -> None:
    spans = [RateSpan(JUNE, JULY, Decimal("0.36")), RateSpan(JULY, AUGUST, Decimal("0.36"))]
    made = simple_interest(yuan(1000), spans, DayBasis.ACTUAL_360, both_ends=True)
    assert (made.days, made.amount) == (62, yuan(62))


def test_a_gap_between_spans_is_refused() -> None:
    with pytest.raises(ValueError, match="gap"):
        simple_interest(
            yuan(1), [RateSpan(JUNE, JULY, Decimal(0)), RateSpan(AUGUST, AUGUST, Decimal(0))]
        )
    with pytest.raises(ValueError, match="gap"):
        simple_interest(yuan(1), [])
