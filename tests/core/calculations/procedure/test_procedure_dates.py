"""The days of court papers: a table worked out by hand, and what holds on every day."""

from datetime import date, timedelta
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from core.calculations.procedure.dates import main_limit, procedure_dates, to_be_kept
from core.calculations.procedure.procedure_date import Certainty, ProcedureDate, Whose
from core.calculations.procedure.service import served
from core.case.entries import CourtPaper, CourtPaperReceived, ServiceMeans
from core.law.holidays import known_holidays
from core.law.library import citation
from core.law.model import Standing
from core.money import yuan

CASES = yaml.safe_load(
    (Path(__file__).parents[3] / "cases" / "procedure_dates.yaml").read_text("utf-8")
)
NAMES = {
    "printed": "printed_on",
    "hearing": "hearing_on",
    "served_by": "served_by",
    "pay_by": "pay_by",
    "appealable": "appealable",
}


def came(paper: CourtPaper, on: date, **more: object) -> CourtPaperReceived:
    return CourtPaperReceived.model_validate(
        {"entry_id": "p", "debt_id": "card", "on": on, "paper": paper, **more}
    )


def day(paper: CourtPaperReceived, key: str) -> ProcedureDate:
    return next(each for each in procedure_dates(paper) if each.key == key)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['paper']}.{case['came']}")
def test_a_day_counted_by_hand(case: dict[str, object]) -> None:
    more = {NAMES[name]: value for name, value in case.items() if name in NAMES}
    found = day(came(case["paper"], case["came"], **more), str(case["key"]))
    assert found.on == case["last"], case["why"]
    assert found.estimated is case.get("estimated", False)
    assert found.sentence.endswith("。")


def test_the_table_is_long_enough() -> None:
    assert len(CASES) >= 40


papers = st.builds(
    came,
    st.sampled_from(CourtPaper),
    st.dates(date(2024, 1, 1), date(2029, 12, 31)),
    served_by=st.none() | st.sampled_from(ServiceMeans),
    appealable=st.none() | st.booleans(),
)
COUNTED = (Certainty.COUNTED, Certainty.ESTIMATED)


@given(papers)
def test_a_counted_day_is_a_working_day_and_an_unknown_year_is_marked(
    paper: CourtPaperReceived,
) -> None:
    known = known_holidays()
    for each in procedure_dates(paper):
        if each.on and each.certainty in COUNTED and each.whose is not Whose.COURT:
            assert not known.is_day_off(each.on)
        if each.on and each.certainty in COUNTED and not known.covers(each.on):
            assert each.estimated
            assert each.doubt
        assert each.certainty is not Certainty.OPEN or each.on is None
        assert each.act.endswith("。")
        assert each.sentence.endswith("。")
        assert all(citation(rule) for rule in each.citations)
        assert each.standing is Standing.LAW


@given(papers, st.integers(1, 40))
def test_served_later_never_ends_earlier(paper: CourtPaperReceived, days: int) -> None:
    later = paper.model_copy(update={"on": paper.on + timedelta(days=days)})
    after = {each.key: each.on for each in procedure_dates(later)}
    for each in procedure_dates(paper):
        if each.on:
            assert after[each.key] is not None
            assert after[each.key] >= each.on


@given(papers)
def test_the_main_limit_is_the_persons_own_and_is_kept(paper: CourtPaperReceived) -> None:
    dates = procedure_dates(paper)
    kept = to_be_kept(dates)
    main = main_limit(dates)
    assert main is None or main in kept
    assert all(each.whose is Whose.BORROWER and each.on for each in kept)


@pytest.mark.parametrize("means", [each for each in ServiceMeans if each != "public_notice"])
def test_however_it_came_the_day_and_the_rule_are_told(means: ServiceMeans) -> None:
    found = served(came(CourtPaper.SUMMONS, date(2026, 11, 2), served_by=means))
    assert found.on == date(2026, 11, 2)
    assert found.citations
    assert "开的那天" in found.working[0].how or "就" in found.working[0].how


def test_a_payment_order_cannot_be_served_by_public_notice() -> None:
    paper = came(
        CourtPaper.PAYMENT_ORDER,
        date(2026, 11, 2),
        served_by=ServiceMeans.PUBLIC_NOTICE,
        printed_on=date(2026, 9, 1),
    )
    found = day(paper, "objection")
    assert found.on == date(2026, 11, 17)
    assert "不能公告送达" in found.doubt


def test_days_that_stand_on_the_paper_are_taken_as_they_stand() -> None:
    paper = came(
        CourtPaper.SUMMONS,
        date(2026, 11, 2),
        hearing_on=date(2026, 11, 28),
        answer_by=date(2026, 11, 10),
        evidence_by=date(2026, 11, 12),
        sum_claimed=yuan("12000"),
    )
    keys = [each.key for each in procedure_dates(paper)]
    assert keys[:2] == ["answer", "evidence"]
    assert day(paper, "hearing").certainty is Certainty.FIXED
    main = main_limit(procedure_dates(paper))
    assert main is not None
    assert main.key == "answer"


def test_a_notice_to_arbitrate_names_its_hearing_and_answer() -> None:
    paper = came(
        CourtPaper.ARBITRATION_NOTICE,
        date(2026, 11, 2),
        hearing_on=date(2026, 11, 30),
        answer_by=date(2026, 11, 16),
    )
    assert day(paper, "answer").on == date(2026, 11, 16)
    assert day(paper, "hearing").on == date(2026, 11, 30)
    bare = came(CourtPaper.ARBITRATION_NOTICE, date(2026, 11, 2))
    assert main_limit(procedure_dates(bare)) is None


def test_a_mediation_and_papers_to_pay_keep_their_days() -> None:
    invited = came(CourtPaper.MEDIATION_NOTICE, date(2026, 11, 2), hearing_on=date(2026, 11, 12))
    assert [each.key for each in to_be_kept(procedure_dates(invited))] == ["mediation"]
    agreed = came(CourtPaper.MEDIATION_STATEMENT, date(2026, 11, 2), pay_by=date(2026, 12, 20))
    assert day(agreed, "pay").on == date(2026, 12, 20)
    noticed = came(CourtPaper.ENFORCEMENT_NOTICE, date(2026, 11, 2), pay_by=date(2026, 11, 9))
    assert day(noticed, "pay").on == date(2026, 11, 9)


def test_a_paper_served_before_the_law_on_the_shelf_says_so() -> None:
    found = day(came(CourtPaper.PAYMENT_ORDER, date(2023, 11, 6)), "objection")
    assert found.on == date(2023, 11, 21)
    assert "旧法没有收录" in found.doubt


def test_labels_are_words() -> None:
    assert {each.label for each in Whose} == {"你的", "对方的", "法院的"}
    assert len({each.label for each in Certainty}) == len(Certainty)
