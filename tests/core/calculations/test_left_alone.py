"""What a debt may grow to, and what is only an assumption."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calculations.default_rates import default_rates
from core.calculations.left_alone import left_alone
from core.case.contract import CardContract, LoanContract
from core.case.debt import Balance
from core.case.lender import LenderKind
from core.money import yuan
from tests.core.builders import DAY, debt
from tests.strategies import balances

AFTER_A_YEAR = 12


def test_a_card_costs_the_usual_daily_rate_unless_the_contract_is_known() -> None:
    usual = default_rates(debt(), DAY)
    assert usual.low == usual.high == Decimal("0.1825")
    assert "常见的日息 0.05%" in usual.assumption
    known = default_rates(debt(contract_annual_rate=Decimal("0.15")), DAY)
    assert known.high == Decimal("0.15")
    assert "你填的合同利率" in known.assumption


def test_a_bank_loan_costs_its_contract_rate_and_the_uplift_of_the_rule() -> None:
    loan = debt(kind=LenderKind.BANK_LOAN, contract_annual_rate=Decimal("0.10"))
    found = default_rates(loan, DAY)
    assert (found.low, found.high) == (Decimal("0.130"), Decimal("0.150"))
    assert found.citations == ("penalty_30_50",)


def test_where_no_rule_speaks_the_uplift_is_named_an_assumption() -> None:
    loan = debt(kind=LenderKind.MICROLOAN, contract_annual_rate=Decimal("0.10"))
    assert "假设" in default_rates(loan, DAY).assumption


def test_an_unknown_rate_is_a_band_named_an_assumption() -> None:
    found = left_alone(debt(kind=LenderKind.MICROLOAN), AFTER_A_YEAR, DAY)
    assert found.points[-1].low == yuan("10000") + yuan("1200")
    assert found.points[-1].high == yuan("12682.42"), "10,000 × 1.02¹² = 12,682.417…"
    assert "假设" in found.assumptions[0]
    assert "估算" in found.sentence


def test_the_low_end_bears_interest_on_principal_alone() -> None:
    owed = debt(balance=Balance(principal=yuan("10000"), late_fee=yuan("500")))
    found = left_alone(owed, AFTER_A_YEAR, DAY)
    assert found.points[0][1:] == (yuan("10500"), yuan("10500"))
    assert found.points[-1].low == yuan("10500") + yuan("1825")
    assert found.line[-1] == yuan("10500") + yuan("2400")


def test_without_interest_the_sentence_names_one_figure() -> None:
    free = debt(contract_annual_rate=Decimal(0))
    assert "大约 0.00 元" in left_alone(free, 3, DAY).sentence


@pytest.mark.parametrize("kind", list(LenderKind))
def test_a_line_is_drawn_only_where_a_ceiling_stands(kind: LenderKind) -> None:
    found = left_alone(debt(kind=kind), 1, DAY)
    assert bool(found.line) == (found.ceiling.annual_rate is not None)
    assert set(found.ceiling.citations) <= set(found.citations)
    assert found.ceiling.sentence in found.assumptions


def test_what_accrues_beyond_the_line_is_something_one_may_ask_to_be_reduced() -> None:
    dear = debt(
        kind=LenderKind.MICROLOAN,
        balance=Balance(principal=yuan("10000")),
        contract=LoanContract(overdue_annual_rate=Decimal("0.36")),
    )
    found = left_alone(dear, AFTER_A_YEAR, DAY)
    assert found.points[-1].low == yuan("13600")
    assert found.capped[-1].low == found.capped[-1].high == found.line[-1] == yuan("12400")
    assert "可以请求" in found.sentence


def test_a_contract_that_names_its_rates_leaves_no_band_of_rates() -> None:
    card = debt(contract=CardContract(daily_rate=Decimal("0.0004")))
    assert default_rates(card, DAY).high == Decimal("0.146")
    loan = debt(
        kind=LenderKind.BANK_LOAN,
        contract_annual_rate=Decimal("0.10"),
        contract=LoanContract(penalty_uplift=Decimal("0.4")),
    )
    assert default_rates(loan, DAY).low == default_rates(loan, DAY).high == Decimal("0.14")


@given(balances(), st.integers(0, 36), st.sampled_from(LenderKind), st.dates(date(2024, 1, 1)))
def test_a_debt_left_alone_never_shrinks_and_low_is_never_above_high(
    balance: Balance, months: int, kind: LenderKind, as_of: date
) -> None:
    found = left_alone(debt(kind=kind, balance=balance), months, as_of)
    assert len(found.points) == len(found.capped) == months + 1
    for point, capped in zip(found.points, found.capped, strict=True):
        assert capped.low <= point.low
        assert capped.high <= point.high
        assert capped.low >= balance.total
        assert balance.total <= point.low
        assert point.low <= point.high
    lows = [point.low for point in found.points]
    assert lows == sorted(lows)
