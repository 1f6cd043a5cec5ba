"""The rate that fits flows of money: found wherever it lies, all of them, or an honest no."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from core.calculations.cost.all_roots import refined
from core.calculations.cost.present_value import net_present_value
from core.calculations.cost.roots import (
    CashFlow,
    irr_over_times,
    irr_per_period,
    rates_per_period,
    rates_per_year,
    xirr,
)
from core.errors import NoRate, NoRateReason, SeveralRates

CLOSE = Decimal("1e-10")
DAY = date(2025, 1, 5)

yuan = st.decimals(Decimal("0.01"), Decimal(1_000_000), places=2)
percents = st.integers(-80, 900).map(lambda hundredths: Fraction(hundredths, 100))


def amounts(*values: str | int) -> list[Decimal]:
    return [Decimal(value) for value in values]


def flows(*moved: tuple[int, int | str]) -> list[CashFlow]:
    return [CashFlow(DAY + timedelta(days=after), Decimal(amount)) for after, amount in moved]


def multiplied(polynomial: Sequence[Fraction], factor: Sequence[Fraction]) -> list[Fraction]:
    product = [Fraction(0)] * (len(polynomial) + len(factor) - 1)
    for i, one in enumerate(polynomial):
        for k, other in enumerate(factor):
            product[i + k] += one * other
    return product


def planted(rates: Sequence[Fraction], others: Sequence[tuple[int, int]] = ()) -> list[Decimal]:
    """Amounts that balance at exactly these rates: Π((1+r)·v − 1), times v² + b·v + b² + c, never zero."""
    polynomial = [Fraction(1)]
    for rate in rates:
        polynomial = multiplied(polynomial, [Fraction(-1), 1 + rate])
    for b, c in others:
        polynomial = multiplied(polynomial, [Fraction(b * b + c), Fraction(b), Fraction(1)])
    return [Decimal(part.numerator) / Decimal(part.denominator) for part in polynomial]


def test_a_loan_with_a_refund_at_the_end_has_the_rate_that_is_meant() -> None:
    lent = amounts(-10000, *[950] * 12, -200)
    assert len(rates_per_period(lent)) == 2
    assert Decimal("0.017") < irr_per_period(lent) < Decimal("0.019")


def test_a_long_project_that_ends_in_cost_does_not_land_near_minus_one() -> None:
    """Of the public tests of numpy-financial, where some versions answer with a root close to -100 %."""
    step = Decimal("7336.84022063467")
    falling = [Decimal("108466.80462450592") - step * year for year in range(25)]
    falling[20] = Decimal(-38270)
    rate = irr_per_period(amounts(-217500, -217500) + falling)
    assert abs(rate - Decimal("0.12")) < Decimal("1e-6")


@pytest.mark.parametrize(
    ("given_amounts", "rates"),
    [
        (amounts(100, -230, 132), amounts("0.1", "0.2")),
        (amounts(-1600, 10000, -10000), amounts("0.25", 4)),
        (amounts(1000, -3600, 4310, -1716), amounts("0.1", "0.2", "0.3")),
    ],
)
def test_several_rates_are_all_named_and_none_is_chosen(
    given_amounts: list[Decimal], rates: list[Decimal]
) -> None:
    with pytest.raises(SeveralRates) as raised:
        irr_per_period(given_amounts)
    assert list(raised.value.rates) == rates
    assert raised.value.nearest_to_zero == rates[0]
    assert f"{rates[-1]:.2%}" in raised.value.sentence


def test_a_rate_that_only_touches_zero_counts() -> None:
    assert irr_per_period(amounts(100, -220, 121)) == Decimal("0.1")
    assert rates_per_period(amounts(-1, "3.3", "-3.63", "1.331")) == (Decimal("0.1"),)
    assert irr_per_period(amounts(1, -2, 1)) == 0
    assert irr_per_period(amounts(1, -42, 441)) == Decimal(20)


@pytest.mark.parametrize("apart", [Fraction(1, 10**13), Fraction(1, 10**11)])
def test_rates_that_nobody_could_tell_apart_are_one(apart: Fraction) -> None:
    tenth = Fraction(1, 10)
    found = rates_per_period(planted([tenth, tenth + apart, tenth + 2 * apart, Fraction(1)]))
    assert [round(rate, 8) for rate in found] == [Decimal("0.1"), Decimal(1)]
    assert rates_per_period(planted([Fraction(0), apart])) == (0,)


def test_a_double_root_is_not_refined() -> None:
    assert refined(amounts(1, -2, 1), [0, 1, 2], 0.0) == 0


def test_amounts_no_float_could_hold_are_weighed() -> None:
    tiny = Decimal("1e-400")
    assert irr_per_period([-tiny, tiny * Decimal("1.1")]) == Decimal("0.1")


@pytest.mark.parametrize(
    ("given_amounts", "reason"),
    [
        (amounts(1, 2, 3), NoRateReason.NO_SIGN_CHANGE),
        (amounts(0, 0), NoRateReason.NO_SIGN_CHANGE),
        ([], NoRateReason.NO_SIGN_CHANGE),
        (amounts(100, -200, 200), NoRateReason.NO_ROOT),
    ],
)
def test_where_there_is_no_rate_it_says_why(
    given_amounts: list[Decimal], reason: NoRateReason
) -> None:
    with pytest.raises(NoRate) as raised:
        irr_per_period(given_amounts)
    assert raised.value.reason is reason
    assert raised.value.sentence == reason.sentence


def test_money_back_on_the_same_day_is_no_loan() -> None:
    with pytest.raises(NoRate):
        xirr(flows((0, 1000), (0, -1000)))


def test_flows_of_a_day_are_netted() -> None:
    assert xirr(flows((0, 600), (0, 400), (365, -1100))) == Decimal("0.1")


def test_an_advance_and_its_first_payment_on_one_day() -> None:
    assert xirr(flows((0, 1100), (0, -100), (365, -1100))) == Decimal("0.1")


@pytest.mark.parametrize("size", ["0.01", "1", "1000000000"])
def test_nothing_on_top_is_exactly_nothing(size: str) -> None:
    lent = Decimal(size)
    assert xirr(flows((0, str(lent * 3)), *((30 * n, str(-lent)) for n in (1, 2, 3)))) == 0
    assert irr_per_period([lent * 3, -lent, -lent, -lent]) == 0


def test_rates_beyond_sense_are_still_right() -> None:
    assert irr_per_period(amounts("-0.01", 1_000_000_000)) == Decimal(99_999_999_999)
    assert irr_per_period(amounts(-1, 100_001)) == Decimal(100_000)
    assert irr_per_period(amounts(-1_000_000, "0.01")) == Decimal("-0.99999999")
    a_day = xirr(flows((0, 1000), (1, -1100)))
    assert abs(a_day / (Decimal("1.1") ** 365 - 1) - 1) < Decimal("1e-15")


def test_leap_years_have_365_days_unless_told_otherwise() -> None:
    lent = [
        CashFlow(date(2024, 1, 1), Decimal(1000)),
        CashFlow(date(2025, 1, 1), Decimal(-1100)),
    ]
    assert xirr(lent) < Decimal("0.1")
    assert xirr(lent, days_of_a_year=366) == Decimal("0.1")
    assert xirr(lent, years=lambda start, end: Fraction(end.year - start.year)) == Decimal("0.1")


@given(st.lists(percents, min_size=1, max_size=4, unique=True))
def test_every_rate_that_was_planted_is_found(rates: list[Fraction]) -> None:
    assume(all(abs(a - b) >= Fraction(1, 100) for a in rates for b in rates if a is not b))
    found = rates_per_period(planted(rates))
    assert len(found) == len(rates)
    for rate, actual in zip(sorted(rates), found, strict=True):
        assert abs(actual - Decimal(rate.numerator) / rate.denominator) < Decimal("1e-9")


@given(
    percents,
    st.lists(st.tuples(st.integers(-3, 3), st.integers(1, 9)), min_size=1, max_size=3),
)
def test_one_rate_among_many_sign_changes_is_returned(
    rate: Fraction, others: list[tuple[int, int]]
) -> None:
    found = irr_per_period(planted([rate], others))
    assert abs(found - Decimal(rate.numerator) / rate.denominator) < Decimal("1e-9")


@given(st.lists(st.decimals(-1000, 1000, places=2), min_size=2, max_size=12))
def test_each_rate_balances(values: list[Decimal]) -> None:
    for rate in rates_per_period(values):
        terms = [
            net_present_value(rate, [value], first_at=time) for time, value in enumerate(values)
        ]
        size = sum(abs(term) * (time + 1) for time, term in enumerate(terms))
        assert abs(sum(terms)) <= size * Decimal("2e-12") / (1 + rate)


@given(
    st.lists(st.tuples(st.integers(1, 3000), yuan), min_size=1, max_size=20),
    yuan,
    st.randoms(use_true_random=False),
)
def test_order_and_scale_and_side_do_not_matter(
    paid: list[tuple[int, Decimal]], lent: Decimal, shuffle: object
) -> None:
    moved = [
        CashFlow(DAY, lent),
        *(CashFlow(DAY + timedelta(days=after), -amount) for after, amount in paid),
    ]
    rate = xirr(moved)
    mixed = list(moved)
    shuffle.shuffle(mixed)  # type: ignore[attr-defined]  # hypothesis' own random
    assert xirr(mixed) == rate
    for scale in (Decimal(-1), Decimal("1e-6"), Decimal(10) ** 9):
        other = xirr([CashFlow(flow.on, flow.amount * scale) for flow in moved])
        assert abs(other - rate) <= CLOSE * max(1, abs(rate))


@given(yuan, yuan, st.integers(1, 4000))
def test_one_payment_has_its_closed_form(lent: Decimal, paid: Decimal, days: int) -> None:
    rate = xirr([CashFlow(DAY, lent), CashFlow(DAY + timedelta(days=days), -paid)])
    exact = (paid / lent) ** (Decimal(365) / days) - 1
    assert abs(rate - exact) <= CLOSE * max(1, abs(exact))


def test_times_may_be_parts_of_a_year() -> None:
    """Two payments of 600 after one and two years for 1000: 13.07 % (Directive 98/7/EC, third example)."""
    rate = irr_over_times(amounts(1000, -600, -600), [0, Fraction(12, 12), Fraction(24, 12)])
    assert f"{rate:.4f}" == "0.1307"


def test_dated_flows_with_several_rates_name_them_too() -> None:
    found = rates_per_year(flows((0, 100), (365, -230), (730, 132)))
    assert found == (Decimal("0.1"), Decimal("0.2"))
