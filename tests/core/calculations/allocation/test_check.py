"""Where each payment went by the lender's account, and where it would go by rule."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from core.calculations.allocation.balances_before import balances_before
from core.calculations.allocation.check import allocation_check
from core.calculations.allocation.payment_order import OrderRule
from core.calculations.allocation.payments import payments_of
from core.case.contract import LoanContract, Movement, RepaymentMethod
from core.case.debt import Balance, Debt
from core.case.entries import PaymentMade
from core.case.entry_kinds import PaymentMethod, PaymentPurpose
from core.case.lender import LenderKind
from core.money import ZERO, yuan
from tests.core.calculations.card.cards import BOUGHT, DRAWN, PAID, card, moved

MISSED = date(2026, 5, 5)
LATE = MISSED + timedelta(days=91)


def to(principal: int = 0, interest: int = 0, late_fee: int = 0) -> Balance:
    return Balance(principal=yuan(principal), interest=yuan(interest), late_fee=yuan(late_fee))


def loan(*paid: Movement, **more: object) -> Debt:
    facts: dict[str, object] = {
        "debt_id": "loan",
        "name": "一笔贷款",
        "kind": LenderKind.BANK_LOAN,
        "balance": Balance(principal=yuan(10000)),
        "as_of": date(2026, 11, 23),
        "drawn_on": date(2026, 1, 1),
        "original_amount": yuan(12000),
        "contract_annual_rate": Decimal("0.12"),
        "contract": LoanContract(
            method=RepaymentMethod.EQUAL_PRINCIPAL,
            periods=12,
            first_due_date=date(2026, 2, 1),
        ),
        "movements": (moved(DRAWN, date(2026, 1, 1), 12000), *paid),
    }
    return Debt.model_validate(facts | more)


def logged(on: date, amount: int, debt_id: str = "card") -> PaymentMade:
    return PaymentMade(
        entry_id=f"{on}-{amount}",
        debt_id=debt_id,
        on=on,
        amount=yuan(amount),
        purpose=PaymentPurpose.INSTALMENT,
        method=PaymentMethod.BANK_TRANSFER,
    )


def test_a_lender_that_takes_fees_first_on_day_91_is_told_so() -> None:
    debt = card(
        moved(PAID, LATE, 1000, to(interest=700, late_fee=300)),
        principal=20000,
        first_missed_due_date=MISSED,
    )
    found = allocation_check(debt)
    (paid,) = found.payments
    assert paid.order.rule is OrderRule.CARD_LATE
    assert paid.difference is not None
    assert paid.difference["principal"] == yuan(1000)
    assert found.difference["interest"] == -yuan(700)
    assert "少抵 1,000.00 元" in paid.sentence
    assert "请对方更正" in found.sentence
    assert found.citations == ("card_repay_order",)


def test_the_day_before_the_same_payment_was_right() -> None:
    debt = card(
        moved(PAID, LATE - timedelta(days=1), 1000, to(interest=700, late_fee=300)),
        principal=20000,
        first_missed_due_date=MISSED,
    )
    found = allocation_check(debt)
    assert found.payments[0].principal_short == ZERO
    assert "和对方记的一样" in found.sentence


def test_balances_may_be_given_for_any_debt() -> None:
    debt = loan(moved(PAID, date(2026, 3, 1), 500, to(interest=100, late_fee=400)))
    before = [to(principal=10000, interest=100)]
    found = allocation_check(debt, before=before)
    assert found.payments[0].by_rule is not None
    assert found.payments[0].by_rule.to["principal"] == yuan(400)
    assert found.difference["principal"] == yuan(400)
    agreed = allocation_check(debt, before=before, agreed=("principal",))
    assert agreed.difference["principal"] == yuan(500)
    with pytest.raises(ValueError, match="shorter"):
        allocation_check(debt, before=[])


def test_a_loan_is_rebuilt_up_to_each_payment() -> None:
    debt = loan(
        moved(PAID, date(2026, 2, 1), 1120, to(principal=1000, interest=120)),
        moved(PAID, date(2026, 3, 1), 1110, to(principal=500, interest=610)),
    )
    found = allocation_check(debt)
    first, second = found.payments
    assert first.before == to(principal=12000, interest=120)
    assert first.principal_short == ZERO
    assert second.before == to(principal=11000, interest=110)
    assert second.principal_short == yuan(500)
    assert "本金合计应多抵 500.00 元" in found.sentence


def test_a_payment_before_the_money_came_cannot_be_compared() -> None:
    debt = loan(moved(PAID, date(2025, 12, 1), 100))
    assert balances_before(debt) == (None,)


def test_a_loan_without_its_contract_gets_the_order_alone() -> None:
    debt = loan(
        moved(PAID, date(2026, 2, 1), 100, to(principal=100)),
        movements=(moved(PAID, date(2026, 2, 1), 100, to(principal=100)),),
        contract=None,
    )
    (paid,) = allocation_check(debt).payments
    assert paid.by_rule is None
    assert paid.difference is None
    assert "不清楚。没有约定" in paid.sentence


def test_where_the_lender_did_not_say_one_may_ask() -> None:
    debt = card(moved(PAID, LATE, 100), principal=20000, first_missed_due_date=MISSED)
    found = allocation_check(debt)
    assert "对方没说抵了哪里" in found.payments[0].sentence
    assert "还比不了" in found.sentence


def test_a_lender_that_took_more_principal_or_lost_some_yuan() -> None:
    on = MISSED + timedelta(days=30)
    debt = card(
        moved(PAID, on, 100, to(principal=90)), principal=20000, first_missed_due_date=MISSED
    )
    found = allocation_check(debt)
    assert "多抵了 90.00 元本金" in found.payments[0].sentence
    assert "比你还的少 10.00 元" in found.payments[0].sentence
    assert "的多 90.00 元" in found.sentence


def test_a_lender_that_lists_more_than_was_paid() -> None:
    more = moved(PAID, LATE, 100, to(principal=100, interest=5))
    debt = card(more, principal=200, first_missed_due_date=MISSED)
    assert "比你还的多 5.00 元" in allocation_check(debt).payments[0].sentence


def test_a_card_of_which_too_little_is_known() -> None:
    no_start = card(moved(PAID, date(2026, 6, 1), 100), principal=500)
    assert balances_before(no_start) == (None,)
    assert "对方也没说抵了哪里" in allocation_check(no_start).payments[0].sentence
    before_it = card(
        moved(PAID, date(2026, 1, 1), 100), principal=500, first_missed_due_date=MISSED
    )
    assert balances_before(before_it) == (None,)
    some = card(
        moved(PAID, date(2026, 1, 1), 100),
        moved(PAID, LATE, 100),
        principal=500,
        first_missed_due_date=MISSED,
    )
    assert [known is None for known in balances_before(some)] == [True, False]


def test_too_much_is_named() -> None:
    debt = card(moved(BOUGHT, date(2026, 1, 3), 100), moved(PAID, date(2026, 1, 20), 150))
    assert "应抵本金 100.00，多还 50.00" in allocation_check(debt).payments[0].sentence
    nothing = allocation_check(debt, before=[Balance()])
    assert "各项都不欠，多还 150.00" in nothing.payments[0].sentence


def test_without_payments_there_is_nothing_to_check() -> None:
    assert allocation_check(card(principal=1)).sentence == "还没有还款记录。"


def test_a_payment_in_account_and_log_counts_once() -> None:
    on = date(2026, 1, 20)
    debt = card(moved(BOUGHT, date(2026, 1, 3), 1000), moved(PAID, on, 100))
    entries = (
        logged(on, 100),
        logged(on, 100),
        logged(date(2026, 1, 10), 30),
        logged(on, 5, "other"),
    )
    assert [(paid.on, paid.amount) for paid in payments_of(debt, entries)] == [
        (date(2026, 1, 10), yuan(30)),
        (on, yuan(100)),
        (on, yuan(100)),
    ]
