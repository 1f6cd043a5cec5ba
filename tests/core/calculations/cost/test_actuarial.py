"""Regulation Z, Appendix J (c): the published examples, and time in unit-periods."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calculations.cost.actuarial import TimedAmount, apr_actuarial, payment_group
from core.calculations.cost.roots import irr_per_period
from core.calculations.cost.unit_periods import (
    Elapsed,
    Unit,
    UnitPeriod,
    unit_period_of_single_payment,
)

NOW = Elapsed(0)


def apr(
    advance: int, groups: list[tuple[str, int]], unit: UnitPeriod, start: date, first: date
) -> str:
    at, paid = unit.elapsed(start, first), []
    for amount, count in groups:
        paid += payment_group(Decimal(amount), count, at)
        at = Elapsed(at.whole + count, at.fraction)
    rate = apr_actuarial([TimedAmount(Decimal(advance), NOW)], paid, unit.a_year)
    return f"{rate * 100:.2f}"


MONTH, TWO_MONTHS, WEEK = UnitPeriod(Unit.MONTH), UnitPeriod(Unit.MONTH, 2), UnitPeriod(Unit.WEEK)


@pytest.mark.parametrize(
    ("advance", "groups", "unit", "start", "first", "percent"),
    [
        (6000, [("200", 36)], MONTH, date(1978, 2, 10), date(1978, 4, 1), "11.82"),
        (5000, [("219.17", 24)], UnitPeriod(Unit.SEMIMONTH), date(1978, 2, 23), date(1978, 3, 1), "10.34"),
        (10000, [("385", 40)], UnitPeriod(Unit.MONTH, 3), date(1978, 5, 23), date(1978, 10, 1), "8.97"),
        (500, [("17.60", 30)], WEEK, date(1978, 3, 20), date(1978, 4, 21), "14.96"),
        (400, [("39.50", 1), ("38.31", 11)], UnitPeriod(Unit.WEEK, 4), date(1978, 3, 18), date(1978, 4, 20), "28.50"),
        (200, [("9.50", 19), ("30", 1)], UnitPeriod(Unit.WEEK, 2), date(1978, 4, 3), date(1978, 4, 11), "12.22"),
        (5000, [("250", 1), ("230", 22), ("280", 1)], MONTH, date(1978, 1, 10), date(1978, 2, 10), "10.90"),
        (8000, [("449.36", 1), ("465", 18), ("200", 1)], TWO_MONTHS, date(1978, 1, 10), date(1978, 3, 1), "7.30"),
    ],
)  # fmt: skip
def test_the_published_examples_come_out(
    advance: int,
    groups: list[tuple[str, int]],
    unit: UnitPeriod,
    start: date,
    first: date,
    percent: str,
) -> None:
    assert apr(advance, groups, unit, start, first) == percent


def test_two_advances_before_level_payments() -> None:
    """A second advance one month later, all repaid at 1 % a month: built backwards from the rate."""
    rate = Decimal("0.01")
    advances = [TimedAmount(Decimal(1000), NOW), TimedAmount(Decimal(500), Elapsed(1))]
    owed = Decimal(1000) * (1 + rate) ** 3 + Decimal(500) * (1 + rate) ** 2
    found = apr_actuarial(advances, [TimedAmount(owed, Elapsed(3))], 12)
    assert abs(found - Decimal("0.12")) < Decimal("1e-9")


def test_different_fractions_are_multiplied_out() -> None:
    """1000 grows by simple interest within a fraction, by compound over whole unit-periods."""
    rate = Decimal("0.02")
    half, third = Elapsed(1, Fraction(1, 2)), Elapsed(2, Fraction(1, 4))
    first = Decimal(400) * (1 + rate / 2) * (1 + rate)
    second = Decimal(600) * (1 + rate / 4) * (1 + rate) ** 2
    paid = [TimedAmount(first, half), TimedAmount(second, third)]
    found = apr_actuarial([TimedAmount(Decimal(1000), NOW)], paid, 12)
    assert abs(found - Decimal("0.24")) < Decimal("1e-9")


@pytest.mark.parametrize(
    ("end", "unit", "a_year"),
    [
        (date(1978, 9, 15), UnitPeriod(Unit.DAY, 255), Fraction(365, 255)),
        (date(1978, 7, 3), UnitPeriod(Unit.MONTH, 6), Fraction(2)),
        (date(1979, 1, 3), UnitPeriod(Unit.YEAR), Fraction(1)),
        (date(1980, 2, 3), UnitPeriod(Unit.YEAR), Fraction(1)),
    ],
)
def test_a_single_payment_has_its_term_for_unit_up_to_a_year(
    end: date, unit: UnitPeriod, a_year: Fraction
) -> None:
    found = unit_period_of_single_payment(date(1978, 1, 3), end)
    assert found == unit
    assert found.a_year == a_year


@pytest.mark.parametrize(
    ("unit", "start", "end", "elapsed"),
    [
        (MONTH, date(2025, 1, 31), date(2025, 2, 28), Elapsed(0, Fraction(28, 30))),
        (MONTH, date(2025, 2, 28), date(2025, 3, 31), Elapsed(1)),
        (MONTH, date(2025, 1, 2), date(2025, 3, 1), Elapsed(2)),
        (UnitPeriod(Unit.YEAR), date(2023, 10, 26), date(2025, 11, 26), Elapsed(2, Fraction(1, 12))),
        (UnitPeriod(Unit.YEAR), date(2023, 10, 26), date(2023, 11, 30), Elapsed(0, Fraction(35, 365))),
        (UnitPeriod(Unit.DAY), date(2025, 1, 1), date(2025, 1, 1), Elapsed(0)),
    ],
)  # fmt: skip
def test_whole_unit_periods_are_counted_back_from_the_later_day(
    unit: UnitPeriod, start: date, end: date, elapsed: Elapsed
) -> None:
    assert unit.elapsed(start, end) == elapsed


def test_time_does_not_run_backwards() -> None:
    with pytest.raises(ValueError, match="is before"):
        MONTH.elapsed(date(2025, 2, 1), date(2025, 1, 1))
    with pytest.raises(ValueError, match="is not after"):
        unit_period_of_single_payment(date(2025, 2, 1), date(2025, 2, 1))


@given(
    st.decimals(Decimal(50), Decimal(500), places=2),
    st.integers(1, 48),
    st.fractions(0, Fraction(29, 30), max_denominator=30),
)
def test_a_longer_first_period_never_makes_a_loan_dearer(
    payment: Decimal, count: int, fraction: Fraction
) -> None:
    lent = [TimedAmount(payment * count * Decimal("0.9"), NOW)]
    regular = apr_actuarial(lent, payment_group(payment, count, Elapsed(1)), 12)
    longer = apr_actuarial(lent, payment_group(payment, count, Elapsed(1, fraction)), 12)
    assert longer <= regular
    plain = irr_per_period([lent[0].amount, *[-payment] * count])
    assert abs(regular - plain * 12) < Decimal("1e-10")
