"""The six terms of a card's agreement: as many as the rule says, found or named as missing."""

from datetime import date

from core.checks.agreement.six_terms import six_terms

DAY = date(2026, 11, 23)
WHOLE = (
    "截至今日欠款余额 20,000.00 元（人民币），其中本金 18,000.00 元、利息 2,000.00 元。"
    "分 36 期，每月 15 日前从绑定的还款卡转账 555.55 元人民币。"
    "还款期间不计收年费，利息不再计收。"
    "全部结清前，持卡人不向任何银行申领信用卡。"
    "双方的权利义务和违约责任如下：逾期的，银行可以解除本协议。"
    "其他事项：本协议一式两份。"
)


def test_a_whole_agreement_has_all_six() -> None:
    found = six_terms(WHOLE, DAY)
    assert [point.said.label for point in found.points] == ["写了"] * 6
    assert found.found == found.needed == 6
    assert "找到 6 样" in found.sentence
    assert found.citations == ("card_70",)


def test_one_that_is_missing_is_to_be_asked_for() -> None:
    found = six_terms(WHOLE.replace("全部结清前，持卡人不向任何银行申领信用卡。", ""), DAY)
    assert found.found == 5
    assert "请银行补上再签" in found.sentence


def test_a_promise_by_word_of_mouth_holds_none() -> None:
    assert six_terms("客服说可以停息，以后再说。", DAY).found == 0
