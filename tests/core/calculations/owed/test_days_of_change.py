"""The day before and the day of each change of a ceiling, seen through what is owed."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from core.calculations.limits.ceilings import turning_days
from core.calculations.owed.report import Owed, Span
from core.calculations.owed.three_columns import what_is_owed
from core.case.contract import (
    CardContract,
    CardInterestOn,
    LoanContract,
    MovementKind,
    RepaymentMethod,
)
from core.case.debt import Balance, Debt
from core.case.lender import LenderKind, Party, PartyRole
from core.dates import add_months
from core.law.library import parameter
from core.money import ZERO, yuan
from tests.core.calculations.owed.debts import loan, moved

NOTHING = Span(ZERO, ZERO)


def called_in(kind: LenderKind, drawn_on: date, as_of: date, **more: object) -> Debt:
    """A hundred thousand at 36 %, due after a month, unpaid ever since at the same rate."""
    due = add_months(drawn_on, 1)
    return loan(
        kind=kind,
        as_of=as_of,
        drawn_on=drawn_on,
        original_amount=yuan("100000"),
        first_missed_due_date=due,
        contract_annual_rate=Decimal("0.36"),
        balance=Balance(principal=yuan("100000"), interest=yuan("9000")),
        contract=LoanContract(
            method=RepaymentMethod.BULLET,
            periods=1,
            first_due_date=due,
            overdue_annual_rate=Decimal("0.36"),
            compounds_when_overdue=False,
        ),
        movements=(moved(drawn_on, MovementKind.DRAWN, "100000"),),
        **more,
    )


def taken_off(owed: Owed) -> Decimal:
    assert owed.total.contractual is not None
    assert owed.total.supportable is not None
    return owed.total.contractual.high - owed.total.supportable.high


def test_before_2017_08_04_there_is_no_line_of_24_percent() -> None:
    drawn_on, turn = date(2017, 6, 4), date(2017, 8, 4)
    before = what_is_owed(called_in(LenderKind.CONSUMER_FINANCE, drawn_on, turn))
    after = what_is_owed(
        called_in(LenderKind.CONSUMER_FINANCE, drawn_on, turn + timedelta(days=1))
    )
    assert taken_off(before) == ZERO
    # One day: 100,000 × 36% ÷ 360 = 100.00 against 100,000 × 24% ÷ 365 = 65.75.
    assert taken_off(after) == Decimal("34.25")


def test_private_interest_of_2020_08_20_is_measured_by_the_lpr() -> None:
    drawn_on, turn = date(2020, 6, 20), date(2020, 8, 20)
    before = what_is_owed(called_in(LenderKind.PRIVATE_LENDER, drawn_on, turn))
    after = what_is_owed(called_in(LenderKind.PRIVATE_LENDER, drawn_on, turn + timedelta(days=1)))
    # 30 days 2,958.90, 31 days late 3,057.53; 61 days at 24% are 4,010.96.
    assert taken_off(before) == Decimal("2005.47")
    # A day more is 3,156.16 late; a day at 4 × 3.85% is 42.19.
    assert taken_off(after) == Decimal("2061.91")


def test_a_private_contract_of_2020_08_20_is_measured_by_the_lpr_of_that_day() -> None:
    as_of = date(2021, 8, 20)
    old = called_in(LenderKind.PRIVATE_LENDER, date(2020, 8, 19), as_of)
    new = called_in(LenderKind.PRIVATE_LENDER, date(2020, 8, 20), as_of)
    # Sued in 2022 at an LPR of 3.7%: the old contract's second part is 4 × 3.7%, the new one's stays 4 × 3.85%.
    sued_on = date(2022, 3, 1)
    # One day at 36% − 24% (32.88), 365 days at 36% − 14.8%: 21,200.00.
    assert taken_off(what_is_owed(old, sued_on=sued_on)) == Decimal("21232.88")
    # 365 days at 36% − 15.4%.
    assert taken_off(what_is_owed(new, sued_on=sued_on)) == Decimal("20600.00")


def test_from_2021_small_loan_companies_are_surely_measured_like_banks() -> None:
    drawn_on, turn = date(2020, 10, 1), date(2021, 1, 1)
    before = what_is_owed(called_in(LenderKind.MICROLOAN, drawn_on, turn))
    after = what_is_owed(called_in(LenderKind.MICROLOAN, drawn_on, turn + timedelta(days=1)))
    assert "fs_2020_27" not in before.citations
    assert "fs_2020_27" in after.citations
    assert any("还没有批复" in caution for caution in before.cautions)


@pytest.mark.parametrize(
    ("drawn_on", "counted"), [(date(2025, 9, 30), False), (date(2025, 10, 1), True)]
)
def test_guarantee_fees_of_platform_loans_count_from_2025_10_01(
    drawn_on: date, *, counted: bool
) -> None:
    owed = what_is_owed(guaranteed(LenderKind.BANK_LOAN, drawn_on))
    fees = next(part for part in owed.parts if part.name == "other_fees")
    assert fees.contractual == Span(yuan("1000"), yuan("1000"))
    assert ("zhudai_2025_9" in owed.citations) is counted
    assert (fees.supportable == fees.contractual) is not counted


@pytest.mark.parametrize(
    ("drawn_on", "counted"), [(date(2025, 12, 18), False), (date(2025, 12, 19), True)]
)
def test_the_guideline_for_small_loans_lowers_the_mildest_reading_from_2025_12_19(
    drawn_on: date, *, counted: bool
) -> None:
    fees = next(
        part
        for part in what_is_owed(guaranteed(LenderKind.MICROLOAN, drawn_on)).parts
        if part.name == "other_fees"
    )
    assert fees.supportable is not None
    assert fees.supportable.high == yuan("1000")
    assert (fees.supportable.low < yuan("1000")) is counted


def guaranteed(kind: LenderKind, drawn_on: date) -> Debt:
    """Ten thousand at 24 % with a guarantee fee of a thousand, due after a month and unpaid for two."""
    due = add_months(drawn_on, 1)
    return loan(
        kind=kind,
        parties=(Party(role=PartyRole.GUARANTOR, name="远帆融资担保有限公司（示例）"),),
        as_of=add_months(drawn_on, 2),
        drawn_on=drawn_on,
        first_missed_due_date=due,
        contract_annual_rate=Decimal("0.20"),
        contract=LoanContract(
            method=RepaymentMethod.BULLET,
            periods=1,
            first_due_date=due,
            guarantee_fee_per_period=yuan("1000"),
            penalty_uplift=Decimal(0),
            compounds_when_overdue=False,
        ),
        movements=(moved(drawn_on, MovementKind.DRAWN, "10000"),),
    )


def card(bought_on: date, as_of: date) -> Debt:
    """Ten thousand bought at six ten-thousandths a day, which was more than was allowed from 2017 to 2020."""
    return loan(
        kind=LenderKind.BANK_CREDIT_CARD,
        as_of=as_of,
        drawn_on=None,
        first_missed_due_date=None,
        contract=CardContract(
            daily_rate=Decimal("0.0006"),
            statement_day=10,
            due_day=28,
            interest_on=CardInterestOn.WHOLE_BILL,
            late_fee_ratio=Decimal(0),
        ),
        movements=(moved(bought_on, MovementKind.PURCHASE, "10000"),),
    )


def interest_of(debt: Debt) -> tuple[Span, Span]:
    part = next(part for part in what_is_owed(debt).parts if part.name == "interest")
    assert part.contractual is not None
    assert part.supportable is not None
    return part.contractual, part.supportable


def test_a_card_s_interest_of_2017_is_measured_by_the_highest_daily_rate() -> None:
    bought_on = date(2016, 12, 1)
    contract, stands = interest_of(card(bought_on, date(2017, 1, 1)))
    assert contract == stands
    # On the first day of 2017: 10,000 × (6 − 5) ÷ 10,000 = 1.00 less.
    contract, stands = interest_of(card(bought_on, date(2017, 1, 2)))
    assert contract.high - stands.high == yuan("1.00")


@pytest.mark.parametrize(
    ("bought_on", "capped"), [(date(2020, 12, 31), True), (date(2021, 1, 1), False)]
)
def test_a_card_s_daily_rate_is_free_to_agree_from_2021(bought_on: date, *, capped: bool) -> None:
    contract, stands = interest_of(card(bought_on, add_months(bought_on, 2)))
    assert contract.exact
    assert (stands.low < contract.low) is capped


def test_every_change_of_a_ceiling_has_its_case_here() -> None:
    by_day = {date(2017, 8, 4), date(2020, 8, 20), date(2021, 1, 1), date(2017, 1, 1)}
    assert set(turning_days()) - {date(2015, 9, 1)} == by_day
    by_contract = {
        parameter(name).values[0].in_force_from
        for name in ("facilitated.all_in_cap", "microloan.new_loan_cap")
    }
    assert by_contract == {date(2025, 10, 1), date(2025, 12, 19)}
