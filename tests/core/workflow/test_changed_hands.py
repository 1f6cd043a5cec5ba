"""A debt sold, or paid for, in mid-plan: the plan stays, whom to pay is said, and it goes on once the holder agrees."""

from datetime import date, timedelta

import pytest

from core.agenda.deadlines import DeadlineKind, debt_deadlines
from core.agenda.next_steps import Urgency, next_step
from core.calculations.cash.of_case import promises
from core.calculations.offers import first_offers
from core.case.entries import (
    AgreementContinued,
    BreachRecorded,
    DebtSold,
    DraftStarted,
    Entry,
    GuarantorPaid,
    LetterKind,
    PaymentMethod,
)
from core.checks.payee import check_payee
from core.guidance.changed_hands import handover_advice
from core.workflow.changed_hands import PayMeanwhile, handover
from core.workflow.progress import Progress, binding_terms, progress, refuse_entry
from core.workflow.stages import Stage
from tests.core.builders import DAY, case, debt, facts, paid, sent, signed, terms, with_entries

FIRST = DAY + timedelta(days=30)
TERMS = terms(3, "100.00", "100.00", FIRST)
BUYER, GUARANTOR = "远帆资产管理有限公司", "样例融资担保有限公司"


def days(later: int) -> date:
    return DAY + timedelta(days=later)


def sold(later: int = 5, *, seen: bool = False) -> Entry:
    return DebtSold.model_validate(
        {**facts("card", days(later)), "assignee": BUYER, "notice_seen": seen}
    )


def advanced(later: int = 5, *, seen: bool = False) -> Entry:
    return GuarantorPaid.model_validate(
        {**facts("card", days(later)), "guarantor": GUARANTOR, "proof_seen": seen}
    )


def continued(later: int, holder: str = BUYER) -> AgreementContinued:
    return AgreementContinued.model_validate({**facts("card", days(later)), "holder": holder})


def lived(*entries: Entry):
    return with_entries(case(debt("card")), signed("card", DAY, TERMS), *entries)


def stands(*entries: Entry, on: int = 10) -> Progress:
    return progress(lived(*entries), "card", days(on))


@pytest.mark.parametrize("change", [sold, advanced])
@pytest.mark.parametrize(("seen", "pay"), [(False, PayMeanwhile.OLD), (True, PayMeanwhile.HOLD)])
def test_whom_to_pay_follows_from_whether_it_was_shown(
    change, pay: PayMeanwhile, *, seen: bool
) -> None:
    state = stands(change(seen=seen))
    moved, advice = handover(state), handover_advice(state)
    assert moved is not None
    assert advice is not None
    assert (moved.shown, moved.pay) == (seen, pay)
    assert moved.pay.label in next_step(lived(change(seen=seen)), debt("card"), days(10)).sentence
    assert advice.rules
    assert advice.ask_old
    assert advice.ask_new


@pytest.mark.parametrize("change", [sold, advanced])
@pytest.mark.parametrize(
    ("on", "urgency"),
    [
        (22, Urgency.ASK),
        (23, Urgency.PAY_SOON),
        (30, Urgency.PAY_SOON),
        (31, Urgency.RESCUE),
    ],
)
def test_the_next_date_stays_in_sight_and_is_urgent_before_it_comes(
    change, on: int, urgency: Urgency
) -> None:
    lives = lived(change(seen=True))
    step = next_step(lives, lives.debts[0], days(on))
    assert (step.due, step.urgency) == (FIRST, urgency)
    dates = [
        each.on
        for each in debt_deadlines(lives, lives.debts[0], days(on))
        if each.kind is DeadlineKind.INSTALMENT
    ]
    assert len(dates) == 3


def test_money_stays_set_aside_for_a_plan_that_was_sold() -> None:
    lives = lived(sold())
    assert binding_terms(lives, days(10)) == {"card": TERMS}
    assert [promise.debt_id for promise in promises(lives, days(10))] == ["card"]
    (apart,) = first_offers(lives, days(10)).apart
    assert "转走" in apart.sentence


def test_once_the_buyer_agrees_the_plan_goes_on_with_it() -> None:
    lives = lived(paid("card", days(3), "100.00"), sold(seen=True), continued(12))
    state = progress(lives, "card", days(12))
    assert state.stage is Stage.REPAYING
    assert handover(state) is None
    assert state.left_under_agreement == 200
    assert next_step(lives, lives.debts[0], days(12)).sentence.startswith("第 2 期")
    verdict = check_payee(lives, lives.debts[0], BUYER, PaymentMethod.BANK_TRANSFER)
    assert verdict.ok is True
    lender = lives.debts[0].creditor_name
    assert check_payee(lives, lives.debts[0], lender, PaymentMethod.BANK_TRANSFER).ok is None
    other = check_payee(lives, lives.debts[0], "别的资产公司", PaymentMethod.BANK_TRANSFER)
    assert other.ok is None


def test_a_second_sale_opens_it_again() -> None:
    state = stands(sold(), continued(6), sold(8))
    assert state.plan_in_doubt
    lives = lived(sold(), continued(6), sold(8))
    assert check_payee(lives, lives.debts[0], BUYER, PaymentMethod.BANK_TRANSFER).ok is None
    twice = stands(sold(), sold(8))
    assert twice.plan_in_doubt


def test_after_a_guarantor_paid_the_plan_goes_on_with_whoever_says_so() -> None:
    state = stands(advanced(seen=True), continued(7, GUARANTOR))
    assert handover(state) is None
    assert state.stage is Stage.REPAYING
    assert handover(stands(advanced(), continued(7, GUARANTOR), advanced(9))) is not None


def test_a_payment_by_a_guarantor_before_the_agreement_leaves_it_alone() -> None:
    lives = with_entries(case(debt("card")), advanced(0), signed("card", days(1), TERMS))
    assert handover(progress(lives, "card", days(5))) is None


@pytest.mark.parametrize("change", [sold, advanced])
def test_what_was_paid_meanwhile_counts(change) -> None:
    lives = lived(change(seen=True), *(paid("card", days(6 + n), "99.00") for n in range(3)))
    step = next_step(lives, lives.debts[0], days(10))
    assert step.due == date(2027, 2, 23)
    assert "3.00 元" in step.sentence


def test_a_sold_debt_paid_in_full_wants_no_more_payment() -> None:
    lives = lived(sold(seen=True), paid("card", days(6), "300.00"))
    step = next_step(lives, lives.debts[0], days(10))
    assert step.due is None
    assert "先别再付" in step.sentence


def test_nothing_goes_on_that_did_not_change_hands() -> None:
    for lives in (
        lived(),
        case(debt("card")),
        lived(BreachRecorded.model_validate(facts("card", days(2))), sold()),
        lived(sold(), DraftStarted.model_validate(facts("card", days(6)))),
    ):
        said = refuse_entry(lives, continued(20))
        assert said is not None
    plain = with_entries(case(debt("card")), sold())
    assert "没有要接着算的协议" in str(refuse_entry(plain, continued(9)))


def test_a_broken_plan_that_is_sold_is_no_plan_any_more() -> None:
    state = stands(BreachRecorded.model_validate(facts("card", days(2))), sold())
    assert state.stage is Stage.SOLD_ON
    assert not state.plan_in_doubt
    assert handover_advice(state) is None


def test_a_letter_without_an_answer_does_not_hide_that_the_plan_changed_hands() -> None:
    letter = sent("card", days(-20), letter=LetterKind.CONTACT_CORRECTION)
    lives = with_entries(case(debt("card")), letter, signed("card", DAY, TERMS), sold(seen=True))
    assert BUYER in next_step(lives, lives.debts[0], days(6)).sentence
