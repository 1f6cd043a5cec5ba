"""One payment at once: what is given up first, and what cannot be an offer."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from core.calculations.settlement import offer_settlement, waiver_for
from core.case.debt import Balance, Debt
from core.case.lender import LenderKind
from core.errors import Problem
from core.money import from_fen, yuan

DAY = date(2026, 11, 23)
FEN = st.integers(0, 10**8).map(from_fen)
BALANCES = st.builds(
    Balance, principal=FEN, interest=FEN, penalty_interest=FEN, late_fee=FEN, other_fees=FEN
)


def card(balance: Balance) -> Debt:
    return Debt(
        debt_id="card",
        name="招行信用卡",
        kind=LenderKind.BANK_CREDIT_CARD,
        balance=balance,
        as_of=DAY,
    )


BALANCE = Balance(principal=yuan("3000"), interest=yuan("200"), penalty_interest=yuan("50"))


def test_what_the_delay_added_is_asked_for_before_principal() -> None:
    assert waiver_for(BALANCE, yuan("3100")) == Balance(
        penalty_interest=yuan("50"), interest=yuan("100")
    )
    assert waiver_for(BALANCE, yuan("2900")).principal == yuan("100")


@given(balance=BALANCES, amount=FEN)
def test_payment_and_waiver_close_the_debt_to_the_fen(balance: Balance, amount: Decimal) -> None:
    waived = waiver_for(balance, amount)
    assert waived.total == max(Decimal(0), balance.total - amount)
    assert balance.less(waived).total + waived.total == balance.total


def test_one_payment_is_an_offer_with_its_working() -> None:
    made = offer_settlement(card(BALANCE), yuan("3000"), DAY, pay_on=DAY)
    assert not isinstance(made, Problem)
    assert made.offer.terms.months == 1
    assert made.offer.terms.total == yuan("3000")
    assert made.working[-1].amount == yuan("250")


def test_more_than_is_owed_and_nothing_at_all_are_refused_with_a_sentence() -> None:
    for amount in (yuan("0"), yuan("3250.01")):
        problem = offer_settlement(card(BALANCE), amount, DAY, pay_on=DAY)
        assert isinstance(problem, Problem)
        assert problem.field == "amount"
