"""A sentence may not go further than the rules cited for it, in word or in standing."""

from datetime import date

import pytest

from core.law.library import citation
from core.law.modality import overstatements, says_unverified

DAY = date(2026, 11, 23)


def words(text: str, *rules: str, on: date = DAY) -> list[str]:
    return [each.word for each in overstatements(text, [citation(rule) for rule in rules], on)]


@pytest.mark.parametrize(
    ("text", "rules", "found"),
    [
        ("同一个号码一天不宜拨超过六次。", ["cba_2026"], []),
        ("同一个号码一天不得拨超过六次。", ["cba_2026"], ["不得"]),
        ("夜里不应催收。", ["gbt_45251"], []),
        ("夜里催收违法。", ["gbt_45251"], ["违法"]),
        ("催收的人不得冒充公检法。", ["cp_measures_41"], []),
        ("催收的人必须停手。", ["cp_measures_41"], ["必须"]),
        ("超过年利率 24% 的部分无效。", ["fin_24"], ["无效"]),
        ("可以请求法院减下来。", ["fin_24"], []),
        ("你依法有权停息。", ["card_70"], ["依法", "有权"]),
        ("签了协议，银行应当停止催收。", ["card_70"], []),
        ("催收的人没有权力抓人。", ["crim_2018_6"], []),
        ("各家不同，一般不应这样。", ["credit_special_tx"], ["不应"]),
        ("一般必须先还清。", [], ["必须"]),
    ],
)
def test_a_word_needs_a_rule_that_carries_it(
    text: str, rules: list[str], found: list[str]
) -> None:
    assert words(text, *rules) == found


@pytest.mark.parametrize("text", ["银行必须同意。", "对方应当减免罚息。", "银行有义务停息。"])
def test_no_rule_makes_a_lender_give_way(text: str) -> None:
    assert words(text, "card_70", "cc_575", "cc_678")


def test_what_is_denied_claims_nothing() -> None:
    assert words("是可以协商，不是必须同意。", "card_70") == []


def test_a_rule_that_has_ended_carries_nothing() -> None:
    text = "超过 36% 的约定无效。"
    assert words(text, "pl_2015_rates", on=date(2020, 8, 19)) == []
    assert words(text, "pl_2015_rates", on=date(2020, 8, 20)) == ["无效"]


def test_an_unverified_rule_carries_no_strong_word() -> None:
    assert words("不得超过年化 24%。", "smallloan_2025_guide") == ["不得"]


def test_an_overstatement_names_what_was_cited() -> None:
    (found,) = overstatements("银行依法减免。", [citation("card_70")], DAY)
    assert found.cited == ("card_70",)


def test_a_sentence_says_itself_that_it_was_not_checked() -> None:
    assert says_unverified("这一点凭记忆整理。")
    assert says_unverified("没有查到统一的规定。")
    assert not says_unverified("没有同意的，问清理由。")
