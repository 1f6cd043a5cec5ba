from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.case.lender import LenderKind
from core.law.library import citations, situations
from core.law.model import Standing
from core.law.search import search


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("停息挂账", "card_70"),
        ("砍头息", "cc_670"),
        ("爆通讯录", "gbt_45251"),
        ("老赖", "dishonest_1"),
        ("结清证明", "payoff_certificate"),
        ("支付令", "cpl_227"),
        ("第七十条", "card_70"),
        ("扣工资", "cpl_254"),
        ("12378", "channels"),
    ],
)
def test_the_words_people_use_find_the_rule(words: str, rule: str) -> None:
    assert rule in [found.id for found in search(words)[:5]]


def test_words_that_mean_nothing_here_find_nothing() -> None:
    assert search("量子力学") == ()


def test_without_words_everything_that_passes_the_filters_is_shown() -> None:
    assert search("") == tuple(citations().values())
    for rule in search("", LenderKind.MICROLOAN, Standing.LAW, date(2026, 11, 23)):
        assert rule.applies_to(LenderKind.MICROLOAN)
        assert rule.standing is Standing.LAW
        assert rule.in_force_on(date(2026, 11, 23))


def test_the_law_of_a_day_leaves_out_what_came_later() -> None:
    then = {rule.id for rule in search("LPR", on=date(2019, 1, 1))}
    assert "pl_2015_rates" in {rule.id for rule in search("", on=date(2019, 1, 1))}
    assert "pl_2020_25" not in then


@given(st.text(max_size=20))
def test_a_search_never_fails_and_never_shows_a_rule_twice(words: str) -> None:
    found = [rule.id for rule in search(words)]
    assert len(found) == len(set(found))


def test_a_situation_s_rules_stand_in_its_own_order_and_are_searched_alone() -> None:
    job = situations()["job"]
    assert tuple(rule.id for rule in search("", situation="job")) == job.rules
    narrowed = search("限制消费", situation="job")
    assert {rule.id for rule in narrowed} <= set(job.rules)
    assert narrowed[0].id.startswith("limit_consumption")


def test_a_situation_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        search("", situation="nothing")
