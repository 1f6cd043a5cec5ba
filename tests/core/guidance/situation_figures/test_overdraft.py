"""The countable conditions of a malicious overdraft at each of their edges, by hand from 法释〔2018〕19号 6–9条."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.dates import add_months
from core.errors import RuleNotInForce
from core.guidance.situation_figures.overdraft import overdraft
from core.money import yuan

DAY = date(2026, 11, 23)
FIRST = date(2026, 5, 1)
SECOND = date(2026, 5, 31)


def met(
    principal: str, demands: list[date], day: date = DAY, missed: date | None = None
) -> list[bool | None]:
    found = overdraft(yuan(principal), demands, day, first_missed=missed)
    return [condition.met for condition in found.conditions]


@pytest.mark.parametrize(
    ("principal", "reached", "level"),
    [
        ("0.00", False, ""),
        ("49999.99", False, ""),
        ("50000.00", True, "数额较大"),
        ("499999.99", True, "数额较大"),
        ("500000.00", True, "数额巨大"),
        ("4999999.99", True, "数额巨大"),
        ("5000000.00", True, "数额特别巨大"),
    ],
)
def test_the_amount_is_principal_alone_and_its_line_is_included(
    principal: str, *, reached: bool, level: str
) -> None:
    found = overdraft(yuan(principal), [], DAY)
    assert found.conditions[0].met is reached
    assert found.level == level
    assert "还过的钱都算还本金" in found.conditions[0].sentence


@pytest.mark.parametrize(("gap", "counted"), [(29, 1), (30, 2), (31, 2)])
def test_two_demands_lie_at_least_thirty_days_apart(gap: int, counted: int) -> None:
    found = overdraft(yuan("60000"), [FIRST, FIRST + timedelta(days=gap)], DAY)
    assert len(found.effective_demands) == counted
    assert found.conditions[1].met is (counted == 2)


def test_three_close_demands_count_where_the_first_and_the_last_lie_far_enough() -> None:
    days = [FIRST, FIRST + timedelta(days=15), FIRST + timedelta(days=30)]
    assert overdraft(yuan("60000"), days, DAY).effective_demands == (days[0], days[2])


@pytest.mark.parametrize(
    ("day", "over"),
    [(date(2026, 8, 30), False), (date(2026, 8, 31), False), (date(2026, 9, 1), True)],
)
def test_exactly_three_months_are_not_more_than_three(day: date, *, over: bool) -> None:
    assert met("60000", [FIRST, SECOND], day)[2] is over
    assert overdraft(yuan("60000"), [FIRST, SECOND], day).over_on == date(2026, 9, 1)


def test_three_months_from_the_last_of_november_end_with_february() -> None:
    demands = [date(2025, 10, 1), date(2025, 11, 30)]
    assert overdraft(yuan("60000"), demands, DAY).over_on == date(2026, 3, 1)


def test_demands_up_to_the_missed_day_and_after_today_do_not_count() -> None:
    assert met("60000", [FIRST, SECOND], missed=FIRST) == [True, False, False, None]
    assert met("60000", [FIRST, SECOND], missed=FIRST - timedelta(days=1))[1] is True
    assert met("60000", [FIRST, DAY + timedelta(days=1)])[1] is False


def test_the_same_day_twice_is_one_demand() -> None:
    assert met("60000", [FIRST, FIRST])[1] is False


def test_one_condition_lacking_is_said_and_nothing_is_a_verdict() -> None:
    calm = overdraft(yuan("49999.99"), [FIRST, SECOND], DAY)
    assert not calm.all_countable_met
    assert "没有都到" in calm.sentence
    every = overdraft(yuan("50000"), [FIRST, SECOND], DAY)
    assert every.all_countable_met
    assert "先问律师" in every.sentence
    assert every.conditions[3].met is None
    for found in (calm, every):
        assert "不是结论" in found.caution
        assert "不能只因为没还就认定" in found.conditions[3].sentence
        assert "坐牢" not in found.sentence
        assert set(found.citations) == {
            "crim_196",
            "crim_2018_6",
            "crim_2018_7",
            "crim_2018_8",
            "crim_2018_9",
        }


def test_the_working_names_each_demand_and_the_first_day_over() -> None:
    found = overdraft(yuan("60000"), [FIRST, SECOND], date(2026, 8, 30))
    assert [line.text for line in found.working] == [
        "60,000.00",
        "2026 年 5 月 1 日",
        "2026 年 5 月 31 日",
        "2026 年 9 月 1 日",
    ]
    assert found.working[-1].how == "还有 2 天"
    assert overdraft(yuan("1"), [], DAY).working[-1].label == "没还的本金"
    assert overdraft(yuan("1"), [FIRST, SECOND], DAY).working[-1].how == "已经过了"


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(ValueError, match="not negative"):
        overdraft(Decimal("-0.01"), [], DAY)
    with pytest.raises(RuleNotInForce):
        overdraft(yuan("1"), [], date(2018, 11, 30))


DAYS = st.dates(date(2019, 1, 1), date(2026, 12, 31))


@given(st.decimals("0", "9999999", places=2), st.lists(DAYS, max_size=8), DAYS)
def test_more_demands_never_unmeet_what_was_met(
    principal: Decimal, demands: list[date], day: date
) -> None:
    fewer = overdraft(principal, demands[:-1], day)
    more = overdraft(principal, demands, day)
    assert len(more.effective_demands) >= len(fewer.effective_demands)
    for before, after in zip(fewer.effective_demands, more.effective_demands, strict=False):
        assert after <= before
    if more.over_on:
        first, second = more.effective_demands
        assert (second - first).days >= 30
        assert more.over_on > add_months(second, 3)
