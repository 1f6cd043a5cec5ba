"""Letters to courts: each answers its own paper with its own days, on substance, with figures part by part."""

import pytest

from core.calculations.owed.three_columns import what_is_owed
from core.case.entries import CourtPaper, CourtPaperReceived, LetterKind
from core.checks.objection import Ground, Objection
from core.documents.compose import compose
from core.documents.fact_tables import columns_table
from core.documents.facts import facts
from core.documents.plain_text import render_text
from core.errors import LetterNotReady
from core.figures import yuan_text
from tests.core.documents.lives import TODAY, life


def text(kind, case, which="platform", **options):
    return render_text(compose(kind, case, which, TODAY, **options))


@pytest.mark.parametrize(
    ("kind", "received", "number", "last"),
    [
        (LetterKind.STATEMENT_OF_DEFENCE, "11 月 20 日", "民初88号", "2026 年 12 月 7 日"),
        (LetterKind.JURISDICTION_OBJECTION, "11 月 20 日", "民初88号", "2026 年 12 月 7 日"),
        (LetterKind.ARBITRATION_OBJECTION, "11 月 19 日", "仲案字第12号", "2026 年 12 月 14 日"),
        (LetterKind.ENFORCEMENT_OBJECTION, "11 月 21 日", "执9号", "第二百五十四条"),
    ],
)
def test_a_letter_names_the_paper_it_answers_and_its_days(kind, received, number, last):
    found = text(kind, life("platform"))
    assert f"2026 年 {received}" in found
    assert number in found
    assert last in found


def test_an_objection_without_a_ground_is_not_written_and_says_the_rule():
    for objection in (None, Objection(), Objection(own_words="没钱，请求分期")):
        with pytest.raises(LetterNotReady) as refused:
            text(LetterKind.PAYMENT_ORDER_OBJECTION, life("card"), "card", objection=objection)
        (problem,) = refused.value.problems
        assert problem.field == "grounds"
        assert "第四百三十六条" in problem.sentence


def test_an_objection_states_the_chosen_grounds_and_no_others():
    chosen = Objection(grounds=(Ground.PAID, Ground.WRONG_COURT))
    found = text(LetterKind.PAYMENT_ORDER_OBJECTION, life("card"), "card", objection=chosen)
    assert "有还款没有计入" in found
    assert "没有管辖权" in found
    assert "双方对金额有争议" not in found
    assert "诉讼时效" not in found
    assert "2026 年 12 月 3 日为止" in found


def test_the_defence_sets_out_claimed_contractual_and_borne_out_part_by_part():
    case = life("platform")
    owed = what_is_owed(case.debts[0])
    found = text(LetterKind.STATEMENT_OF_DEFENCE, case, owed=owed)
    body, annex = found.split("附页　金额怎么算出来的")
    for part in owed.parts:
        if part.claimed:
            assert yuan_text(part.claimed) in body
            assert yuan_text(part.claimed) in annex
    assert "可支持" in body
    assert "见附页" in body
    bare = text(LetterKind.STATEMENT_OF_DEFENCE, case)
    assert "可支持" not in bare
    assert "附页" not in bare


def test_the_columns_need_the_arithmetic():
    with pytest.raises(ValueError, match="arithmetic"):
        columns_table(facts(life("card"), "card", TODAY))


def test_a_day_that_passed_or_is_only_estimated_is_not_written_as_the_last_one():
    order = CourtPaperReceived(
        entry_id="new",
        debt_id="card",
        on=TODAY,
        paper=CourtPaper.JUDGMENT,
        body="某区人民法院",
    )
    case = life("card").with_entry(order)
    known = facts(case, "card", TODAY)
    assert known.values["court_paper"] == "判决书"
    assert known.values["court_last_day"] is None


def test_a_letter_whose_paper_never_came_leads_to_the_page_of_papers():
    case = life("card")
    kept = tuple(entry for entry in case.entries if not isinstance(entry, CourtPaperReceived))
    with pytest.raises(LetterNotReady, match="法院文书"):
        text(LetterKind.ARBITRATION_OBJECTION, case.model_copy(update={"entries": kept}), "card")
