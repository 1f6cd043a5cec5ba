"""Triage: every way through it is short, ends in an answer, and puts danger and a court's paper before all else."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st
from pydantic import ValidationError

from core.case.entries import CourtPaper
from core.case.lender import LenderKind
from core.guidance.asking.referral import referrals
from core.guidance.triage import Answer, Told, next_question, triage
from core.guidance.triage_graph import MOST_QUESTIONS, Outcome, Question, Urgency, graph
from core.workflow.stages import Stage

DAY = date(2026, 11, 26)
DAYS = (DAY, date(2026, 9, 20), date(2022, 3, 1))


def ways(so_far: tuple[Answer, ...] = ()) -> Iterator[tuple[Answer, ...]]:
    """Every way through: each choice, and three days for each question that asks for one."""
    question = next_question(so_far)
    if question is None:
        yield so_far
        return
    answers: tuple[Answer, ...] = DAYS if question.day else tuple(a.id for a in question.answers)
    for answer in answers:
        yield from ways((*so_far, answer))


EVERY_WAY = tuple(ways())


def test_every_way_is_short_and_ends_in_one_answer() -> None:
    assert len(EVERY_WAY) > 400
    for way in EVERY_WAY:
        assert len(way) <= MOST_QUESTIONS, way
        found = triage(way, DAY)
        assert (found.outcome is None) is not (found.referral is None), way


def test_what_is_left_is_never_understated() -> None:
    for way in EVERY_WAY:
        for at in range(len(way)):
            question = next_question(way[:at])
            assert question
            assert len(way) - at <= graph().most_left(question)
    assert graph().most_left(graph().first) <= MOST_QUESTIONS


def test_danger_is_asked_first_and_ends_the_questions() -> None:
    dangers = [answer.id for answer in graph().first.answers if answer.refer]
    assert {each.id for each in referrals()} == set(dangers)
    for danger in dangers:
        assert next_question((danger,)) is None
        found = triage((danger,), DAY)
        assert found.referral
        assert found.referral.id == danger


def test_a_paper_that_came_outranks_whatever_else_is_told() -> None:
    question = next_question(("none",))
    assert question
    assert question.id == "paper"
    papers = {answer.id for answer in question.answers} - {"none", "only_told"}
    for way in EVERY_WAY:
        found = triage(way, DAY)
        came = way[0] == "none" and way[1] in papers
        assert came is bool(found.outcome and found.outcome.stage is Stage.SUED), way


def test_a_legal_period_gives_its_last_day_and_nothing_else_does() -> None:
    for way in EVERY_WAY:
        found = triage(way, DAY)
        by_day = bool(found.outcome and found.outcome.urgency is Urgency.BY_DAY)
        assert by_day is (found.last_day is not None), way


def test_a_payment_order_runs_fifteen_days_and_ends_on_a_working_day() -> None:
    found = triage(("none", "payment_order", date(2026, 11, 20), "card"), DAY)
    assert found.outcome == graph().outcome("payment_order")
    assert found.referral is None
    assert found.last_day == date(2026, 12, 7), "5 December is a Saturday"
    assert found.told == Told(
        LenderKind.BANK_CREDIT_CARD, None, CourtPaper.PAYMENT_ORDER, date(2026, 11, 20)
    )


@drawn(st.dates(date(2024, 1, 2), date(2026, 11, 26)))
def test_the_last_day_is_never_before_the_period_is_over(received: date) -> None:
    found = triage(("none", "summons", received, "unknown"), DAY)
    assert found.last_day
    assert found.last_day >= received + timedelta(days=15)


def outcome(*given: Answer) -> str:
    found = triage(given, DAY).outcome
    assert found
    return found.id


def test_a_message_about_a_case_is_no_paper() -> None:
    assert outcome("none", "only_told", "platform") == "only_told"


def test_nothing_to_pay_with_leads_to_a_deferral_and_a_little_to_the_budget() -> None:
    talks = ("none", "none", "same", "not_yet", "card", "known", date(2026, 9, 20))
    assert outcome(*talks, "nothing") == "nothing"
    assert outcome(*talks, "monthly") == "monthly"


def test_a_day_more_than_three_years_back_warns_before_anything_is_paid() -> None:
    talks = ("none", "none", "same", "not_yet", "card", "known")
    assert outcome(*talks, date(2023, 11, 25), "monthly") == "long_ago"
    assert outcome(*talks, date(2023, 11, 26), "monthly") == "monthly"
    assert outcome("none", "none", "same", "not_yet", "card", "forgotten", "monthly") == "monthly"


def test_what_was_told_is_kept_for_the_form() -> None:
    way = ("none", "none", "same", "not_yet", "rural_bank", "known", date(2026, 9, 20), "unsure")
    assert triage(way, DAY).told == Told(LenderKind.RURAL_BANK, date(2026, 9, 20), None, None)


def test_there_is_no_result_before_the_last_question() -> None:
    with pytest.raises(ValueError, match="a question left"):
        triage(("none",), DAY)


@pytest.mark.parametrize(
    "wrong",
    [("nonsense",), (DAY,), ("none", "summons", "none"), ("violence", "none")],
    ids=["not offered", "a day for a choice", "a choice for a day", "after the end"],
)
def test_an_answer_that_was_not_asked_for_is_refused(wrong: tuple[Answer, ...]) -> None:
    with pytest.raises(KeyError):
        next_question(wrong)


def test_a_question_asks_for_one_thing() -> None:
    with pytest.raises(ValidationError, match="a choice, or for a day"):
        Question(id="both", asks="？", why="。")


def test_a_result_is_due_by_a_day_only_where_a_period_runs() -> None:
    with pytest.raises(ValidationError, match="no period"):
        Outcome.model_validate(
            graph().outcome("waiting").model_dump() | {"urgency": Urgency.BY_DAY}
        )


def test_every_result_can_be_reached() -> None:
    reached = {found.outcome.id for way in EVERY_WAY if (found := triage(way, DAY)).outcome}
    assert reached == {each.id for each in graph().outcomes}


def test_every_urgency_has_its_own_word() -> None:
    assert len({urgency.label for urgency in Urgency}) == len(Urgency)
