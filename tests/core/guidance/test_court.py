"""What is said of every court paper rests on rules of the shelf, leads to letters that exist, and promises nothing."""

from datetime import date

import pytest

from core.case.entries import CourtPaper, LetterKind
from core.errors import UnknownRule
from core.guidance.court import TWO_LISTS_RULES, court_topic, paper_guides, said, two_lists
from core.law.library import citation

DAY = date(2026, 11, 23)
TOPICS = ("real", "fake", "hearing", "takes", "keeps")


def points():
    for guide in paper_guides().values():
        yield from (*guide.file, *guide.avoid)
    for topic in TOPICS:
        yield from court_topic(topic).points


def test_every_paper_has_a_guide():
    assert set(paper_guides()) == set(CourtPaper)
    assert all(guide.file and guide.avoid and guide.talk for guide in paper_guides().values())


def test_every_sentence_rests_on_rules_and_is_calm():
    for point in points():
        assert all(citation(rule) for rule in point.rules)
        for text in (said(point.say, DAY), said(point.say, date(2016, 1, 1))):
            assert text.endswith("。")
            assert "{" not in text
            assert not any(word in text for word in ("您", "！", "必须尽快", "一定能"))
    assert all(citation(rule) for rule in TWO_LISTS_RULES)


def test_the_letters_are_those_that_answer():
    guides = paper_guides()
    assert guides[CourtPaper.PAYMENT_ORDER].letters == (LetterKind.PAYMENT_ORDER_OBJECTION,)
    assert guides[CourtPaper.SUMMONS].letters[0] is LetterKind.STATEMENT_OF_DEFENCE
    assert guides[CourtPaper.ARBITRATION_NOTICE].letters == (
        LetterKind.ARBITRATION_OBJECTION,
        LetterKind.STATEMENT_OF_DEFENCE,
    )
    assert guides[CourtPaper.FREEZE_RULING].letters == (LetterKind.ENFORCEMENT_OBJECTION,)


def test_the_two_lists_are_told_apart_with_the_values_of_the_law():
    rows = {row.row: row for row in two_lists()}
    assert "2 年" in said(rows["多久"].dishonest, DAY)
    assert "3 个工作日" in said(rows["怎么结束"].dishonest, DAY)
    assert "没有固定年限" in rows["多久"].limit


def test_a_value_that_is_not_on_the_shelf_is_refused():
    with pytest.raises(UnknownRule):
        said("{court.no_such_days} 天", DAY)
    with pytest.raises(KeyError):
        court_topic("weather")
