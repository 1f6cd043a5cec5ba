"""What a mark rests on: name, standing, and how sure; and an error for what is not there."""

import pytest

from core.errors import UnknownRule
from core.guidance.situation_lines import Mark, MarkKind
from core.guidance.situation_sources import source_of
from core.law.model import Standing


def source(kind: MarkKind, ref: str):
    return source_of(Mark(kind, ref))


def test_a_rule_comes_with_article_day_and_confidence() -> None:
    found = source(MarkKind.RULE, "crim_2018_8")
    assert found.standing is Standing.LAW
    assert found.brief.endswith("第八条，2018 年 12 月 1 日起，见过原文或转载")
    assert any("司法解释" in note for note in found.notes)


def test_an_article_in_the_title_is_not_said_twice() -> None:
    assert source(MarkKind.RULE, "cc_678").brief.count("第六百七十八条") == 1


def test_a_rule_from_memory_without_a_day_is_unverified() -> None:
    found = source(MarkKind.RULE, "relief_conditions")
    assert found.standing is Standing.UNVERIFIED
    assert "凭记忆" in found.brief
    assert any(note.startswith("还没核实的：") for note in found.notes)


@pytest.mark.parametrize(
    ("ref", "days"), [("card/31", "第 31 天到第 60 天"), ("card/1095", "第 1095 天起")]
)
def test_a_stage_says_its_days(ref: str, days: str) -> None:
    assert days in source(MarkKind.TIMELINE, ref).brief


@pytest.mark.parametrize(
    ("ref", "standing"),
    [
        ("ant-jiebei", Standing.PRACTICE),
        ("ant-jiebei/credit_record", Standing.PRACTICE),
        ("ant-jiebei/in_app", Standing.UNVERIFIED),
        ("ant-jiebei/rates", Standing.UNVERIFIED),
        ("ant-jiebei/policies", Standing.UNVERIFIED),
        ("generic-card", Standing.UNVERIFIED),
    ],
)
def test_the_directory_is_as_sure_as_each_part_of_it(ref: str, standing: Standing) -> None:
    assert source(MarkKind.LENDER, ref).standing is standing


def test_an_open_question_is_unverified_and_says_what_is_missing() -> None:
    found = source(MarkKind.QUESTION, "bank_card_terms")
    assert found.standing is Standing.UNVERIFIED
    assert found.says


@pytest.mark.parametrize(
    ("kind", "ref"),
    [
        (MarkKind.RULE, "no_such_rule"),
        (MarkKind.TIMELINE, "card/32"),
        (MarkKind.LENDER, "no-such-lender"),
        (MarkKind.LENDER, "ant-jiebei/colour"),
        (MarkKind.QUESTION, "no_such_question"),
        (MarkKind.PAGE, "debts"),
    ],
)
def test_what_is_not_there_is_an_error_that_says_where_to_look(kind: MarkKind, ref: str) -> None:
    with pytest.raises(UnknownRule, match=r"。"):
        source(kind, ref)
