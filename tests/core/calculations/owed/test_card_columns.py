"""Cards: rebuilt from purchases, estimated from totals, trimmed where the total of a year is too high."""

from datetime import date
from decimal import Decimal

from core.calculations.card.account import card_account
from core.calculations.owed.card_measured import measured_card
from core.calculations.owed.charges import CHARGES, unpaid
from core.calculations.owed.report import Basis, Owed, Part
from core.calculations.owed.three_columns import what_is_owed
from core.case.contract import CardContract, CardInterestOn, MovementKind
from core.case.debt import Balance, Debt
from core.case.lender import LenderKind
from core.money import ZERO, yuan
from tests.core.calculations.owed.debts import moved

MISSED = date(2026, 4, 24)


def card(**more: object) -> Debt:
    return Debt.model_validate(
        {
            "debt_id": "card",
            "name": "信用卡",
            "kind": LenderKind.BANK_CREDIT_CARD,
            "balance": Balance(
                principal=yuan("10000"), interest=yuan("1500"), late_fee=yuan("900")
            ),
            "as_of": date(2026, 11, 10),
            "first_missed_due_date": MISSED,
            "contract": terms(),
            "movements": (moved(date(2026, 3, 12), MovementKind.PURCHASE, "10000"),),
            **more,
        }
    )


def terms(**more: object) -> CardContract:
    return CardContract.model_validate(
        {
            "daily_rate": Decimal("0.0005"),
            "statement_day": 5,
            "due_day": 24,
            "interest_on": CardInterestOn.WHOLE_BILL,
            "minimum_payment_ratio": Decimal("0.1"),
            "late_fee_ratio": Decimal("0.05"),
            **more,
        }
    )


def part(owed: Owed, name: str) -> Part:
    return next(part for part in owed.parts if part.name == name)


def test_the_contract_s_column_is_the_card_s_account() -> None:
    debt = card(
        movements=(
            *card().movements,
            moved(date(2026, 5, 20), MovementKind.PAID, "800"),
            moved(date(2026, 9, 1), MovementKind.PAID, "500"),
        )
    )
    owed, account = what_is_owed(debt), card_account(debt, debt.as_of)
    for name, amount in account.closing.parts().items():
        contractual = part(owed, name).contractual
        assert contractual is not None
        assert contractual.low == contractual.high == amount
    assert owed.lines == account.lines


def test_what_bears_interest_and_a_late_fee_unknown_are_run_both_ways() -> None:
    paid = moved(date(2026, 4, 20), MovementKind.PAID, "4000")
    movements = (*card().movements, paid)
    unknown = what_is_owed(
        card(contract=terms(interest_on=None, late_fee_ratio=None), movements=movements)
    )
    whole = what_is_owed(card(movements=movements))
    fees = part(unknown, "late_fee").contractual
    assert fees is not None
    assert fees.low == ZERO
    assert fees.high > ZERO
    interest = part(unknown, "interest").contractual
    assert interest is not None
    assert not interest.exact
    assert interest.high == part(whole, "interest").contractual.high  # type: ignore[union-attr] - None would fail here, as it should
    assert "领用合约" in {missing.fact for missing in unknown.missing}
    assert "领用合约" not in {missing.fact for missing in whole.missing}


def test_totals_alone_lie_between_the_statement_day_and_the_cycle_s_first_day() -> None:
    owed = what_is_owed(card(contract=None, movements=()))
    assert owed.basis is Basis.ESTIMATED
    assert owed.lines == ()
    interest = part(owed, "interest").contractual
    assert interest is not None
    # From 04-04, without compounding: 10,000 × 220 × 0.0005 = 1,100.
    assert interest.low == yuan("1100.00")
    rebuilt = part(what_is_owed(card()), "interest").contractual
    assert rebuilt is not None
    assert interest.low < rebuilt.high < interest.high
    assert {"领用合约", "每一笔消费和每期账单"} <= {missing.fact for missing in owed.missing}
    assert "估算" in owed.sentence


def test_a_card_with_payments_but_no_purchases_is_estimated_from_the_bill() -> None:
    paid = moved(date(2026, 6, 1), MovementKind.PAID, "300")
    owed = what_is_owed(card(movements=(paid,)))
    assert owed.basis is Basis.ESTIMATED
    assert owed.total.contractual is not None


def test_an_estimate_may_begin_under_one_ceiling_and_end_under_another() -> None:
    # The cycle began on 2017-07-05, the bill is of 2017-08-04: the day on which the line of 24 % came.
    debt = card(
        as_of=date(2017, 11, 1),
        first_missed_due_date=date(2017, 8, 24),
        contract=None,
        movements=(),
    )
    owed = what_is_owed(debt)
    assert [segment.first for segment in owed.ceilings] == [date(2017, 7, 5), date(2017, 8, 4)]
    assert owed.total.supportable is not None
    assert owed.basis.label == "只有总数，估算"


def test_nothing_is_said_of_a_card_before_its_first_missed_day_is_known() -> None:
    unknown = what_is_owed(card(movements=(), first_missed_due_date=None))
    ahead = what_is_owed(card(movements=(), first_missed_due_date=date(2027, 3, 24)))
    lumped = what_is_owed(card(movements=(), balance=Balance(principal=yuan("12000"))))
    for owed in (unknown, ahead, lumped):
        assert owed.total.contractual is None
        assert owed.total.supportable is None
        assert "还算不出来" in owed.sentence
    assert "从哪天开始逾期" in {missing.fact for missing in unknown.missing}


def test_payments_above_the_line_are_named() -> None:
    # A year of heavy late fees paid, then a bill that is not.
    debt = card(
        contract=terms(late_fee_ratio=Decimal("0.5")),
        movements=(
            *card().movements,
            moved(date(2026, 6, 20), MovementKind.PAID, "3000"),
        ),
    )
    owed = what_is_owed(debt)
    labels = [line.label for line in owed.total.working]
    assert labels.count("算法") == 2
    assert "已经还掉的息费里，在线以上的" in labels


def test_the_ceiling_sees_what_the_account_charged_and_nothing_else() -> None:
    debt = card(
        movements=(
            *card().movements,
            moved(date(2026, 5, 2), MovementKind.WITHHELD, "30"),
            moved(date(2026, 7, 20), MovementKind.PAID, "900"),
        )
    )
    account = card_account(debt, debt.as_of)
    measured = measured_card(account, [date(2026, 6, 15)])
    for name in CHARGES:
        assert unpaid(measured.charges, name) == account.closing.parts()[name]
        charged = sum(c.amount for c in measured.charges if c.kind.component == name)
        assert charged == account.charged.parts()[name]
    assert measured.principal_days[0].first == account.first
    assert measured.principal_days[-1].until == account.until
    assert all(
        earlier.until == later.first
        for earlier, later in zip(
            measured.principal_days, measured.principal_days[1:], strict=False
        )
    )


def test_a_rate_above_what_was_allowed_is_run_again_at_the_highest() -> None:
    debt = card(
        as_of=date(2020, 11, 10),
        first_missed_due_date=date(2020, 4, 24),
        contract=terms(daily_rate=Decimal("0.0006"), late_fee_ratio=Decimal(0)),
        movements=(moved(date(2020, 3, 12), MovementKind.PURCHASE, "10000"),),
    )
    owed = what_is_owed(debt)
    (line,) = [line for line in owed.total.working if line.label == "按当时最高的日利率"]
    allowed = card_account(
        debt.model_copy(update={"contract": terms(late_fee_ratio=Decimal(0))}), debt.as_of
    )
    assert line.amount == allowed.closing.total
    interest = part(owed, "interest").supportable
    assert interest is not None
    assert interest.low == allowed.closing.interest


def test_more_principal_than_the_lender_names_means_payments_are_missing() -> None:
    owed = what_is_owed(card(balance=Balance(principal=yuan("9000"), interest=yuan("100"))))
    assert any("多半是还款没有填全" in caution for caution in owed.cautions)
