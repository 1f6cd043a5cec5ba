"""No answer comes: ask, write, complain, go on, each on its day and not before."""

from datetime import date, timedelta

import pytest

from core.agenda.next_steps import next_step
from core.agenda.review_clock import Turn, review_clock
from core.case.case import Case
from core.case.entries import (
    Channel,
    ContactMade,
    FallbackAnswered,
    FallbackKind,
    FallbackStarted,
    LetterKind,
    LetterSent,
)
from core.workflow.progress import progress
from tests.core.builders import DAY, case, debt, facts, sent, with_entries


def days(later: int) -> date:
    return DAY + timedelta(days=later)


APPLICATION = sent("card", DAY)
CALL = ContactMade.model_validate({**facts("card", days(16)), "channel": Channel.HOTLINE})
CHASER = LetterSent.model_validate(
    {**facts("card", days(23)), "letter": LetterKind.CHASER, "channel": Channel.POST}
)
COMPLAINT = FallbackStarted.model_validate(
    {**facts("card", days(40)), "fallback": FallbackKind.COMPLAINT}
)


def lived(*entries: object) -> Case:
    return with_entries(case(debt("card")), APPLICATION, *entries)


@pytest.mark.parametrize(
    ("entries", "turn", "on"),
    [
        ((), Turn.ASK, 15),
        ((CALL,), Turn.CHASE, 23),
        ((CALL, CHASER), Turn.COMPLAIN, 38),
        ((CHASER,), Turn.COMPLAIN, 38),
        ((CALL, CHASER, COMPLAINT), Turn.NEXT_INSTANCE, 55),
    ],
)
def test_each_step_leads_to_the_next_and_has_its_day(entries, turn, on) -> None:
    lives = lived(*entries)
    clock = review_clock(progress(lives, "card", days(60)), APPLICATION)
    assert (clock.turn, clock.on) == (turn, days(on))
    before = next_step(lives, lives.debts[0], days(on - 1))
    after = next_step(lives, lives.debts[0], days(on))
    assert (before.badge.label, before.due) == ("等答复", days(on))
    assert after.badge.label != "等答复"
    assert after.due == days(on)


def test_days_that_were_promised_go_before_ours() -> None:
    promised = sent("card", DAY, answer_by=days(30))
    called = CALL.model_copy(update={"on": days(31), "next_on": days(33)})
    chased = CHASER.model_copy(update={"on": days(33), "answer_by": days(36)})
    complained = COMPLAINT.model_copy(update={"on": days(37), "answer_by": days(41)})
    for entries, on in (
        ((promised,), 30),
        ((promised, called), 33),
        ((promised, called, chased), 36),
        ((promised, called, chased, complained), 41),
    ):
        lives = with_entries(case(debt("card")), *entries)
        assert review_clock(progress(lives, "card", days(60)), promised).on == days(on)


def test_a_call_before_the_day_to_ask_does_not_count_as_asking() -> None:
    early = CALL.model_copy(update={"on": days(5)})
    clock = review_clock(progress(lived(early), "card", days(20)), APPLICATION)
    assert clock.turn is Turn.ASK


def test_a_new_application_starts_the_clock_again() -> None:
    again = sent("card", days(50))
    lives = lived(CALL, CHASER, again)
    assert review_clock(progress(lives, "card", days(60)), again).turn is Turn.ASK


def test_an_answer_that_changed_nothing_leads_on_at_once() -> None:
    answered = FallbackAnswered.model_validate(
        {**facts("card", days(44)), "started": COMPLAINT.entry_id}
    )
    lives = lived(CALL, CHASER, COMPLAINT, answered)
    clock = review_clock(progress(lives, "card", days(45)), APPLICATION)
    assert (clock.turn, clock.on) == (Turn.NEXT_INSTANCE, days(44))
