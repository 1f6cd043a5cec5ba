"""One rate said in several ways."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calculations.cost.conversion import (
    compound_annual_rate,
    effective_rate,
    monthly_rate,
    nominal_rate,
    rate_of_nominal,
    rate_of_period,
    simple_annual_rate,
)

rates = st.decimals(Decimal("-0.5"), Decimal(3), places=6)


def test_five_in_ten_thousand_a_day() -> None:
    daily = Decimal("0.0005")
    assert simple_annual_rate(daily, 365) == Decimal("0.1825")
    assert simple_annual_rate(daily, 360) == Decimal("0.18")
    assert monthly_rate(daily) == Decimal("0.015")
    assert f"{compound_annual_rate(daily, 365):.8f}" == "0.20015941"
    assert rate_of_nominal(Decimal("0.18"), 360) == daily


@given(rates, st.integers(1, 365))
def test_there_and_back_is_the_same_rate(rate: Decimal, times: int) -> None:
    assert abs(nominal_rate(effective_rate(rate, times), times) - rate) < Decimal("1e-12")
    assert abs(compound_annual_rate(rate_of_period(rate, times), times) - rate) < Decimal("1e-12")


def test_impossible_rates_are_refused() -> None:
    with pytest.raises(ValueError, match="above -100 %"):
        rate_of_period(Decimal(-1), 12)
    with pytest.raises(ValueError, match="at least one period"):
        effective_rate(Decimal("0.1"), 0)
