"""Conduct: the minute before and after each limit, the count before and after, and nothing guessed."""

from datetime import date, time

import pytest

from core.case.entries import DemandMeans, DemandReceived, Reached
from core.checks.conduct import at_night, incidents
from core.law.library import citation

DAY = date(2026, 11, 20)


def demand(number: int = 0, **more: object) -> DemandReceived:
    return DemandReceived.model_validate(
        {"entry_id": f"d{number}", "debt_id": "card", "on": DAY, "means": DemandMeans.CALL, **more}
    )


@pytest.mark.parametrize(
    ("at", "night"),
    [
        (time(21, 59), False),
        (time(22, 0), True),
        (time(22, 1), True),
        (time(0, 0), True),
        (time(7, 59), True),
        (time(8, 0), False),
        (time(8, 1), False),
    ],
)
def test_night_is_from_ten_to_eight_to_the_minute(at: time, *, night: bool) -> None:
    assert at_night(at) is night
    assert bool(incidents([demand(at=at)])) is night


def test_a_letter_that_arrives_at_night_is_no_call() -> None:
    assert incidents([demand(at=time(23), means=DemandMeans.EMAIL)]) == ()


def test_a_time_not_noted_is_not_guessed() -> None:
    assert incidents([demand()]) == ()


@pytest.mark.parametrize(("count", "found"), [(3, 0), (4, 1), (7, 1)])
def test_more_than_three_calls_a_day(count: int, found: int) -> None:
    calls = [demand(number) for number in range(count)]
    assert len(incidents(calls)) == found
    spread = [demand(at, on=date(2026, 11, at + 1)) for at in range(count)]
    assert incidents(spread) == ()
    assert incidents([demand(at, means=DemandMeans.SMS) for at in range(count)]) == ()


@pytest.mark.parametrize("who", [Reached.FAMILY, Reached.WORK, Reached.OTHERS])
def test_others_than_the_borrower(who: Reached) -> None:
    (found,) = incidents([demand(reached=who)])
    assert who.label in found.sentence
    assert "打听你的联系方式" in found.caveat, "asking for a number alone is allowed"


@pytest.mark.parametrize(
    ("note", "rule"),
    [
        ("再不还就让你单位都知道，上门闹", "psa_50"),
        ("我是经侦的人，已经立案", "cp_measures_41"),
        ("公安马上传唤你", "cp_measures_41"),
    ],
)
def test_threats_and_false_office_are_read_in_the_words(note: str, rule: str) -> None:
    found = incidents([demand(note=note)])
    assert rule in {each for incident in found for each in incident.rules}


@pytest.mark.parametrize("note", ["请在今天还清本期", "银行会考虑向法院起诉", "短信提醒逾期"])
def test_plain_words_are_no_incident(note: str) -> None:
    assert incidents([demand(note=note)]) == ()


def test_each_incident_stands_on_a_rule_of_the_shelf() -> None:
    for incident in incidents([demand(at=time(23), note="上门闹", reached=Reached.WORK)]):
        assert all(citation(rule).title for rule in incident.rules)
