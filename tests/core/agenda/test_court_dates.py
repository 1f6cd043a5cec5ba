"""Which days of court papers still count: answered ones go, a later paper ends earlier ones, each has its next step."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.agenda.court_dates import days_to_keep, live_papers, main_day, was_answered
from core.agenda.deadlines import DeadlineKind, deadlines
from core.agenda.next_steps import next_step
from core.agenda.step import Urgency
from core.case.entries import (
    Channel,
    CourtCaseEnded,
    CourtPaper,
    CourtPaperReceived,
    Entry,
    LetterKind,
    LetterSent,
)
from core.workflow.progress import Progress, progress
from tests.core.builders import DAY, case, debt, facts, with_entries


def came(paper: CourtPaper, on: date = DAY, **more: object) -> CourtPaperReceived:
    return CourtPaperReceived.model_validate({**facts("card", on), "paper": paper, **more})


def sent(letter: LetterKind, on: date = DAY) -> LetterSent:
    return LetterSent.model_validate(
        {**facts("card", on), "letter": letter, "channel": Channel.POST}
    )


def stands(*entries: Entry) -> Progress:
    return progress(with_entries(case(debt()), *entries), "card", date.max)


def step(*entries: Entry, as_of: date = DAY):
    made = with_entries(case(debt()), *entries)
    return next_step(made, made.debts[0], as_of)


def days_of(*entries: Entry, as_of: date = DAY) -> list[tuple[date, str]]:
    found = deadlines(with_entries(case(debt()), *entries), as_of, date.max)
    return [(each.on, each.key) for each in found if each.kind is DeadlineKind.LEGAL]


def test_a_summons_brings_answer_small_claims_and_hearing_each_day_once() -> None:
    summons = came(CourtPaper.SUMMONS, hearing_on=date(2026, 12, 22))
    assert days_of(summons) == [
        (date(2026, 12, 8), "summons"),
        (date(2026, 12, 21), "summons.small_claims_objection"),
        (date(2026, 12, 22), "summons.hearing"),
    ]
    later = days_of(summons, as_of=date(2026, 12, 22))
    assert later == [(date(2026, 12, 8), "summons"), (date(2026, 12, 22), "summons.hearing")]


@pytest.mark.parametrize(
    ("paper", "letter"),
    [
        (CourtPaper.PAYMENT_ORDER, LetterKind.PAYMENT_ORDER_OBJECTION),
        (CourtPaper.SUMMONS, LetterKind.STATEMENT_OF_DEFENCE),
    ],
)
def test_a_letter_that_went_out_has_kept_the_day(paper: CourtPaper, letter: LetterKind) -> None:
    received = came(paper)
    assert main_day(stands(received), DAY) is not None
    state = stands(received, sent(letter))
    assert main_day(state, DAY) is None
    assert was_answered(state, received)
    assert days_of(received, sent(letter)) == []
    assert "在走程序" in step(received, sent(letter)).sentence
    early = stands(sent(letter, DAY - timedelta(days=1)), received)
    assert not was_answered(early, received)


def test_a_later_paper_ends_the_days_of_earlier_ones_and_an_award_stays_open() -> None:
    order = came(CourtPaper.PAYMENT_ORDER, DAY - timedelta(days=9))
    summons = came(CourtPaper.SUMMONS)
    assert live_papers(stands(order, summons)) == (summons,)
    award = came(CourtPaper.ARBITRATION_AWARD, DAY - timedelta(days=20))
    state = stands(award, came(CourtPaper.ENFORCEMENT_NOTICE))
    assert [paper.paper for paper in live_papers(state)] == [
        CourtPaper.ARBITRATION_AWARD,
        CourtPaper.ENFORCEMENT_NOTICE,
    ]
    main = main_day(state, DAY)
    assert main is not None
    assert main[1].key == "set_aside"


def test_the_papers_of_a_case_that_ended_no_longer_count() -> None:
    old = came(CourtPaper.PAYMENT_ORDER, DAY - timedelta(days=40))
    ended = CourtCaseEnded.model_validate(facts("card", DAY - timedelta(days=20)))
    state = stands(old, ended, came(CourtPaper.MEDIATION_NOTICE))
    assert [paper.paper for paper in live_papers(state)] == [CourtPaper.MEDIATION_NOTICE]
    assert main_day(state, DAY) is None
    assert state.court_papers[0] == old


@pytest.mark.parametrize("paper", CourtPaper)
@pytest.mark.parametrize("later", [0, 12, 400])
@pytest.mark.parametrize("appealable", [None, False])
def test_every_paper_has_a_next_step_on_every_day(
    paper: CourtPaper, later: int, *, appealable: bool | None
) -> None:
    received = came(paper, hearing_on=DAY + timedelta(days=20), appealable=appealable)
    found = step(received, as_of=DAY + timedelta(days=later))
    assert found.page == "court"
    assert found.sentence.endswith("。")
    assert found.urgency in (Urgency.LEGAL, Urgency.RESCUE)
    assert found.urgency is not Urgency.LEGAL or (found.due and found.due >= DAY)


def test_an_order_let_pass_sends_to_legal_aid() -> None:
    order = came(CourtPaper.PAYMENT_ORDER)
    found = step(order, as_of=DAY + timedelta(days=30))
    assert "已过" in found.sentence
    assert "法律援助" in found.sentence


def test_a_written_answer_day_of_an_arbitration_runs() -> None:
    notice = came(CourtPaper.ARBITRATION_NOTICE, answer_by=DAY + timedelta(days=9))
    found = step(notice)
    assert found.urgency is Urgency.LEGAL
    assert "仲裁" in found.sentence


@given(
    st.lists(st.tuples(st.sampled_from(CourtPaper), st.integers(0, 60)), min_size=1, max_size=5),
    st.integers(0, 120),
)
def test_whatever_came_the_main_day_is_one_to_keep(
    papers: list[tuple[CourtPaper, int]], later: int
) -> None:
    state = stands(*(came(paper, DAY + timedelta(days=day)) for paper, day in papers))
    main = main_day(state, DAY + timedelta(days=later))
    assert main is None or main in list(days_to_keep(state))
