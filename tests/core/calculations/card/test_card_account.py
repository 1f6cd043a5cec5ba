"""The whole account of a card: grace, interest, late fees, and where payments go."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from core.calculations.allocation.payment_order import OrderRule
from core.calculations.card.account import card_account
from core.case.contract import CardContract, CardInterestOn
from core.case.debt import Balance
from core.case.entries import PaymentMade
from core.case.entry_kinds import PaymentMethod, PaymentPurpose
from core.money import ZERO, yuan
from tests.core.calculations.card.cards import (
    BOUGHT,
    DRAWN,
    PAID,
    PLAIN,
    REFUNDED,
    WITHHELD,
    card,
    moved,
)

FIRST_DUE = date(2026, 5, 5)


def test_a_published_example_comes_out_of_the_account() -> None:
    debt = card(moved(BOUGHT, date(2005, 3, 30), 1000), moved(PAID, date(2005, 5, 1), 100))
    account = card_account(debt, date(2005, 5, 10), count_statement_day=True)
    assert account.closing.interest == yuan("20.50")
    assert account.closing.principal == yuan(900)
    assert [(row.base, row.days, row.accrued) for row in account.lines] == [
        (1000, 32, yuan(16)),
        (900, 10, yuan("4.50")),
    ]
    assert [row.charges for row in account.lines] == [yuan(16), yuan("20.50")]
    assert account.lines[1].event == "还款"


def test_the_statement_day_may_wait_for_the_next_bill_and_no_day_is_lost() -> None:
    debt = card(moved(BOUGHT, date(2005, 3, 30), 1000), moved(PAID, date(2005, 5, 1), 100))
    both = [
        card_account(debt, date(2005, 7, 1), count_statement_day=counted, compounds=False)
        for counted in (True, False)
    ]
    assert both[0].statements[1].interest == yuan("20.50")
    assert both[1].statements[1].interest == yuan("20.05")
    assert both[0].closing.interest == both[1].closing.interest


def test_paid_in_full_every_month_it_costs_nothing() -> None:
    debt = card(
        moved(BOUGHT, date(2026, 1, 3), 800),
        moved(BOUGHT, date(2026, 1, 20), "312.40"),
        moved(PAID, date(2026, 2, 5), 800),
        moved(PAID, date(2026, 3, 5), "312.40"),
    )
    account = card_account(debt, date(2026, 6, 1))
    assert account.closing.total == ZERO
    assert account.charged.total == ZERO
    assert [bill.paid_in_full for bill in account.statements] == [True, True]


def test_one_day_late_and_every_purchase_of_the_bill_bears_interest_from_its_posting() -> None:
    debt = card(moved(BOUGHT, date(2026, 1, 3), 1000), moved(PAID, date(2026, 2, 6), 1000))
    account = card_account(debt, date(2026, 2, 10))
    assert account.closing == Balance(interest=yuan("17.01"), principal=yuan(5))
    (fee,) = [each for each in account.postings if each.late_fee > 0]
    assert (fee.on, fee.late_fee) == (date(2026, 2, 6), yuan(5))


def test_on_the_due_day_itself_nothing_is_missed_yet() -> None:
    debt = card(moved(BOUGHT, date(2026, 1, 3), 1000))
    on_the_day = card_account(debt, date(2026, 2, 5))
    assert on_the_day.closing.total == yuan(1000)
    assert on_the_day.statements[0].minimum_met is None
    the_day_after = card_account(debt, date(2026, 2, 6))
    assert the_day_after.closing.late_fee == yuan(5)
    assert the_day_after.closing.interest == yuan(17)


def test_the_minimum_keeps_one_from_being_overdue_but_not_from_interest() -> None:
    debt = card(moved(BOUGHT, date(2026, 1, 3), 1000), moved(PAID, date(2026, 2, 5), 100))
    account = card_account(debt, date(2026, 2, 10))
    assert account.charged.late_fee == ZERO
    assert account.charged.interest == yuan("18.75")
    assert (account.statements[0].minimum_met, account.statements[0].paid_in_full) == (True, False)


def test_on_the_unpaid_part_alone_the_paid_part_is_free() -> None:
    contract = PLAIN.model_copy(update={"interest_on": CardInterestOn.UNPAID_PART})
    debt = card(
        moved(BOUGHT, date(2026, 1, 3), 1000),
        moved(PAID, date(2026, 2, 5), 100),
        contract=contract,
    )
    assert card_account(debt, date(2026, 2, 10)).charged.interest == yuan("17.10")


@pytest.mark.parametrize(
    ("days", "rule", "to_principal"),
    [(90, OrderRule.CARD_EARLY, 0), (91, OrderRule.CARD_LATE, 300)],
)
def test_on_day_91_a_payment_turns_to_principal(
    days: int, rule: OrderRule, to_principal: int
) -> None:
    on = FIRST_DUE + timedelta(days=days)
    debt = card(moved(PAID, on, 300), principal=20000, first_missed_due_date=FIRST_DUE)
    account = card_account(debt, on)
    (paid,) = account.payments
    assert paid.days_overdue == days
    assert paid.order.rule is rule
    assert paid.allocation.to["principal"] == yuan(to_principal)
    assert "card_repay_order" in account.citations


def test_once_the_missed_minimum_came_in_the_days_begin_anew() -> None:
    debt = card(
        moved(BOUGHT, date(2026, 1, 3), 1000),
        moved(PAID, date(2026, 2, 20), 500),
        moved(PAID, date(2026, 6, 1), 50),
    )
    account = card_account(debt, date(2026, 6, 1))
    assert [paid.days_overdue for paid in account.payments] == [15, 57]
    assert account.payments[1].days_overdue == (date(2026, 6, 1) - date(2026, 4, 5)).days


def test_known_by_its_total_alone_a_card_rolls_200_days_on() -> None:
    debt = card(principal=20000, first_missed_due_date=FIRST_DUE)
    account = card_account(debt, FIRST_DUE + timedelta(days=200), compounds=False)
    assert account.first == date(2026, 4, 10)
    assert account.opening.total == yuan(20000)
    assert account.closing.principal == yuan(20000)
    assert account.closing.interest == yuan(20000) * 225 * Decimal("0.0005")
    missed = [bill for bill in account.statements if bill.minimum_met is False]
    assert len(missed) == 7
    assert account.closing.late_fee == sum(bill.late_fee or ZERO for bill in missed)
    assert any("没有逐笔消费" in said for said in account.assumptions)


def test_compound_interest_is_more_and_the_late_fee_never_bears_any() -> None:
    debt = card(principal=20000, first_missed_due_date=FIRST_DUE)
    until = FIRST_DUE + timedelta(days=200)
    compound = card_account(debt, until)
    assert compound.closing.interest > card_account(debt, until, compounds=False).closing.interest
    free = card(
        principal=20000,
        first_missed_due_date=FIRST_DUE,
        contract=PLAIN.model_copy(update={"late_fee_ratio": Decimal(0)}),
    )
    assert card_account(free, until).closing.interest == compound.closing.interest


def test_a_payment_the_lender_split_gives_its_principal_back_to_the_start() -> None:
    debt = card(
        moved(PAID, date(2026, 6, 1), 500, to=Balance(principal=yuan(200), interest=yuan(300))),
        principal=9800,
        first_missed_due_date=FIRST_DUE,
    )
    account = card_account(debt, date(2026, 6, 1))
    assert account.opening.principal == yuan(10000)
    assert not any("不知道抵了哪里" in said for said in account.assumptions)
    unsplit = card(
        moved(PAID, date(2026, 6, 1), 500), principal=9800, first_missed_due_date=FIRST_DUE
    )
    assert any("不知道抵了哪里" in said for said in card_account(unsplit, FIRST_DUE).assumptions)


def test_without_a_missed_day_the_lender_s_figures_go_on_from_their_own_day() -> None:
    debt = card(
        moved(PAID, date(2026, 11, 23), 100),
        balance=Balance(
            principal=yuan(1000),
            interest=yuan(10),
            penalty_interest=yuan(5),
            late_fee=yuan(20),
            other_fees=yuan(3),
        ),
    )
    account = card_account(debt, date(2026, 12, 3))
    assert account.opening.total == yuan(1038)
    assert account.payments == ()
    assert account.charged.interest == yuan("5.08")
    assert any("没有首次逾期日" in said for said in account.assumptions)


def test_a_cash_advance_has_no_days_without_interest() -> None:
    debt = card(moved(DRAWN, date(2026, 1, 11), 1000), moved(PAID, date(2026, 2, 5), 1000))
    account = card_account(debt, date(2026, 2, 10))
    assert account.closing.interest == yuan("12.50")


def test_money_too_much_is_held_and_used_for_the_next_purchase() -> None:
    debt = card(
        moved(BOUGHT, date(2026, 1, 3), 100),
        moved(PAID, date(2026, 1, 20), 150),
        moved(BOUGHT, date(2026, 1, 25), 30),
    )
    account = card_account(debt, date(2026, 1, 26))
    assert (account.closing.total, account.overpaid) == (ZERO, yuan(20))
    assert any(each.what == "多还的钱抵用" for each in account.postings)


def test_a_refund_takes_principal_off_and_counts_towards_the_bill() -> None:
    debt = card(
        moved(BOUGHT, date(2026, 1, 3), 100),
        moved(REFUNDED, date(2026, 1, 20), 130),
        moved(WITHHELD, date(2026, 1, 21), 12),
    )
    account = card_account(debt, date(2026, 3, 1))
    assert account.charged == Balance(other_fees=yuan(12))
    assert (account.closing.total, account.overpaid) == (ZERO, yuan(18))
    assert [line.amount for line in account.working if line.label == "退款"] == [-yuan(130)]


def test_a_refund_larger_than_principal_meets_fees_before_it_is_held() -> None:
    debt = card(
        moved(BOUGHT, date(2026, 1, 3), 100),
        moved(WITHHELD, date(2026, 1, 3), 12),
        moved(REFUNDED, date(2026, 1, 4), 130),
    )
    account = card_account(debt, date(2026, 1, 5))
    assert (account.closing.total, account.overpaid) == (ZERO, yuan(18))


def test_a_payment_in_the_log_counts_once() -> None:
    def logged(on: date) -> PaymentMade:
        return PaymentMade(
            entry_id=on.isoformat(),
            debt_id="card",
            on=on,
            amount=yuan(100),
            purpose=PaymentPurpose.INSTALMENT,
            method=PaymentMethod.BANK_TRANSFER,
        )

    debt = card(moved(BOUGHT, date(2026, 1, 3), 1000), moved(PAID, date(2026, 1, 20), 100))
    same, later = logged(date(2026, 1, 20)), logged(date(2026, 1, 21))
    other = later.model_copy(update={"debt_id": "another"})
    account = card_account(debt, date(2026, 2, 1), (same, later, other))
    assert account.closing.principal == yuan(800)


def test_a_card_without_a_contract_names_every_assumption() -> None:
    bare = card(moved(BOUGHT, date(2026, 1, 3), 1000), contract=None)
    said = card_account(bare, date(2026, 6, 1)).assumptions
    for word in ("日利率", "凭记忆", "账单日", "利息怎么算", "最低还款比例", "违约金比例", "封顶"):
        assert any(word in sentence for sentence in said), word


def test_a_full_contract_leaves_nothing_of_the_bank_s_to_assume() -> None:
    contract = CardContract(
        daily_rate=Decimal("0.0005"),
        statement_day=10,
        due_day=5,
        interest_on=CardInterestOn.WHOLE_BILL,
        minimum_payment_ratio=Decimal("0.05"),
        late_fee_ratio=Decimal("0.05"),
        late_fee_floor=yuan(10),
        late_fee_cap=yuan(500),
    )
    debt = card(moved(BOUGHT, date(2026, 1, 3), 1000), contract=contract)
    account = card_account(debt, date(2026, 2, 6))
    assert not any("没填" in said for said in account.assumptions)
    assert account.closing.late_fee == yuan(10)


def test_a_yearly_rate_and_half_a_cycle_are_enough_to_go_on() -> None:
    moves = (moved(BOUGHT, date(2026, 1, 3), 1000),)
    by_year = card(
        *moves, contract=CardContract(statement_day=10), contract_annual_rate=Decimal("0.1825")
    )
    account = card_account(by_year, date(2026, 2, 1))
    assert account.statements[0].due == date(2026, 1, 30)
    assert any("÷ 365" in said for said in account.assumptions)
    by_due = card(*moves, contract=CardContract(due_day=25))
    assert card_account(by_due, date(2026, 2, 1)).statements[0].on == date(2026, 1, 5)


def test_the_stated_first_day_of_arrears_is_held_against_the_account() -> None:
    debt = card(moved(BOUGHT, date(2026, 1, 3), 1000), first_missed_due_date=date(2026, 3, 5))
    said = card_account(debt, date(2026, 4, 1)).assumptions
    assert any("2026 年 2 月 5 日" in sentence for sentence in said)


def test_before_2017_the_old_charge_bears_its_old_name() -> None:
    debt = card(moved(BOUGHT, date(2015, 1, 3), 1000))
    whats = {each.what for each in card_account(debt, date(2015, 3, 1)).postings}
    assert "滞纳金（2017 年以前）" in whats


def test_an_agreed_order_goes_before_the_rule() -> None:
    on = FIRST_DUE + timedelta(days=10)
    debt = card(moved(PAID, on, 300), principal=20000, first_missed_due_date=FIRST_DUE)
    (paid,) = card_account(debt, on, agreed=("principal", "interest")).payments
    assert paid.order.rule is OrderRule.AGREED
    assert paid.allocation.to["principal"] == yuan(300)


def test_an_account_does_not_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="begins"):
        card_account(card(moved(BOUGHT, date(2026, 1, 3), 1)), date(2026, 1, 2))
