"""Asking as people really type: the table of queries, and how many of them find what they should."""

from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from core.documents.letters_to_find import letters_to_find
from core.guidance.asking.ask import Findings, ask
from core.guidance.asking.documents import AnswerKind
from core.guidance.asking.index import Index
from core.guidance.asking.shelf import shelf
from core.guidance.situation import answered_situations
from ui.routes import ROUTES

TABLE = Path(__file__).parents[3] / "cases" / "queries.yaml"
SITUATIONS = "situation"
DAY = date(2026, 11, 26)


class Row(NamedTuple):
    """One line of the table."""

    said: str
    expect: list[str]
    kind: str = SITUATIONS


@cache
def rows() -> dict[str, list[Row]]:
    table = yaml.safe_load(TABLE.read_text("utf-8"))
    return {part: [Row(**row) for row in lines] for part, lines in table.items()}


def of(*kinds: str) -> list[Row]:
    return [row for lines in rows().values() for row in lines if row.kind in kinds]


@cache
def index() -> Index:
    return Index(shelf(DAY, letters_to_find()))


def found(row: Row) -> Findings:
    return ask(row.said, index())


def comes_first(row: Row) -> bool:
    answers = found(row).answers
    return bool(answers) and answers[0].document.key in row.expect


def comes_among_three(row: Row) -> bool:
    return any(
        document.key in row.expect for document in found(row).of_kind(AnswerKind.SITUATION)[:3]
    )


def test_the_table_is_wide_enough_and_says_nothing_twice() -> None:
    every = [row.said for lines in rows().values() for row in lines]
    assert len(every) == len(set(every)) >= 120
    for situation in answered_situations():
        assert sum(situation in row.expect for row in of(SITUATIONS)) >= 5, situation
    assert len(of("rule", "letter", "lender", "page", "myth", "referral")) >= 20
    assert len(of("nothing")) >= 10
    held_out = [row for row in rows()["held_out"] if row.kind == SITUATIONS]
    assert len(held_out) * 3 >= len(of(SITUATIONS))


def test_no_query_is_copied_from_the_situations_own_words() -> None:
    own = {words for each in answered_situations().values() for words in (each.title, *each.asked)}
    assert [row.said for row in (*of(SITUATIONS), *of("page")) if row.said in own] == []


@pytest.mark.parametrize("part", ["held_out", "shaped_on"])
def test_the_right_situation_comes_first_for_nine_in_ten_and_among_three_for_all(
    part: str,
) -> None:
    asked = [row for row in rows()[part] if row.kind == SITUATIONS]
    missed = [row.said for row in asked if not comes_first(row)]
    assert len(missed) * 10 <= len(asked), missed
    assert [row.said for row in asked if not comes_among_three(row)] == []


@pytest.mark.parametrize("kind", ["rule", "letter", "lender", "page", "myth"])
def test_what_is_no_situation_comes_first_among_its_kind(kind: str) -> None:
    for row in of(kind):
        (first, *_) = found(row).of_kind(AnswerKind(kind)) or (None,)
        assert first is not None, row.said
        assert first.key in row.expect, row.said


@pytest.mark.parametrize("row", of("referral"), ids=lambda row: row.said)
def test_what_belongs_elsewhere_is_recognised(row: Row) -> None:
    referral = found(row).referral
    assert referral is not None
    assert referral.id in row.expect


def test_no_plain_question_is_sent_away() -> None:
    sent = [row.said for row in of("no_referral", SITUATIONS, "rule", "letter", "lender", "page")]
    assert [said for said in sent if ask(said, index()).referral] == []


@pytest.mark.parametrize("row", of("nothing"), ids=lambda row: row.said)
def test_what_is_about_something_else_finds_nothing(row: Row) -> None:
    assert found(row).nothing


def test_what_is_shown_has_no_gap_and_every_page_of_the_list_is_there() -> None:
    for document in index().documents:
        assert document.title, document.key
        assert "{" not in document.sentence, document.key
    pages = {each.key for each in index().documents if each.kind is AnswerKind.PAGE}
    assert pages | {"today", "situations"} == set(ROUTES)
