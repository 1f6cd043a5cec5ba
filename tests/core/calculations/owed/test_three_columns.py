"""What a person is told: rebuilt or estimated, what is missing, and nothing where nothing can be said."""

from datetime import date
from decimal import Decimal

import pytest

from core.calculations.owed.report import Basis, Owed, Part, Span
from core.calculations.owed.three_columns import what_is_owed
from core.case.contract import DayBasis, LoanContract, MovementKind, RepaymentMethod
from core.case.debt import Balance, Debt
from core.case.entries import PaymentMade, PaymentMethod, PaymentPurpose
from core.case.lender import LenderKind, Party, PartyRole
from core.money import ZERO, yuan
from tests.core.calculations.owed.debts import contract, loan, moved

DRAWN = date(2026, 1, 10)


def paid(on: date, amount: str, debt_id: str = "loan") -> PaymentMade:
    return PaymentMade(
        entry_id=f"{on}-{amount}",
        debt_id=debt_id,
        on=on,
        amount=yuan(amount),
        purpose=PaymentPurpose.PARTIAL,
        method=PaymentMethod.LENDER_APP,
    )


def part(owed: Owed, name: str) -> Part:
    return next(part for part in owed.parts if part.name == name)


def contract_total(owed: Owed) -> Decimal:
    assert owed.total.contractual is not None
    assert owed.total.contractual.exact
    return owed.total.contractual.low


def test_payments_of_the_log_count_once_and_up_to_the_day_of_the_figures() -> None:
    debt = loan(
        movements=(*loan().movements, moved(date(2026, 2, 10), MovementKind.PAID, "916.80"))
    )
    alone = what_is_owed(debt)
    again = what_is_owed(debt, payments=[paid(date(2026, 2, 10), "916.80")])
    more = what_is_owed(debt, payments=[paid(date(2026, 6, 20), "500")])
    later = what_is_owed(debt, payments=[paid(date(2026, 6, 21), "500")])
    others = what_is_owed(debt, payments=[paid(date(2026, 6, 20), "500", "other")])
    assert contract_total(again) == contract_total(alone)
    assert contract_total(more) == contract_total(alone) - yuan("500")
    assert contract_total(later) == contract_total(others) == contract_total(alone)


def test_money_withheld_is_no_principal_but_stands_in_the_contract_s_column() -> None:
    debt = loan(
        movements=(
            moved(DRAWN, MovementKind.DRAWN, "9000"),
            moved(DRAWN, MovementKind.WITHHELD, "1000"),
        )
    )
    principal = part(what_is_owed(debt), "principal")
    assert principal.contractual == Span(yuan("10000"), yuan("10000"))
    assert principal.supportable == Span(yuan("9000"), yuan("9000"))
    assert "cc_670" in principal.citations


def test_a_penalty_above_the_rule_is_held_to_half_the_contract_rate() -> None:
    steep = loan(contract=contract(penalty_uplift=Decimal(1)), contract_annual_rate=Decimal("0.1"))
    most = loan(
        contract=contract(penalty_uplift=Decimal("0.5")), contract_annual_rate=Decimal("0.1")
    )
    stands = part(what_is_owed(steep), "penalty_interest").supportable
    assert stands == part(what_is_owed(most), "penalty_interest").supportable
    assert any("(1 + 50%)" in line.how for line in what_is_owed(steep).total.working)


def test_an_unknown_penalty_is_a_span_and_is_asked_for() -> None:
    owed = what_is_owed(loan(contract=contract(penalty_uplift=None, compounds_when_overdue=None)))
    penalty = part(owed, "penalty_interest").contractual
    low = part(what_is_owed(loan(contract=contract(penalty_uplift="0.3"))), "penalty_interest")
    high = part(
        what_is_owed(loan(contract=contract(compounds_when_overdue=True))), "penalty_interest"
    )
    assert low.contractual is not None
    assert high.contractual is not None
    assert penalty == Span(low.contractual.low, high.contractual.high)
    assert {"逾期以后利率加多少", "没还的利息要不要再计息"} <= {m.fact for m in owed.missing}


def test_private_lenders_without_agreed_interest_have_none_until_it_is_overdue() -> None:
    debt = loan(
        kind=LenderKind.PRIVATE_LENDER,
        contract_annual_rate=Decimal(0),
        drawn_on=date(2024, 1, 1),
        first_missed_due_date=date(2025, 1, 1),
        as_of=date(2026, 1, 1),
        contract=LoanContract(
            method=RepaymentMethod.BULLET, periods=12, first_due_date=date(2025, 1, 1)
        ),
        movements=(moved(date(2024, 1, 1), MovementKind.DRAWN, "10000"),),
    )
    owed = what_is_owed(debt)
    assert part(owed, "interest").supportable == Span(ZERO, ZERO)
    # Overdue, the one-year LPR of the day it fell due (2024-12-20: 3.1 %) for 365 days.
    assert part(owed, "penalty_interest").supportable == Span(yuan("310"), yuan("310"))


def test_interest_paid_above_36_percent_before_2020_08_20_may_be_asked_back() -> None:
    debt = loan(
        kind=LenderKind.PRIVATE_LENDER,
        contract_annual_rate=Decimal("0.48"),
        drawn_on=date(2019, 1, 1),
        first_missed_due_date=date(2020, 1, 1),
        as_of=date(2020, 1, 1),
        contract=LoanContract(
            method=RepaymentMethod.BULLET, periods=12, first_due_date=date(2020, 1, 1)
        ),
        movements=(
            moved(date(2019, 1, 1), MovementKind.DRAWN, "10000"),
            moved(date(2020, 1, 1), MovementKind.PAID, "4800"),
        ),
    )
    owed = what_is_owed(debt)
    # A year at 48 % is paid; above 36 % are 1,200: to be had back, or set against principal.
    assert part(owed, "principal").supportable == Span(yuan("8800"), yuan("10000"))
    named = [line for line in owed.total.working if "当时规定无效" in line.label]
    assert [line.amount for line in named] == [yuan("1200")]


def test_what_was_paid_above_the_line_is_named_and_not_taken_off_in_silence() -> None:
    debt = loan(
        kind=LenderKind.MICROLOAN,
        contract_annual_rate=Decimal("0.36"),
        first_missed_due_date=date(2026, 3, 10),
        movements=(
            *loan().movements,
            moved(date(2026, 2, 10), MovementKind.PAID, "1004.62"),
        ),
    )
    owed = what_is_owed(debt)
    # January's 300 against 10,000 × 31 × 24% ÷ 365 = 203.84.
    (line,) = [line for line in owed.total.working if line.label.startswith("已经还掉的息费里")]
    assert line.amount == yuan("96.16")
    assert "没有统一说法" in line.how
    assert owed.total.supportable is not None
    assert not owed.total.supportable.exact


def test_the_basis_and_the_last_day_are_settings_and_are_said() -> None:
    debt = loan()
    by_360, by_365 = what_is_owed(debt), what_is_owed(debt, basis=DayBasis.ACTUAL_365)
    assert contract_total(by_360) > contract_total(by_365)
    assert "360 天" in by_360.conventions[0]
    assert "365 天" in by_365.conventions[0]
    both = what_is_owed(debt, both_ends=True)
    assert contract_total(both) > contract_total(by_360)
    assert "首尾都算" in both.conventions[0]


def test_a_loan_drawn_on_two_days_is_reckoned_by_days() -> None:
    debt = loan(
        movements=(
            moved(DRAWN, MovementKind.DRAWN, "5000"),
            moved(date(2026, 1, 20), MovementKind.DRAWN, "5000"),
        )
    )
    owed = what_is_owed(debt)
    assert owed.basis is Basis.REBUILT
    # 5,000 × 18% × 31 ÷ 360 + 5,000 × 18% × 21 ÷ 360 = 77.50 + 52.50 until all is late.
    assert part(owed, "interest").contractual == Span(yuan("130"), yuan("130"))


def test_one_lump_is_compared_by_its_total_alone() -> None:
    owed = what_is_owed(loan(balance=Balance(principal=yuan("12000"))))
    assert not owed.split_known
    assert "没有分项，只能比合计" in owed.cautions[0]
    assert owed.total.claimed == yuan("12000")
    assert owed.reducible
    assert any(missing.fact == "欠款分成哪几项" for missing in owed.missing)


@pytest.mark.parametrize(
    "unknown",
    [
        {"first_missed_due_date": None},
        {"first_missed_due_date": date(2026, 6, 20)},
        {"balance": Balance(principal=yuan("10000"))},
        {"balance": Balance(interest=yuan("10000"))},
    ],
)
def test_where_nothing_is_known_nothing_is_said(unknown: dict[str, object]) -> None:
    owed = what_is_owed(
        loan(**{"contract": None, "movements": (), "original_amount": None, **unknown})
    )
    assert owed.basis is Basis.ESTIMATED
    assert owed.total.contractual is None
    assert owed.total.supportable is None
    assert not owed.reducible
    assert "还算不出来" in owed.sentence
    assert len(owed.cautions) == 1
    assert {"合同", "实际到账的日期和金额", "每一次还款的日期和金额"} <= {
        missing.fact for missing in owed.missing
    }


def test_a_contract_without_an_account_is_run_as_if_paid_until_the_first_missed_day() -> None:
    debt = loan(
        movements=(),
        first_missed_due_date=date(2026, 4, 10),
        balance=Balance(principal=yuan("8500"), interest=yuan("400")),
    )
    owed = what_is_owed(debt)
    assert owed.basis is Basis.ESTIMATED
    assert owed.lines == ()
    assert "都按时还了" in owed.conventions[0]
    # After two instalments of 916.80: 10,000 − 766.80 − 778.30 = 8,454.90.
    assert part(owed, "principal").contractual == Span(yuan("8454.90"), yuan("8454.90"))
    assert {"实际到账的日期和金额", "每一次还款的日期和金额"} <= {m.fact for m in owed.missing}


def test_a_contract_far_from_the_claim_is_not_taken_as_paid() -> None:
    debt = loan(
        movements=(),
        first_missed_due_date=date(2026, 4, 10),
        balance=Balance(principal=yuan("5000"), interest=yuan("400")),
    )
    owed = what_is_owed(debt)
    assert part(owed, "principal").contractual == Span(yuan("5000"), yuan("5000"))


def test_a_private_loan_whose_rate_is_unknown_may_bear_none() -> None:
    owed = what_is_owed(
        loan(
            kind=LenderKind.PRIVATE_LENDER,
            contract=None,
            movements=(),
            contract_annual_rate=None,
            original_amount=None,
        )
    )
    interest = part(owed, "interest").contractual
    assert interest is not None
    assert interest.low == ZERO
    assert interest.high > ZERO
    assert "有没有约定利息" in {missing.fact for missing in owed.missing}


def test_a_guarantor_s_papers_are_asked_for() -> None:
    debt = loan(parties=(Party(role=PartyRole.GUARANTOR, name="远帆担保（示例）"),))
    assert any("代偿证明" in missing.ask for missing in what_is_owed(debt).missing)


def test_more_principal_than_the_lender_names_means_payments_are_missing() -> None:
    debt = loan(balance=Balance(principal=yuan("8000"), interest=yuan("300")))
    owed = what_is_owed(debt)
    assert any("多半是还款没有填全" in caution for caution in owed.cautions)
    assert any("没有填过还款" in caution for caution in owed.cautions)


def test_the_yearly_cost_stands_beside_it() -> None:
    owed = what_is_owed(loan())
    assert owed.annual_cost is not None
    assert abs(owed.annual_cost.simple - Decimal("0.18")) < Decimal("0.005")
    assert what_is_owed(loan(contract=None)).annual_cost is None


def test_a_cost_beyond_all_sense_is_said_without_its_digits() -> None:
    one_yuan = (moved(DRAWN, MovementKind.DRAWN, "1"),)
    absurd = loan(
        contract=contract(guarantee_fee_per_period=yuan("100000")),
        movements=one_yuan,
        original_amount=yuan("1"),
    )
    cost = what_is_owed(absurd).annual_cost
    assert cost is not None
    assert "单利 16415.59%，复利 超过 100000%。" in cost.sentence


def test_the_cost_of_money_drawn_twice_is_not_said() -> None:
    twice = loan(movements=(*loan().movements, moved(date(2026, 3, 1), MovementKind.DRAWN, "1")))
    assert what_is_owed(twice).annual_cost is None


def test_a_first_due_date_before_the_money_came_makes_no_plan() -> None:
    owed = what_is_owed(loan(contract=contract(first_due_date=date(2026, 1, 1))))
    # By days then: 10,000 × 18% × 31 ÷ 360 until the first missed day.
    assert part(owed, "interest").contractual == Span(yuan("155"), yuan("155"))


def test_nothing_claimed_is_nothing_lumped() -> None:
    owed = what_is_owed(loan(balance=Balance()))
    assert owed.split_known
    assert owed.under_claimed.low > ZERO
    assert "按对方的数谈" in owed.sentence


def test_payments_before_the_first_missed_day_keep_the_account_from_being_assumed() -> None:
    debt = loan(
        movements=(moved(date(2026, 2, 10), MovementKind.PAID, "900"),),
        first_missed_due_date=date(2026, 4, 10),
        balance=Balance(principal=yuan("8500"), interest=yuan("400")),
    )
    assert part(what_is_owed(debt), "principal").contractual == Span(yuan("8500"), yuan("8500"))


def test_a_loan_repaid_at_once_is_not_assumed_to_be_paid_in_parts() -> None:
    debt = loan(
        movements=(),
        contract=LoanContract(
            method=RepaymentMethod.BULLET, periods=3, first_due_date=date(2026, 4, 10)
        ),
        first_missed_due_date=date(2026, 4, 10),
    )
    assert part(what_is_owed(debt), "principal").contractual == Span(yuan("10000"), yuan("10000"))


@pytest.mark.parametrize("rate", ["0.10", "0.24"])
def test_a_claim_between_the_two_ends_may_or_may_not_be_reduced(rate: str) -> None:
    bare = loan(
        contract=None,
        movements=(),
        original_amount=None,
        contract_annual_rate=Decimal(rate),
        balance=Balance(principal=yuan("10000"), interest=yuan("1")),
    )
    ends = what_is_owed(bare).total.supportable
    assert ends is not None
    between = (ends.low + ends.high) / 2 - yuan("10000")
    claim = Balance(principal=yuan("10000"), interest=yuan(round(between, 2)))
    owed = what_is_owed(bare.model_copy(update={"balance": claim}))
    assert owed.ask_to_reduce.low == owed.under_claimed.low == ZERO
    assert "最多有" in owed.sentence
    assert "也可能没有" in owed.sentence


def test_a_claim_of_what_stands_is_left_as_it_is() -> None:
    owed = what_is_owed(loan())
    stands = owed.total.supportable
    assert stands is not None
    assert stands.exact
    claim = Balance(principal=yuan("10000"), interest=stands.low - yuan("10000"))
    same = what_is_owed(loan(balance=claim))
    assert not same.reducible
    assert "没有看到可以请求调减的部分" in same.sentence


def test_an_instalment_plan_of_fees_needs_no_rate() -> None:
    debt: Debt = loan(
        contract_annual_rate=None,
        contract=LoanContract(
            method=RepaymentMethod.FLAT_FEE,
            periods=10,
            first_due_date=date(2026, 2, 10),
            fee_per_period=yuan("60"),
        ),
    )
    owed = what_is_owed(debt)
    assert owed.basis is Basis.REBUILT
    # Five due days until 06-20, the fee of each; no rate, so nothing on what is late.
    assert part(owed, "other_fees").contractual == Span(yuan("300"), yuan("300"))
    assert part(owed, "penalty_interest").contractual == Span(ZERO, ZERO)
    assert "合同年利率" in {missing.fact for missing in owed.missing}
