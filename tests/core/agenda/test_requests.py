"""Every request that went out has its clock, its turn and an end; what is answered asks for nothing more."""

from datetime import date, timedelta

import pytest

from core.agenda.deadlines import DeadlineKind, debt_deadlines
from core.agenda.next_steps import next_step
from core.agenda.requests import REQUESTS, open_requests, requests
from core.agenda.review_clock import Turn, review_clock
from core.case.case import Case
from core.case.entries import (
    AgreementContinued,
    Channel,
    ContactMade,
    DebtSold,
    Entry,
    FallbackKind,
    FallbackStarted,
    LetterAnswered,
    LetterKind,
    LetterSent,
    Outcome,
    PaymentPurpose,
)
from core.workflow.progress import Progress, progress
from tests.core.builders import (
    DAY,
    case,
    debt,
    facts,
    paid,
    replied,
    sent,
    signed,
    terms,
    with_entries,
)

TERMS = terms(3, "100.00", "100.00", DAY + timedelta(days=30))
DEFERRAL = LetterKind.DEFERRAL_REQUEST


def days(later: int) -> date:
    return DAY + timedelta(days=later)


def letter(kind: LetterKind, later: int = 0, **more: object) -> LetterSent:
    return sent("card", days(later), letter=kind, **more)


def answered(to: LetterSent, later: int) -> LetterAnswered:
    return LetterAnswered.model_validate({**facts("card", days(later)), "letter_id": to.entry_id})


def lived(*entries: Entry) -> Case:
    return with_entries(case(debt("card")), *entries)


def stands(*entries: Entry, on: int = 200) -> Progress:
    return progress(lived(*entries), "card", days(on))


def call(later: int) -> ContactMade:
    return ContactMade.model_validate({**facts("card", days(later)), "channel": Channel.HOTLINE})


def dues(lives: Case, on: date) -> list[date]:
    return [
        each.on
        for each in debt_deadlines(lives, lives.debts[0], on)
        if each.kind is DeadlineKind.ANSWER_EXPECTED
    ]


@pytest.mark.parametrize("kind", sorted(REQUESTS - {LetterKind.APPLICATION}))
def test_each_request_is_asked_about_on_its_day_and_not_before(kind: LetterKind) -> None:
    lives = lived(letter(kind))
    (request,) = open_requests(progress(lives, "card", DAY))
    assert request.clock is not None
    on = request.clock.on
    assert on == days(20 if kind is LetterKind.CREDIT_RECORD_OBJECTION else 15)
    assert dues(lives, DAY) == [on]
    before = next_step(lives, lives.debts[0], on - timedelta(days=1))
    after = next_step(lives, lives.debts[0], on)
    assert kind.label not in before.sentence
    assert after.sentence.startswith(f"{kind.label}寄出 {(on - DAY).days} 天，")
    assert after.due == on


@pytest.mark.parametrize(
    ("entries", "turn", "on"),
    [
        ((), Turn.ASK, 15),
        ((call(16),), Turn.CHASE, 23),
        ((call(16), letter(LetterKind.CHASER, 23)), Turn.COMPLAIN, 38),
        ((letter(LetterKind.COMPLAINT, 40),), Turn.NEXT_INSTANCE, 55),
        ((letter(LetterKind.COMPLAINT, 40, answer_by=days(47)),), Turn.NEXT_INSTANCE, 47),
    ],
)
def test_a_request_without_an_answer_leads_on(
    entries: tuple[Entry, ...], turn: Turn, on: int
) -> None:
    asked = letter(DEFERRAL)
    clock = review_clock(stands(asked, *entries), asked)
    assert (clock.turn, clock.on) == (turn, days(on))


def test_the_newest_complaint_counts_whether_letter_or_way_taken() -> None:
    asked = letter(DEFERRAL)
    way = FallbackStarted.model_validate(
        {**facts("card", days(45)), "fallback": FallbackKind.COMPLAINT}
    )
    assert review_clock(stands(asked, letter(LetterKind.COMPLAINT, 40), way), asked).on == days(60)


def test_a_complaint_goes_on_to_the_next_instance() -> None:
    complaint = letter(LetterKind.COMPLAINT)
    lives = lived(complaint)
    assert review_clock(progress(lives, "card", days(20)), complaint).turn is Turn.NEXT_INSTANCE
    assert next_step(lives, lives.debts[0], days(15)).page == "fallback"
    early = letter(LetterKind.COMPLAINT).model_copy(update={"on": date(2019, 6, 1)})
    assert review_clock(stands(early), early).on == date(2019, 6, 16), "before the rule, a guide"


def test_a_promised_day_goes_before_ours() -> None:
    lives = lived(letter(DEFERRAL, answer_by=days(4)))
    assert dues(lives, DAY) == [days(4)]
    said = next_step(lives, lives.debts[0], days(4)).sentence
    assert "2026 年 11 月 27 日答复" in said


@pytest.mark.parametrize(("later", "on"), [(0, 15), (20, 27), (28, 29), (40, 55)])
def test_a_change_is_asked_about_before_the_instalment_it_is_for(later: int, on: int) -> None:
    change = letter(LetterKind.CHANGE_REQUEST, later)
    agreed = [signed("card", DAY, terms(1, "100.00", "100.00", days(30)))]
    if later == 40:
        agreed = []
    assert review_clock(stands(*agreed, change), change).on == days(on)


def test_a_change_after_everything_was_paid_waits_as_usual() -> None:
    change = letter(LetterKind.CHANGE_REQUEST, 5)
    once = signed("card", DAY, terms(1, "100.00", "100.00", days(30)))
    assert review_clock(stands(once, paid("card", days(3), "100.00"), change), change).on == (
        days(20)
    )


def test_an_answer_closes_the_letter_it_is_for_and_no_other() -> None:
    first, second = letter(DEFERRAL), letter(LetterKind.CONTACT_CORRECTION, 1)
    state = stands(first, second, answered(first, 5))
    assert [each.sent for each in open_requests(state)] == [second]
    assert [each.clock is None for each in requests(state)] == [False, True]


def test_a_newer_letter_of_its_kind_takes_its_place() -> None:
    first, second = letter(DEFERRAL), letter(DEFERRAL, 30)
    assert [each.sent for each in open_requests(stands(first, second))] == [second]


APPLIED = sent("card", days(-5))


@pytest.mark.parametrize(
    ("kind", "then", "closed"),
    [
        (DEFERRAL, replied("card", days(5), Outcome.REFUSED), True),
        (DEFERRAL, replied("card", days(5), Outcome.ACKNOWLEDGED), False),
        (DEFERRAL, replied("card", DAY, Outcome.REFUSED), False),
        (DEFERRAL, signed("card", days(5), TERMS), True),
        (DEFERRAL, sent("card", days(5)), True),
        (LetterKind.COUNTER_OFFER_REPLY, replied("card", days(2), Outcome.APPROVED), True),
        (LetterKind.AGREEMENT_COMPLETION, signed("card", days(5), TERMS), True),
        (LetterKind.CHANGE_REQUEST, signed("card", days(5), TERMS), True),
        (LetterKind.CONTACT_CORRECTION, signed("card", days(5), TERMS), False),
        (LetterKind.CONTACT_CORRECTION, replied("card", days(5), Outcome.REFUSED), False),
    ],
)
def test_what_happens_later_answers_what_it_is_about(
    kind: LetterKind, then: Entry, *, closed: bool
) -> None:
    assert (open_requests(stands(APPLIED, letter(kind), then)) == ()) is closed


def test_a_verified_buyer_answers_the_question_about_the_sale() -> None:
    sale = DebtSold.model_validate({**facts("card", days(1)), "assignee": "远帆资产管理有限公司"})
    asked = letter(LetterKind.ASSIGNMENT_VERIFICATION, 2)
    goes_on = AgreementContinued.model_validate(
        {**facts("card", days(9)), "holder": "远帆资产管理有限公司"}
    )
    road = (signed("card", DAY, TERMS), sale, asked)
    assert len(open_requests(stands(*road))) == 1
    assert open_requests(stands(*road, goes_on)) == ()


def test_nothing_is_asked_about_once_all_is_paid() -> None:
    lives = lived(letter(DEFERRAL), paid("card", days(3), "10000.00", PaymentPurpose.PAYOFF))
    assert open_requests(progress(lives, "card", days(60))) == ()
    assert dues(lives, days(60)) == []


def test_an_application_is_in_the_list_and_keeps_its_own_step() -> None:
    state = stands(APPLIED, letter(LetterKind.CHASER, 20))
    (only,) = requests(state)
    assert only.sent is state.application
    assert only.clock is not None
    assert only.waited(DAY) == 5
    assert open_requests(state) == ()
    refused = stands(APPLIED, replied("card", DAY, Outcome.REFUSED))
    assert [each.clock for each in requests(refused)] == [None]


def test_a_way_taken_that_is_due_on_the_same_day_is_named_once() -> None:
    way = FallbackStarted.model_validate(
        {**facts("card", DAY), "fallback": FallbackKind.COMPLAINT, "answer_by": days(15)}
    )
    assert dues(lived(letter(LetterKind.COMPLAINT), way), DAY) == []
