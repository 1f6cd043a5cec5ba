"""Which order of allocation holds on a day."""

from datetime import date, timedelta

from core.calculations.allocation.one_debt import COSTS
from core.calculations.allocation.payment_order import (
    OrderRule,
    card_order,
    is_card,
    payment_order,
)
from core.case.contract import CardContract
from core.case.debt import Balance, Debt
from core.case.lender import LenderKind
from core.money import yuan

MISSED = date(2026, 5, 5)


def debt(kind: LenderKind, contract: CardContract | None = None) -> Debt:
    return Debt(
        debt_id="one",
        name="一笔",
        kind=kind,
        balance=Balance(principal=yuan(100)),
        as_of=date(2026, 11, 23),
        first_missed_due_date=MISSED,
        contract=contract,
    )


def test_a_card_turns_to_principal_on_day_91() -> None:
    card = debt(LenderKind.BANK_CREDIT_CARD)
    early = payment_order(card, MISSED + timedelta(days=90))
    late = payment_order(card, MISSED + timedelta(days=91))
    assert (early.rule, early.order[-1]) == (OrderRule.CARD_EARLY, "principal")
    assert (late.rule, late.order[0]) == (OrderRule.CARD_LATE, "principal")
    assert late.citations == ("card_repay_order",)
    assert "第 91 天起先抵本金" in late.sentence
    assert late.words.startswith("本金、利息")


def test_days_counted_by_the_account_go_before_the_debt_s_own() -> None:
    card = debt(LenderKind.BANK_CREDIT_CARD)
    order = payment_order(card, MISSED + timedelta(days=200), days_overdue=3)
    assert order.rule is OrderRule.CARD_EARLY


def test_a_loan_follows_the_civil_code_however_late() -> None:
    order = payment_order(debt(LenderKind.BANK_LOAN), MISSED + timedelta(days=200))
    assert (order.rule, order.citations, order.verified) == (
        OrderRule.STATUTORY,
        ("cc_561",),
        True,
    )
    assert (order.order[0], order.order[-1]) == (COSTS, "principal")


def test_before_the_civil_code_the_same_order_is_said_to_be_unchecked() -> None:
    order = payment_order(debt(LenderKind.BANK_LOAN), date(2019, 6, 1))
    assert not order.verified
    assert "还没核实" in order.sentence


def test_what_was_agreed_goes_first() -> None:
    for kind, rules in (
        (LenderKind.BANK_LOAN, ("cc_561",)),
        (LenderKind.BANK_CREDIT_CARD, ("cc_561", "card_repay_order")),
    ):
        order = payment_order(debt(kind), MISSED, ("principal", "interest"))
        assert (order.rule, order.order) == (OrderRule.AGREED, ("principal", "interest"))
        assert (order.sentence, order.citations) == ("按双方约定：依次抵本金、利息。", rules)


def test_a_contract_for_a_card_is_a_card_whoever_holds_it() -> None:
    assert is_card(debt(LenderKind.DEBT_PURCHASER, CardContract()))
    assert not is_card(debt(LenderKind.DEBT_PURCHASER))


def test_before_the_card_rule_there_was_none() -> None:
    assert card_order(date(2011, 1, 12), 200) is None
    assert payment_order(debt(LenderKind.BANK_CREDIT_CARD), date(2010, 1, 1)).rule is (
        OrderRule.STATUTORY
    )


def test_every_rule_has_its_name() -> None:
    assert len({rule.label for rule in OrderRule}) == len(OrderRule)
