"""Interest within a ceiling; what was withheld and what was rolled over."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calculations.limits.ceilings import ceiling_segments
from core.calculations.limits.no_agreed_interest import (
    overdue_rate_without_agreement,
    rate_in_term_without_agreement,
)
from core.calculations.limits.protected_interest import (
    above_ceiling,
    allowed_together,
    capitalised_interest_cap,
    capped_total,
    interest_between,
    principal_received,
    protected_interest,
)
from core.case.lender import LenderKind
from core.money import yuan

PRIVATE = LenderKind.PRIVATE_LENDER
OLD = date(2019, 8, 20)


def test_the_lower_of_contract_and_ceiling_bears_interest() -> None:
    rate, cap = Decimal("0.18"), Decimal("0.154")
    assert protected_interest(yuan("150000"), rate, cap, 730) == yuan("46200")
    assert protected_interest(yuan("150000"), Decimal("0.1"), cap, 730) == yuan("30000")
    assert protected_interest(yuan("36000"), rate, None, 30, basis=360) == yuan("540")


def test_a_loan_across_2020_08_20_bears_interest_in_two_parts() -> None:
    segments = ceiling_segments(
        PRIVATE, formed_on=OLD, first=OLD, until=date(2021, 8, 20), sued_on=date(2021, 9, 1)
    )
    found = interest_between(yuan("100000"), Decimal("0.36"), segments)
    # 366 days at 24 % (2020 is a leap year), 365 days at 4 × 3.85 %
    assert found.amount == yuan("24065.75") + yuan("15400.00")
    assert found.days == 731
    assert capped_total(yuan("100000"), segments) == found.amount


def test_without_a_line_there_is_no_total_and_the_contract_stands() -> None:
    segments = ceiling_segments(
        LenderKind.BANK_LOAN, formed_on=OLD, first=date(2016, 1, 1), until=date(2016, 12, 31)
    )
    assert capped_total(yuan("100000"), segments) is None
    assert interest_between(yuan("1000"), Decimal("0.365"), segments).amount == yuan("365")


def test_rolled_over_interest_stays_under_simple_interest_on_the_first_principal() -> None:
    assert capitalised_interest_cap(yuan("100000"), Decimal("0.154"), Decimal(2)) == yuan("30800")


def test_what_was_withheld_is_no_principal() -> None:
    assert principal_received(yuan("100000"), yuan("8000")) == yuan("92000")
    with pytest.raises(ValueError, match="withheld"):
        principal_received(yuan("100"), yuan("101"))


def test_nothing_negative_bears_interest() -> None:
    with pytest.raises(ValueError, match="negative"):
        protected_interest(yuan("100"), Decimal("-0.1"), None, 1)
    with pytest.raises(ValueError, match="negative"):
        capitalised_interest_cap(yuan("100"), Decimal("0.1"), Decimal(-1))


def test_no_agreed_interest_is_no_interest() -> None:
    found = rate_in_term_without_agreement()
    assert (found.annual_rate, found.citations) == (Decimal(0), ("cc_680",))


@pytest.mark.parametrize(
    ("overdue_from", "rate", "verified"),
    [
        (date(2020, 8, 19), "0.06", True),
        (date(2020, 8, 20), "0.0385", False),
        (date(2021, 1, 1), "0.0385", True),
        (date(2026, 10, 20), "0.03", False),
    ],
)
def test_a_private_loan_without_any_rate_bears_one_once_overdue(
    overdue_from: date, rate: str, *, verified: bool
) -> None:
    found = overdue_rate_without_agreement(PRIVATE, None, overdue_from)
    assert (found.annual_rate, found.verified) == (Decimal(rate), verified)


def test_an_agreed_rate_of_the_term_goes_on() -> None:
    found = overdue_rate_without_agreement(PRIVATE, Decimal("0.1"), date(2023, 1, 1))
    assert found.annual_rate == Decimal("0.1")


@pytest.mark.parametrize(
    ("kind", "on"), [(LenderKind.BANK_LOAN, date(2023, 1, 1)), (PRIVATE, date(2015, 8, 31))]
)
def test_elsewhere_the_contract_must_say_it(kind: LenderKind, on: date) -> None:
    assert overdue_rate_without_agreement(kind, None, on).annual_rate is None


@given(
    st.sampled_from(LenderKind),
    st.integers(0, 1500),
    st.integers(0, 1500),
    st.integers(0, 10**7),
)
def test_a_cap_grows_with_the_days(kind: LenderKind, one: int, other: int, principal: int) -> None:
    first = date(2019, 1, 1)
    few, many = sorted((one, other))
    totals = [
        capped_total(
            Decimal(principal),
            ceiling_segments(
                kind,
                formed_on=date(2018, 6, 1),
                first=first,
                until=date.fromordinal(first.toordinal() + days),
                sued_on=date(2023, 9, 1),
            ),
        )
        for days in (few, many)
    ]
    shorter, longer = totals
    assert longer is None or (shorter is not None and shorter <= longer)


def test_overdue_interest_penalty_and_fees_stand_under_one_ceiling() -> None:
    rates = (Decimal("0.10"), Decimal("0.06"))
    assert allowed_together(rates, Decimal("0.138")) == Decimal("0.138")
    assert allowed_together(rates, Decimal("0.24")) == Decimal("0.16")
    assert allowed_together(rates, None) == Decimal("0.16")


def test_what_lies_above_the_ceiling_is_never_below_zero() -> None:
    cap = Decimal("0.24")
    assert above_ceiling(yuan("3000"), yuan("10000"), cap, 365) == yuan("600")
    assert above_ceiling(yuan("2000"), yuan("10000"), cap, 365) == yuan("0")
    with pytest.raises(ValueError, match="negative"):
        above_ceiling(yuan("-1"), yuan("10000"), cap, 365)
