"""Days that matter, and none that no longer do."""

from datetime import date, timedelta

import pytest

from core.agenda.deadlines import DeadlineKind, deadlines
from core.case.entries import (
    Channel,
    ContactMade,
    CourtPaper,
    CourtPaperReceived,
    FallbackAnswered,
    FallbackKind,
    FallbackStarted,
    NextAttemptPlanned,
    Outcome,
    PaidOffConfirmed,
    PaymentPurpose,
    PayoffCheck,
    PayoffChecked,
    QuestionAnswered,
    QuestionAsked,
)
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

AGREED = terms(3, "100.00", "100.50", date(2026, 12, 20))


def kinds(*entries: object, until: date = date(2027, 6, 1), as_of: date = DAY) -> list[tuple]:
    start = with_entries(case(debt()), *entries)
    return [(d.kind, d.on) for d in deadlines(start, as_of, until)]


def test_an_expected_answer_and_an_open_question_until_answered() -> None:
    application = sent("card", DAY, answer_by=DAY + timedelta(days=15))
    question = QuestionAsked.model_validate(
        {**facts("card", DAY), "question": "工资流水", "deadline": DAY + timedelta(days=3)}
    )
    answer = QuestionAnswered.model_validate(
        {**facts("card", DAY), "question_id": question.entry_id}
    )
    expected = (DeadlineKind.ANSWER_EXPECTED, DAY + timedelta(days=15))
    assert kinds(application, question) == [
        (DeadlineKind.QUESTION, DAY + timedelta(days=3)),
        expected,
    ]
    assert kinds(application, question, answer) == [expected]
    assert kinds(application, until=DAY) == []
    assert kinds(paid("card", DAY, "10000.00", PaymentPurpose.PAYOFF), question) == [
        (DeadlineKind.QUESTION, DAY + timedelta(days=3)),
        (DeadlineKind.CREDIT_RECORD, DAY + timedelta(days=45)),
    ]


def test_instalments_not_yet_paid_missed_ones_kept() -> None:
    signature = signed("card", DAY, AGREED)
    assert [on for _, on in kinds(signature)] == [
        date(2026, 12, 20),
        date(2027, 1, 20),
        date(2027, 2, 20),
    ]
    after = kinds(signature, paid("card", DAY, "100"), as_of=date(2027, 1, 25))
    assert [on for _, on in after] == [date(2027, 1, 20), date(2027, 2, 20)]


def test_a_counter_offer_runs_out() -> None:
    reply = replied(
        "card", DAY, Outcome.COUNTER_OFFERED, terms=AGREED, valid_until=DAY + timedelta(days=4)
    )
    found = kinds(sent("card", DAY), reply)
    assert found == [(DeadlineKind.COUNTER_OFFER, DAY + timedelta(days=4))]


def test_the_next_attempt_and_the_answer_to_a_complaint() -> None:
    plan = NextAttemptPlanned.model_validate(
        {**facts("card", DAY), "again_on": DAY + timedelta(days=20)}
    )
    complaint = FallbackStarted.model_validate(
        {
            **facts("card", DAY),
            "fallback": FallbackKind.COMPLAINT,
            "answer_by": DAY + timedelta(days=15),
        }
    )
    mediation = FallbackStarted.model_validate(
        {**facts("card", DAY), "fallback": FallbackKind.MEDIATION}
    )
    refused = (
        sent("card", DAY),
        replied("card", DAY, Outcome.REFUSED),
        plan,
        mediation,
        complaint,
    )
    assert kinds(*refused) == [
        (DeadlineKind.COMPLAINT_ANSWER, DAY + timedelta(days=15)),
        (DeadlineKind.NEXT_ATTEMPT, DAY + timedelta(days=20)),
    ]
    answered = FallbackAnswered.model_validate(
        {**facts("card", DAY), "started": complaint.entry_id}
    )
    assert kinds(*refused, answered) == [
        (DeadlineKind.NEXT_ATTEMPT, DAY + timedelta(days=20)),
        (DeadlineKind.LEGAL, DAY + timedelta(days=30)),
    ]
    agreed = kinds(*refused, signed("card", DAY, AGREED))
    assert {kind for kind, _ in agreed} == {DeadlineKind.INSTALMENT}


def test_a_follow_up_until_the_application_is_out() -> None:
    call = ContactMade.model_validate(
        {
            **facts("card", DAY),
            "channel": Channel.HOTLINE,
            "next_on": DAY + timedelta(days=2),
            "next_step": "对方回电",
        }
    )
    assert kinds(call) == [(DeadlineKind.FOLLOW_UP, DAY + timedelta(days=2))]
    later = DAY + timedelta(days=1)
    assert kinds(call, sent("card", later), as_of=later) == [
        (DeadlineKind.ANSWER_EXPECTED, later + timedelta(days=15))
    ]


def paper(
    which: CourtPaper = CourtPaper.PAYMENT_ORDER, served: date = date(2026, 11, 2)
) -> CourtPaperReceived:
    return CourtPaperReceived.model_validate({**facts("card", served), "paper": which})


def test_legal_periods_count_from_the_day_after_service() -> None:
    expected = [(DeadlineKind.LEGAL, date(2026, 11, 17))]
    assert kinds(paper(CourtPaper.PAYMENT_ORDER)) == expected
    assert kinds(paper(CourtPaper.SUMMONS)) == expected
    assert kinds(paper(CourtPaper.MEDIATION_NOTICE)) == []


@pytest.mark.parametrize(
    ("served", "last", "note"),
    [
        # 15 days after 17 September 2026 is 2 October: the holiday lasts to the 7th.
        (date(2026, 9, 17), date(2026, 10, 8), "放假，顺延到 2026 年 10 月 8 日周四"),
        # 15 days after 25 September is Saturday 10 October, which is worked.
        (date(2026, 9, 25), date(2026, 10, 10), "调休上班，不顺延"),
        # The holidays of 2027 are not announced: Saturday 2 January moves to Monday, and the note says the rest.
        (date(2026, 12, 18), date(2027, 1, 4), "遇法定节假日还会顺延"),
    ],
)
def test_a_legal_period_does_not_end_on_a_day_off(served: date, last: date, note: str) -> None:
    start = with_entries(case(debt()), paper(served=served))
    (deadline,) = deadlines(start, served, last)
    assert deadline.on == last
    assert note in deadline.detail


def test_the_credit_record_is_looked_at_some_weeks_after_payoff() -> None:
    payoff = paid("card", DAY, "10000", PaymentPurpose.PAYOFF)
    look = (DeadlineKind.CREDIT_RECORD, DAY + timedelta(days=45))
    assert kinds(payoff) == [look]
    checks = [
        PayoffChecked.model_validate({**facts("card", DAY), "check": check})
        for check in PayoffCheck
    ]
    assert kinds(payoff, *checks) == []
    confirmed = PaidOffConfirmed.model_validate(facts("card", DAY))
    assert kinds(payoff, *checks, confirmed) == []


def test_every_kind_has_a_word() -> None:
    assert len({kind.label for kind in DeadlineKind}) == len(DeadlineKind)


def test_a_complaint_with_its_own_day_takes_the_place_of_the_answer_to_the_application() -> None:
    by = DAY + timedelta(days=20)
    complaint = FallbackStarted.model_validate(
        {**facts("card", DAY), "fallback": FallbackKind.COMPLAINT, "answer_by": by}
    )
    assert kinds(sent("card", DAY), complaint) == [(DeadlineKind.COMPLAINT_ANSWER, by)]
