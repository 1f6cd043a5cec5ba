"""Referrals: the gravest first, calm, and with no number that the data do not mark as sure."""

import re

import pytest

from core.guidance.asking.ask import ask
from core.guidance.asking.index import Index
from core.guidance.asking.referral import referral, referrals, referred
from core.lenders.channels import shown_number
from core.lenders.directory import channels

EMERGENCY = {"110", "120"}


def test_the_gravest_goes_first() -> None:
    found = referred("他们要打断我的腿，我不想活了")
    assert found
    assert found.id == "self_harm"


@pytest.mark.parametrize(
    "said",
    [
        "气死我了",
        "被打电话烦死了",
        "信用贷没有抵押，逾期了",
        "跟踪进度",
        "对方愿意打折",
        "家人知道了",
    ],
)
def test_what_only_looks_like_it_is_answered_here(said: str) -> None:
    assert referred(said) is None


def test_a_referral_is_found_where_nothing_else_is() -> None:
    findings = ask("我不想活了", Index(()))
    assert findings.referral is referral("self_harm")
    assert not findings.nothing


def test_only_numbers_marked_as_sure_are_given() -> None:
    assert referral("fraud").numbers == (("反诈热线", "96110"),)
    assert referral("secured_home").numbers == (("公共法律服务热线", "12348"),)
    assert referral("self_harm").numbers == ()
    unsure = {channel.phone for channel in channels() if channel.phone and not channel.shown_phone}
    for each in referrals():
        spoken = set(re.findall(r"\d[\d-]+", each.sentence + each.then))
        assert spoken <= EMERGENCY, each.id
        assert not spoken & unsure
        assert all(shown_number(channel) for channel in each.channels), each.id


def test_a_referral_says_what_to_do_and_does_not_shout() -> None:
    for each in referrals():
        assert each.sentence.endswith("。")
        assert each.then.endswith("。")
        assert "！" not in each.sentence + each.then
