"""Payments booked against the order that the agreement names are found; the doubt is left to the lender."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calculations.allocation.check import allocation_check
from core.calculations.allocation.payments import payments_of
from core.calculations.allocation.under_agreement import agreed_order, misbooked
from core.case.contract import Movement, MovementKind
from core.case.debt import Balance, Debt
from core.case.entries import BookingOrder, Entry, PaymentBooked
from core.case.lender import LenderKind
from core.checks.lender_breach import lender_breaches
from core.money import yuan
from core.workflow.progress import progress
from tests.core.builders import DAY, case, debt, facts, paid, signed, terms, with_entries

PRINCIPAL, CHARGES, LAW = BookingOrder
LOAN = LenderKind.CONSUMER_FINANCE


def days(later: int) -> date:
    return DAY + timedelta(days=later)


def owed(**more: object) -> Debt:
    balance = Balance(principal=yuan("1000"), interest=yuan("150"), late_fee=yuan("50"))
    return debt("card", **{"balance": balance, "as_of": DAY, "kind": LOAN, **more})


def booked(payment: Entry, later: int = 80, **parts: str) -> PaymentBooked:
    to = {name: yuan(amount) for name, amount in parts.items()}
    return PaymentBooked.model_validate(
        {**facts("card", days(later)), "payment_id": payment.entry_id, "to": to}
    )


def short(
    order: BookingOrder | None,
    *entries: Entry,
    owing: Debt | None = None,
    suspended: bool = True,
    waived: Balance = Balance(),  # noqa: B008 - frozen
) -> list[Decimal]:
    about = owing or owed()
    agreed = terms(12, "100.00", "100.00", days(30), interest_suspended=suspended, waived=waived)
    lives = with_entries(case(about), signed("card", DAY, agreed, booking=order), *entries)
    return [each.short for each in misbooked(about, progress(lives, "card", days(90)))]


PAID = paid("card", days(30), "100.00")


@pytest.mark.parametrize(
    ("principal", "interest", "found"),
    [("100.00", "0.00", []), ("99.99", "0.01", ["0.01"]), ("0.00", "100.00", ["100.00"])],
)
def test_principal_first_is_checked_to_the_fen(
    principal: str, interest: str, found: list[str]
) -> None:
    seen = booked(PAID, principal=principal, interest=interest)
    assert short(PRINCIPAL, PAID, seen) == [yuan(each) for each in found]


def test_an_agreement_that_says_nothing_of_it_or_a_booking_not_noted_is_not_checked() -> None:
    assert short(None, PAID, booked(PAID, interest="100.00")) == []
    assert short(PRINCIPAL, PAID) == []
    before = paid("card", days(-1), "100.00")
    assert short(PRINCIPAL, before, booked(before, interest="100.00")) == []


@pytest.mark.parametrize("order", [CHARGES, LAW])
def test_charges_first_is_checked_against_what_was_left_of_charges(order: BookingOrder) -> None:
    large = paid("card", days(30), "300.00")
    right = booked(large, interest="150.00", late_fee="50.00", principal="100.00")
    wrong = booked(large, interest="250.00", late_fee="50.00")
    assert short(order, large, right) == []
    assert short(order, large, wrong) == [yuan("100")]
    assert short(order, large, wrong, suspended=False) == [], "interest ran on: not known"


def test_what_the_agreement_waives_is_owed_no_more() -> None:
    waived = Balance(interest=yuan("150"), late_fee=yuan("50"))
    assert short(CHARGES, PAID, booked(PAID, interest="100.00"), waived=waived) == [yuan("100")]
    assert short(CHARGES, PAID, booked(PAID, interest="100.00")) == []


def test_a_late_card_without_an_agreed_order_meets_principal_first() -> None:
    late = owed(kind=LenderKind.BANK_CREDIT_CARD, first_missed_due_date=days(-100))
    assert short(LAW, PAID, booked(PAID, interest="100.00"), owing=late) == [yuan("100")]
    early = owed(kind=LenderKind.BANK_CREDIT_CARD, first_missed_due_date=days(0))
    assert short(LAW, PAID, booked(PAID, interest="100.00"), owing=early) == []


def test_no_more_principal_is_asked_for_than_there_is() -> None:
    little = owed(balance=Balance(principal=yuan("60"), interest=yuan("500")))
    assert short(PRINCIPAL, PAID, booked(PAID, interest="100.00"), owing=little) == [yuan("60")]
    first = paid("card", days(28), "40.00")
    unnoted = short(PRINCIPAL, first, PAID, booked(PAID, interest="100.00"), owing=little)
    assert unnoted == [yuan("20")], "the first may have met principal"
    noted = short(
        PRINCIPAL,
        first,
        PAID,
        booked(first, interest="40.00"),
        booked(PAID, interest="100.00"),
        owing=little,
    )
    assert noted == [yuan("40"), yuan("60")]


def test_a_later_figure_of_the_lender_is_counted_back() -> None:
    later = owed(balance=Balance(principal=yuan("30"), interest=yuan("500")), as_of=days(50))
    second = paid("card", days(40), "100.00")
    found = short(
        PRINCIPAL,
        PAID,
        second,
        booked(PAID, principal="10.00", interest="90.00"),
        booked(second, principal="20.00", interest="80.00"),
        owing=later,
    )
    assert found == [yuan("50"), yuan("30")], (
        "60 of principal before the first, 50 before the next"
    )
    that_day = owed(balance=Balance(principal=yuan("30")), as_of=days(30))
    assert short(PRINCIPAL, PAID, booked(PAID, interest="100.00"), owing=that_day) == [yuan("30")]
    unnoted = short(PRINCIPAL, PAID, second, booked(PAID, interest="100.00"), owing=later)
    assert unnoted == [yuan("30")]


@given(st.integers(0, 10000), st.sampled_from(BookingOrder))
def test_what_is_asked_for_never_goes_beyond_the_payment(fen: int, order: BookingOrder) -> None:
    part = Decimal(fen).scaleb(-2)
    seen = booked(PAID, principal=str(part), interest=str(yuan("100") - part))
    for each in short(order, PAID, seen):
        assert yuan("0") < each <= yuan("100") - part


def test_a_newer_note_takes_the_place_of_an_older_one() -> None:
    wrong, right = booked(PAID, 40, interest="100.00"), booked(PAID, 60, principal="100.00")
    assert short(PRINCIPAL, PAID, wrong, right) == []


def test_the_letter_asks_for_the_difference_to_be_moved() -> None:
    lives = with_entries(
        case(owed()),
        signed("card", DAY, terms(12, "100.00", "100.00", days(30)), booking=PRINCIPAL),
        PAID,
        booked(PAID, principal="40.00", interest="60.00"),
    )
    (breach,) = lender_breaches(lives, lives.debts[0], days(90))
    assert "少抵 60.00 元" in breach.sentence
    assert "60.00 元改记为本金" in breach.ask
    assert breach.rules == ("cc_561",)


def test_a_booking_noted_fills_what_the_account_does_not_say() -> None:
    line = Movement(on=days(30), kind=MovementKind.PAID, amount=yuan("100"))
    told = line.model_copy(update={"to": Balance(principal=yuan("100"))})
    noted = {PAID.entry_id: Balance(interest=yuan("100"))}
    (filled,) = payments_of(owed(movements=(line,)), [PAID], noted)
    assert filled.to == Balance(interest=yuan("100"))
    (kept,) = payments_of(owed(movements=(told,)), [PAID], noted)
    assert kept.to == Balance(principal=yuan("100"))
    (logged,) = payments_of(owed(), [PAID], noted)
    assert logged.to == Balance(interest=yuan("100"))
    twice = payments_of(owed(movements=(line,)), [PAID, paid("card", days(30), "100.00")], noted)
    assert [each.to for each in twice] == [Balance(interest=yuan("100")), None]
    check = allocation_check(
        owed(), [PAID], before=[owed().balance], agreed=agreed_order(None), booked=noted
    )
    assert check.payments[0].by_lender == Balance(interest=yuan("100"))
