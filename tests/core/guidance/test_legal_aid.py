"""Legal aid: what is free for all, what only the local centre knows, what to bring."""

from core.case.borrower import Household
from core.case.budget import Budget
from core.case.entries import CourtPaper, CourtPaperReceived, Outcome
from core.guidance.legal_aid import aid_conditions, aid_papers, aid_times
from core.law.library import citation
from core.workflow.progress import progress
from tests.core.builders import DAY, case, debt, facts, replied, sent, signed, terms, with_entries

SUMMONS = CourtPaperReceived.model_validate(
    {
        **facts("card", DAY),
        "paper": CourtPaper.SUMMONS,
        "body": "某区人民法院",
        "case_number": "（2026）某民初1号",
    }
)


def test_advice_is_free_for_all_and_nothing_else_is_promised() -> None:
    lived = case(debt())
    found = aid_conditions(lived, progress(lived, "card", DAY))
    assert [each.met for each in found] == [True, None, None, None, None]
    for each in found:
        for rule in each.citations:
            assert citation(rule).id == rule
    assert "你住的地方" in found[3].why
    assert "4,000.00" in found[3].why


def test_the_place_and_what_is_missing_are_named() -> None:
    lived = case(debt()).model_copy(
        update={"household": Household(region="成都市"), "budget": Budget()}
    )
    found = aid_conditions(lived, progress(lived, "card", DAY))
    assert "成都市的法律援助中心" in found[2].why
    assert "还没有填收入" in found[3].why


def test_who_was_served_brings_the_paper() -> None:
    lived = with_entries(case(debt()), SUMMONS)
    state = progress(lived, "card", DAY)
    assert "带上，说清期限" in aid_conditions(lived, state)[1].why
    assert "某区人民法院，案号 （2026）某民初1号" in aid_papers(lived.debts[0], state)[1]


def test_what_was_asked_and_answered_is_brought() -> None:
    asked = (sent("card", DAY), replied("card", DAY, Outcome.APPROVED))
    lived = with_entries(
        case(debt()), *asked, signed("card", DAY, terms(1, "10.00", "10.00", DAY))
    )
    papers = aid_papers(lived.debts[0], progress(lived, "card", DAY))
    assert [paper.split("日")[-1] for paper in papers[1:4]] == ["的申请书", "对方的答复", "的协议"]
    bare = case(debt())
    assert aid_papers(bare.debts[0], progress(bare, "card", DAY)) == (
        "card：合同、欠款明细",
        "收支明细表",
        "全部债务的清单",
    )


def test_the_times_are_those_of_the_law() -> None:
    first, second = aid_times(DAY)
    assert "7 日内决定" in first
    assert "3 日内派人" in first
    assert "5 日内审查" in second
