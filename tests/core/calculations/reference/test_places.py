"""Lines of a place: its own where they may be shown, a stand-in that says so, or none."""

from datetime import date

import pytest

from core.calculations.reference.minimum_wage import minimum_wage, minimum_wages
from core.calculations.reference.places import PROVINCES, province_of
from core.calculations.reference.subsistence import may_ask_for_it, subsistence
from core.calculations.reference.totals import total_line
from core.case.budget import Budget, Income
from core.law.model import Confidence
from core.money import yuan

DAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("region", "province"),
    [
        ("浙江省杭州市", "浙江"),
        ("330100", "浙江"),
        ("杭州", ""),
        ("", ""),
        ("内蒙古呼和浩特", "内蒙古"),
    ],
)
def test_a_province_is_read_where_it_is_named(region: str, province: str) -> None:
    assert province_of(region) == province


@pytest.mark.parametrize("province", ["安徽", "江西", "海南", "云南", "甘肃", "宁夏", "新疆"])
def test_values_that_no_longer_hold_are_not_shown(province: str) -> None:
    assert minimum_wage(province, DAY) is None


def test_other_provinces_have_one_and_say_how_old_it_is() -> None:
    assert len(minimum_wages()) == len(PROVINCES) - 7 + 1, "and 深圳"
    beijing, hebei = minimum_wage("北京市海淀区", DAY), minimum_wage("河北省", DAY)
    assert beijing is not None
    assert hebei is not None
    assert "2,540.00 元" in beijing.sentence(DAY)
    assert "没有查到" not in beijing.sentence(DAY)
    assert "1,800.00 到 2,200.00 元" in hebei.sentence(DAY)
    assert "已经过了一年" in hebei.sentence(DAY)
    assert "以当地最新公布为准" in hebei.sentence(DAY)
    assert all(each.confidence is Confidence.TEXT for each in minimum_wages())


def test_a_city_comes_before_its_province() -> None:
    shenzhen = minimum_wage("广东省深圳市", DAY)
    assert shenzhen is not None
    assert shenzhen.highest == yuan("2520")


def test_only_the_highest_tier_says_so() -> None:
    zhejiang = minimum_wage("浙江省杭州市", DAY)
    assert zhejiang is not None
    assert "其他档没有查到" in zhejiang.sentence(DAY)


def test_a_source_of_the_future_is_not_known() -> None:
    assert minimum_wage("河北", date(2025, 6, 30)) is None


def test_the_place_has_its_own_total_or_a_stand_in_that_says_so() -> None:
    own, stand_in = total_line("北京市", DAY), total_line("河北省保定市", DAY)
    assert own is not None
    assert stand_in is not None
    assert (own.fallback, stand_in.fallback) == (False, True)
    assert own.a_month(1) == yuan("4510.17")
    assert "当地的数还没有收录" in stand_in.source_text(DAY)
    assert stand_in.a_month(3) == yuan("8967.25")
    assert "旧了" not in own.source_text(DAY)
    assert "旧了" in own.source_text(date(2027, 8, 22))
    assert total_line("北京市", date(2025, 1, 16)) is None
    older = total_line("北京市", date(2025, 6, 1))
    assert older is not None
    assert older.fallback


def test_subsistence_is_the_nation_and_says_it_is_not_the_place() -> None:
    line = subsistence(DAY)
    assert line is not None
    assert "不是你所在地的标准" in line.sentence
    assert subsistence(date(2025, 9, 27)) is None
    poor = Budget(incomes=(Income(label="零活", monthly=yuan("1500")),))
    assert may_ask_for_it(poor, 2, line)
    assert not may_ask_for_it(poor, 1, line)
    assert not may_ask_for_it(Budget(), 1, line), "nothing is known of an empty budget"
