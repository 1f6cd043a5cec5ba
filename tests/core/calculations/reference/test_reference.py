"""Averages are those published by the day, add up to the bureau's total, and ask for a reason only above them."""

from datetime import date

import pytest

from core.calculations.reference.comparison import compare_with
from core.calculations.reference.lines import OFFICIAL, Average, average_known, averages
from core.case.budget import Budget, Spending, SpendingCategory
from core.law.model import Confidence
from core.money import yuan

DAY = date(2026, 11, 23)
TOTALS = {(2025, "城镇"): 35869, (2025, "全国"): 29476, (2024, "全国"): 28227}


def urban() -> Average:
    found = average_known(DAY, "城镇")
    assert found is not None
    return found


def spending(category: SpendingCategory, amount: str, reason: str = "") -> Spending:
    return Spending(category=category, monthly=yuan(amount), reason=reason)


def test_categories_come_to_the_published_total() -> None:
    for average in averages():
        total = TOTALS[average.year, average.scope]
        assert abs(sum(average.a_year.values()) - total) <= 4, "each is rounded to the yuan"
        assert set(average.a_year) == set(OFFICIAL)
        assert average.confidence is Confidence.TEXT


def test_a_line_is_known_from_the_day_it_was_published() -> None:
    old = average_known(date(2026, 1, 18), "全国")
    assert old is not None
    assert old.year == 2024
    assert average_known(date(2024, 12, 31), "全国") is None
    assert str(urban().year) in urban().source_text
    assert "国家统计局" in urban().source_text


def test_the_average_of_a_household_is_that_of_its_people_in_a_month() -> None:
    assert urban().a_month("食品烟酒", 1) == yuan("846.25")
    assert urban().a_month("食品烟酒", 3) == yuan("2538.75")


def test_above_the_line_a_reason_is_asked_for_and_taken() -> None:
    budget = Budget(
        spending=(
            spending(SpendingCategory.FOOD, "846.26"),
            spending(SpendingCategory.MEDICAL, "900", "每周透析两次"),
            spending(SpendingCategory.CLOTHING, "161.75"),
            spending(SpendingCategory.ELDER_SUPPORT, "9000"),
        )
    )
    compared = {each.official: each for each in compare_with(budget, urban(), 1)}
    assert set(compared) == {"食品烟酒", "医疗保健", "衣着"}
    assert compared["食品烟酒"].asks
    assert "846.26" in compared["食品烟酒"].sentence
    assert compared["医疗保健"].above
    assert not compared["医疗保健"].asks
    assert not compared["衣着"].above, "the line itself is not above it"
    assert not any(each.above for each in compare_with(budget, urban(), 4))


def test_rent_and_utilities_are_one_line_and_the_greater_tells_the_reason() -> None:
    def with_reason(of_rent: str, of_water: str) -> bool:
        budget = Budget(
            spending=(
                spending(SpendingCategory.HOUSING, "1500", of_rent),
                spending(SpendingCategory.UTILITIES, "200", of_water),
            )
        )
        (found,) = compare_with(budget, urban(), 1)
        assert found.spent == yuan("1700")
        return found.asks

    assert with_reason("", "天冷") is True
    assert with_reason("合同 1500 元", "") is False


def test_nobody_has_no_average() -> None:
    with pytest.raises(ValueError, match="at least one"):
        compare_with(Budget(), urban(), 0)
