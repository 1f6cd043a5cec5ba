from itertools import pairwise

import pytest

from core.case.lender import LenderKind
from core.law.library import (
    citation,
    citations,
    lender_rules,
    myths,
    open_questions,
    parameter,
    situations,
    threats,
    timeline,
    timeline_facts,
    traps,
)
from core.law.model import Standing
from core.law.timeline import Track


def test_all_the_rules_are_on_the_shelf() -> None:
    assert len(citations()) == 302
    assert len(myths()) == 26


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


@pytest.mark.parametrize(
    "asked",
    [
        "借呗没有能力还",
        "小芽贷说已经立案",
        "花呗逾期来了短信",
        "信用卡能不能只还本金",
        "网贷眼下没钱还",
        "招商银行减免罚息怎么办",
        "甜橙借钱发短信",
        "vivo钱包逾期几天",
        "信用卡恶意透支是什么罪、怎么罚",
        "中信银行信用卡能不能停息挂账",
        "个人信用卡欠款会不会影响工作",
        "捷信提前还款怎么办手续",
        "浦银点贷逾期",
        "农商银行福万通逾期",
        "支付宝借呗还不上",
        "得物分期申请延期",
        "网商贷逾期二十天",
        "银行不同意只还本金",
        "微博借钱三千逾期",
        "怎么协商分期还款",
    ],
)
def test_each_of_the_twenty_questions_of_the_mission_has_its_rules(asked: str) -> None:
    answering = [one for one in situations().values() if asked in one.asked]
    assert len(answering) == 1
    assert len(answering[0].rules) >= 5


def test_what_a_situation_a_question_or_a_kind_of_lender_names_is_on_the_shelf() -> None:
    for one in situations().values():
        assert len(set(one.rules)) == len(one.rules)
        for rule in one.rules:
            assert citation(rule).paraphrase
    for question in open_questions():
        for rule in question.rules:
            assert citation(rule).paraphrase
        for name in question.parameters:
            assert parameter(name).values
    for kind in LenderKind:
        rules = lender_rules(kind)
        for rule in rules.price_rules if rules else ():
            assert citation(rule).paraphrase


def test_a_person_s_loan_and_a_bank_s_are_told_apart() -> None:
    private, bank = lender_rules(LenderKind.PRIVATE_LENDER), lender_rules(LenderKind.RURAL_BANK)
    assert private is not None
    assert bank is not None
    assert "pl_2020_25" in private.price_rules
    assert "pl_2020_25" not in bank.price_rules
    assert lender_rules(LenderKind.LAW_FIRM) is None


def test_what_is_not_known_is_kept_with_what_is_missing() -> None:
    assert len(open_questions()) >= 18
    assert all(question.missing for question in open_questions())
    assert len({question.id for question in open_questions()}) == len(open_questions())
    assert len(traps()) == 4
