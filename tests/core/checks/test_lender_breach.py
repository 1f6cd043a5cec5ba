"""What the other side does against the agreement is found; what it may do is left alone."""

from datetime import date, timedelta

import pytest

from core.case.entries import DemandMeans, DemandReceived, PaymentMethod
from core.case.lender import LenderKind
from core.checks.lender_breach import lender_breaches
from core.money import yuan
from tests.core.builders import DAY, case, debt, facts, paid, signed, terms, with_entries

TERMS = terms(3, "100.00", "100.00", DAY + timedelta(days=30))


def days(later: int) -> date:
    return DAY + timedelta(days=later)


def demand(later: int, means: DemandMeans = DemandMeans.SMS) -> DemandReceived:
    return DemandReceived.model_validate({**facts("card", days(later)), "means": means})


def found(*entries: object, on: int = 100, **changes: object) -> list[str]:
    base = case(debt("card").model_copy(update={"as_of": DAY, **changes}))
    lives = with_entries(base, signed("card", DAY, TERMS), *entries)
    return [each.sentence for each in lender_breaches(lives, lives.debts[0], days(on))]


def test_a_demand_while_the_agreement_is_kept_is_named_and_one_on_a_missed_date_is_not() -> None:
    assert len(found(demand(10))) == 1
    assert len(found(demand(30))) == 1
    assert found(demand(31)) == []
    assert len(found(paid("card", days(29), "100.00"), demand(31))) == 1
    assert found(demand(0)) == []
    assert found(demand(10, DemandMeans.DEDUCTION)) == []


@pytest.mark.parametrize("kind", [LenderKind.BANK_CREDIT_CARD, LenderKind.CONSUMER_FINANCE])
def test_the_rule_on_cards_is_for_cards_only(kind: LenderKind) -> None:
    base = case(debt("card").model_copy(update={"kind": kind, "as_of": DAY}))
    lives = with_entries(base, signed("card", DAY, TERMS), demand(10))
    (breach,) = lender_breaches(lives, lives.debts[0], days(11))
    assert breach.rules == (("card_70",) if kind is LenderKind.BANK_CREDIT_CARD else ())


@pytest.mark.parametrize(
    ("on", "amount", "over"),
    [(30, "100.00", None), (27, "100.00", None), (30, "100.01", "0.01"), (26, "100.00", "100.00")],
)
def test_a_debit_above_what_was_due_is_named_to_the_fen(
    on: int, amount: str, over: str | None
) -> None:
    debit = paid("card", days(on), amount).model_copy(update={"method": PaymentMethod.AUTO_DEBIT})
    said = found(debit)
    assert bool(said) is (over is not None)
    assert over is None or f"多 {over} 元" in said[0]
    assert found(debit.model_copy(update={"method": PaymentMethod.BANK_TRANSFER})) == []


def test_a_later_figure_above_the_agreement_is_named() -> None:
    nothing = dict.fromkeys(type(debt("card").balance).model_fields, yuan("0"))
    balance = debt("card").balance.model_copy(update={**nothing, "principal": yuan("300.00")})
    assert found(balance=balance, as_of=days(5)) == []
    more = balance.model_copy(update={"penalty_interest": yuan("12.34")})
    (said,) = found(balance=more, as_of=days(5))
    assert "多 12.34 元" in said
    assert found(balance=more, as_of=DAY) == []


def test_nothing_without_an_agreement() -> None:
    lives = with_entries(case(debt("card")), demand(10))
    assert lender_breaches(lives, lives.debts[0], days(20)) == ()


def test_a_debit_from_before_the_agreement_is_none_of_its_business() -> None:
    base = case(debt("card").model_copy(update={"as_of": DAY}))
    debit = paid("card", days(-1), "500.00").model_copy(
        update={"method": PaymentMethod.AUTO_DEBIT}
    )
    lives = with_entries(base, debit, signed("card", DAY, TERMS))
    assert lender_breaches(lives, lives.debts[0], days(1)) == ()
