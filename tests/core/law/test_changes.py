from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.law.changes import InForce, changes_soon, in_force, values_on
from core.law.library import citation, citations, parameters
from core.law.parameter import Parameter

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2025, 12, 21), InForce.NOT_YET),
        (date(2025, 12, 22), InForce.YES),
        (date(2026, 3, 31), InForce.YES),
        (date(2026, 4, 1), InForce.NO_LONGER),
    ],
)
def test_a_rule_is_to_come_then_in_force_then_over(day: date, expected: InForce) -> None:
    assert in_force(citation("credit_repair_once"), day) is expected


def test_a_rule_without_dates_is_always_in_force() -> None:
    assert in_force(citation("official_channel"), date(1990, 1, 1)) is InForce.YES


def test_the_values_of_a_day_are_those_that_hold_on_it() -> None:
    before = {value.parameter.id: value for value in values_on(date(2020, 8, 19))}
    after = {value.parameter.id: value for value in values_on(date(2020, 8, 20))}
    assert before["private.void_above"].raw == "0.36"
    assert "private.void_above" not in after
    assert before["private.protected_cap"].raw == "0.24"
    assert after["private.protected_cap"].raw == "four_times_lpr_one_year_at_contract"
    assert "facilitated.all_in_cap" not in after


@given(st.dates(date(1985, 1, 1), date(2035, 1, 1)))
def test_every_parameter_is_among_the_values_of_a_day_or_does_not_hold(day: date) -> None:
    held = {value.parameter.id for value in values_on(day)}
    assert held == {rule.id for rule in parameters().values() if rule.holds_on(day)}


def test_the_end_of_a_trial_is_said_beforehand() -> None:
    soon = [(change.on, change.item.id, change.begins) for change in changes_soon(TODAY)]
    assert (date(2027, 1, 1), "npl_transfer_pilot", False) in soon


def test_a_new_rule_is_said_before_it_begins_and_not_on_the_day() -> None:
    day = date(2026, 8, 1)
    before = {change.item.id for change in changes_soon(day - timedelta(days=1), 1)}
    assert "disclosure_2026_2" in before
    assert "disclosure_2026_2" not in {change.item.id for change in changes_soon(day)}


def test_the_last_day_that_a_value_names_is_a_change() -> None:
    found = [
        change
        for change in changes_soon(date(2027, 6, 1))
        if change.item.id == "microloan.target_by"
    ]
    assert [change.on for change in found] == [date(2028, 1, 1)]


def test_a_value_that_changes_carries_its_new_value() -> None:
    soon = changes_soon(date(2026, 2, 1), 60)
    (found,) = [change for change in soon if change.item.id == "arbitration.set_aside_months"]
    assert found.begins
    assert found.value is not None
    assert found.value.whole == 3
    (ended,) = [change for change in soon if change.item.id == "credit.repair_once.max_yuan"]
    assert not ended.begins
    assert ended.value is None


@given(st.dates(date(2015, 1, 1), date(2030, 1, 1)), st.integers(1, 800))
def test_changes_lie_ahead_in_order_and_within_reach(day: date, reach: int) -> None:
    found = [change.on for change in changes_soon(day, reach)]
    assert found == sorted(found)
    assert all(day < on <= day + timedelta(days=reach) for on in found)


@given(st.sampled_from(sorted(citations())), st.dates(date(2003, 1, 1), date(2030, 1, 1)))
def test_a_rule_that_begins_tomorrow_is_not_yet_in_force_today(name: str, day: date) -> None:
    rule = citation(name)
    tomorrow = [
        change
        for change in changes_soon(day, 1)
        if change.item.id == name and not isinstance(change.item, Parameter)
    ]
    for change in tomorrow:
        assert in_force(rule, day) is (InForce.NOT_YET if change.begins else InForce.YES)
