from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.case.lender import LenderKind
from core.law.library import (
    citation,
    citations,
    myths,
    parameters,
    search,
    stale,
    threats,
    timeline,
    timeline_facts,
)
from core.law.model import Standing
from core.law.timeline import Track


def test_all_the_rules_are_on_the_shelf() -> None:
    assert len(citations()) == 253
    assert len(myths()) == 26


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


def test_every_rule_behind_a_myth_a_threat_or_a_stage_is_on_the_shelf() -> None:
    known = {myth.id for myth in myths()}
    for item in (*myths(), *threats()):
        for rule in item.rules:
            assert citation(rule).paraphrase
    for threat in threats():
        assert set(threat.myths) <= known
    for span in (*timeline(), *timeline_facts()):
        for rule in span.basis:
            assert citation(rule).paraphrase


@pytest.mark.parametrize("track", Track)
def test_the_stages_of_a_track_follow_without_gap_or_overlap(track: Track) -> None:
    stages = [stage for stage in timeline() if stage.track is track]
    assert stages[0].from_day <= 1
    assert stages[-1].to_day is None
    for stage, following in pairwise(stages):
        assert stage.to_day is not None
        assert following.from_day == stage.to_day + 1


def test_a_stage_said_to_be_law_rests_on_law() -> None:
    for span in (*timeline(), *timeline_facts()):
        if span.standing is Standing.LAW:
            assert all(citation(rule).standing is Standing.LAW for rule in span.basis)


def test_what_was_not_looked_at_for_long_is_stale() -> None:
    on_the_day = {item.id for item in stale(date(2026, 11, 23))}
    assert on_the_day == {"lpr.one_year", "lpr.five_years"}
    assert len(stale(date(2027, 6, 1))) == len(citations()) + len(parameters())
    assert stale(date(2026, 10, 1)) == ()
